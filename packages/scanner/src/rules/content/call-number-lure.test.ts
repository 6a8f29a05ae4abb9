import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { callNumberLure } from './call-number-lure.ts';

const bill = (number: string): string =>
  `Your antivirus subscription was renewed. $412.30 will be charged to your card. To cancel the order call ${number}.`;

describeRule(
  callNumberLure,
  [
    {
      title: 'from a free mailbox',
      from: 'Billing <billing.berg@gmail.com>',
      text: bill('+1 (888) 555-0143'),
    },
    { title: 'with dots', from: 'Billing <billing.berg@gmail.com>', text: bill('888.555.0143') },
    {
      title: 'with letters for digits',
      from: 'Billing <billing.berg@gmail.com>',
      text: bill('+1 8O8 555 0l43'),
    },
    { title: 'with stars', from: 'Billing <billing.berg@gmail.com>', text: bill('808*555*0143') },
  ],
  [
    ...HONEST_LETTERS,
    {
      title: 'a plumber with his number',
      from: 'Jan the plumber <jan.plumber@gmail.com>',
      text: 'I can come on Tuesday. My number is 888-555-0143.',
    },
    {
      title: 'a shop whose links are its own',
      from: 'Shop <shop@lamp-shop.example>',
      html: `<p>Your order of $48.20 was charged to your card.</p><a href="https://lamp-shop.example/o">Order</a> <p>Call 888-555-0143</p>`,
    },
  ],
);
