import { describeRule } from '../../testing/scan-for-test.ts';
import { unsignedBrand } from './unsigned-brand.ts';

describeRule(
  unsignedBrand,
  [
    {
      title: 'a DMARC pass that is about somebody else',
      from: 'PayPal <service@paypal.com>',
      headers: [
        'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=evil.example; dkim=pass header.d=evil.example; dmarc=pass header.from=evil.example',
      ],
    },
    {
      title: 'a brand without papers',
      from: 'PayPal <service@paypal.com>',
      headers: ['Authentication-Results: mx.home.example; spf=none; dkim=none; dmarc=none'],
    },
  ],
  [
    {
      title: 'a signed brand',
      from: 'PayPal <service@paypal.com>',
      headers: ['Authentication-Results: mx.home.example; dkim=pass header.d=paypal.com; dmarc=pass'],
    },
    {
      title: 'a small sender without papers',
      headers: ['Authentication-Results: mx.home.example; spf=none; dkim=none; dmarc=none'],
    },
  ],
);
