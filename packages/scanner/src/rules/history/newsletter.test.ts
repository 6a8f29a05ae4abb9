import { describeRule } from '../../testing/scan-for-test.ts';
import { newsletter } from './newsletter.ts';

describeRule(
  newsletter,
  [{ title: 'with a way out', headers: ['List-Unsubscribe: <https://x.example/u>'] }],
  [
    { title: 'a letter' },
    {
      title: 'a forged newsletter',
      headers: [
        'List-Unsubscribe: <https://x.example/u>',
        'Authentication-Results: mx.home.example; spf=fail; dkim=none; dmarc=fail',
      ],
    },
  ],
);
