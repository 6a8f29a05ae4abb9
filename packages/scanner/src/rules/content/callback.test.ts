import { describeRule } from '../../testing/scan-for-test.ts';
import { callback } from './callback.ts';

describeRule(
  callback,
  [
    {
      title: 'a charge to be cancelled by telephone',
      from: 'Billing <billing.team@gmail.com>',
      text: 'Your subscription was renewed for $399.99. If you did not authorize this, call our support team at +1 (800) 555-0100 to cancel.',
    },
  ],
  [
    { title: 'a doctor', text: 'To cancel your appointment, call us in the morning.' },
    {
      title: 'a shop',
      headers: ['List-Unsubscribe: <https://x.example/u>'],
      text: 'Order for $10. To cancel call our support team.',
    },
  ],
);
