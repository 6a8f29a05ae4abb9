import { describeRule } from '../../testing/scan-for-test.ts';
import { nothingPassed } from './nothing-passed.ts';

describeRule(
  nothingPassed,
  [
    {
      title: 'no papers at all',
      headers: ['Authentication-Results: mx.home.example; spf=none; dkim=none; dmarc=none'],
    },
  ],
  [
    {
      title: 'SPF passed',
      headers: [
        'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=berg.example; dkim=none; dmarc=none',
      ],
    },
    { title: 'nobody looked' },
  ],
);
