import { describeRule } from '../../testing/scan-for-test.ts';
import { withdrawnSignature } from './withdrawn-signature.ts';

describeRule(
  withdrawnSignature,
  [
    {
      title: 'DomainKeys',
      headers: ['DomainKey-Signature: a=rsa-sha1; q=dns; c=nofws; s=x; d=berg.example; b=AA=='],
    },
  ],
  [{ title: 'DKIM', headers: ['DKIM-Signature: v=1; a=rsa-sha256; d=berg.example; s=x; bh=AA==; b=AA=='] }],
);
