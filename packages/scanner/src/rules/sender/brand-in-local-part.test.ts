import { describeRule } from '../../testing/scan-for-test.ts';
import { brandInLocalPart } from './brand-in-local-part.ts';

describeRule(
  brandInLocalPart,
  [
    {
      title: 'a payment service at a garden club',
      from: 'Account <paypal.service@gardenclub.example>',
      html: '<a href="https://elsewhere.example/">Log in</a>',
    },
    {
      title: 'digits for letters',
      from: 'Account <n0reply-coinbase@gardenclub.example>',
      html: '<a href="https://elsewhere.example/">Log in</a>',
    },
  ],
  [
    {
      title: 'the brand itself',
      from: 'PayPal <paypal@mail.paypal.de>',
      html: '<a href="https://www.paypal.com/">x</a>',
    },
    { title: 'somebody who keeps an address for each firm', from: 'Anna Berg <netflix@annaberg.example>' },
    {
      title: 'an ordinary word',
      from: 'Press <apple.juice@farm.example>',
      html: '<a href="https://farm.example/">x</a>',
    },
  ],
);
