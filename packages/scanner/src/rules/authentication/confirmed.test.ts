import { describeRule } from '../../testing/scan-for-test.ts';
import { confirmed } from './confirmed.ts';

describeRule(
  confirmed,
  [
    {
      title: 'DMARC passed',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=berg.example'],
    },
  ],
  [
    { title: 'no check' },
    {
      title: 'DKIM of another domain',
      headers: ['Authentication-Results: mx.home.example; dkim=pass header.d=mailer.example; dmarc=none'],
    },
    {
      title: 'a free mailbox',
      from: 'x@gmail.com',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=gmail.com'],
    },
  ],
);
