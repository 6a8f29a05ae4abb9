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
      title: 'DMARC passed for another domain',
      from: 'PayPal <service@paypal.com>',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=evil.example'],
    },
    {
      title: 'a second From field',
      headers: [
        'Authentication-Results: mx.home.example; dmarc=pass header.from=berg.example',
        'From: Ben <ben@evil.example>',
      ],
    },
    {
      title: 'a second author in the field',
      from: 'anna@berg.example, ben@evil.example',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=berg.example'],
    },
    {
      title: "an impostor's own domain",
      from: 'Service <service@paypa1.com>',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=paypa1.com'],
    },
    {
      title: "the own domain of somebody under a brand's name",
      from: 'DHL Express <info@shop-news.example>',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=shop-news.example'],
    },
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
