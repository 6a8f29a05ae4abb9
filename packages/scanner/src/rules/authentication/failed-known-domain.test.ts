import { describeRule } from '../../testing/scan-for-test.ts';
import { failedKnownDomain } from './failed-known-domain.ts';

const failed =
  'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=x.example; dkim=none; dmarc=fail header.from=paypal.com';
const passed =
  'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=paypal.com; dkim=pass header.d=paypal.com; dmarc=pass header.from=paypal.com';

describeRule(
  failedKnownDomain,
  [
    { title: 'a brand', from: 'PayPal <service@paypal.com>', headers: [failed] },
    {
      title: 'somebody who wrote before',
      from: 'Ben <ben@northwind.com>',
      headers: [failed],
      context: { correspondent: { messagesSeen: 9, namesSeen: ['Ben'], markedSafe: false } },
    },
    {
      title: "the reader's own domain",
      from: 'IT <it@northwind.com>',
      headers: [failed],
      context: { ownAddresses: ['reader@northwind.com'] },
    },
    {
      title: "a forged field below the provider's own",
      from: 'PayPal <service@paypal.com>',
      headers: [failed, passed],
    },
  ],
  [
    { title: 'a brand that passes', from: 'PayPal <service@paypal.com>', headers: [passed] },
    {
      title: 'a field of somebody nobody trusts',
      from: 'PayPal <service@paypal.com>',
      headers: [failed.replace('mx.home', 'mx.evil')],
    },
    { title: 'a stranger whose mail was forwarded', from: 'Choir <info@choir.example>', headers: [failed] },
    {
      title: 'a result that only stands in a comment',
      from: 'PayPal <service@paypal.com>',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass (dmarc=fail)'],
    },
  ],
);
