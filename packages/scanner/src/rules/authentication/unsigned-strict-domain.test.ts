import { forwardedBy, signatureOf, UNSIGNED, verifiedAs } from '../../testing/verified-for-test.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { unsignedStrictDomain } from './unsigned-strict-domain.ts';

describeRule(
  unsignedStrictDomain,
  [
    { title: 'a domain with "reject" and no signature', context: { verified: UNSIGNED } },
    {
      title: 'only somebody else signed',
      context: {
        verified: {
          ...UNSIGNED,
          dkim: { result: 'pass', reason: 'verified', signatures: [signatureOf('evil.example')] },
        },
      },
    },
  ],
  [
    { title: 'a signature that passes', context: { verified: verifiedAs() } },
    { title: 'nobody looked' },
    {
      title: 'the domain asks for nothing',
      context: { verified: { ...UNSIGNED, dmarc: { ...UNSIGNED.dmarc, policy: 'none' } } },
    },
    {
      title: 'a signature that was broken on the way',
      context: {
        verified: {
          ...UNSIGNED,
          dkim: {
            result: 'fail',
            reason: 'body-changed',
            signatures: [signatureOf('berg.example', 'body-changed')],
          },
        },
      },
    },
    {
      title: 'the provider saw it pass',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=berg.example'],
      context: { verified: UNSIGNED },
    },
    {
      title: 'old mail, of which nothing can be said',
      context: { verified: { ...UNSIGNED, dmarc: { ...UNSIGNED.dmarc, reason: 'too-old' } } },
    },
    { title: 'a list that is believed', context: { verified: forwardedBy('google.com') } },
  ],
);
