import { describeRule } from '../../testing/scan-for-test.ts';
import { failed } from './failed.ts';

describeRule(
  failed,
  [
    {
      title: 'DMARC failed',
      headers: [
        'Authentication-Results: mx.home.example; spf=fail; dkim=none; dmarc=fail header.from=berg.example',
      ],
    },
    {
      title: 'SPF failed and nothing else passed',
      headers: [
        'Authentication-Results: mx.home.example; spf=softfail smtp.mailfrom=berg.example; dkim=none; dmarc=none',
      ],
    },
  ],
  [
    {
      title: 'forwarded mail that DKIM saves',
      headers: [
        'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=berg.example; dkim=pass header.d=berg.example; dmarc=pass',
      ],
    },
    { title: 'no check at all' },
  ],
);
