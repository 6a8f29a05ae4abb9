import { describeRule } from '../../testing/scan-for-test.ts';
import { billingByStranger } from './billing-by-stranger.ts';

describeRule(
  billingByStranger,
  [
    {
      title: 'a renewal from a free mailbox',
      from: 'Saj <saj2346@gmail.com>',
      subject: 'Norton antivirus no. 4611',
      text: 'Your subscription has been renewed. The charged amount will be on your statement. Order 4611, total 299.99 USD.',
    },
  ],
  [
    {
      title: 'the house itself',
      from: 'Norton <order@norton.com>',
      subject: 'Your Norton order',
      text: 'Your subscription has been renewed. Invoice 12.',
    },
    {
      title: 'a test of such programs',
      from: 'Paper <news@paper.example>',
      subject: 'Norton and Avast compared',
      text: 'We compared six programs.',
    },
    {
      title: 'a shop that bills for tea',
      from: 'Tea <order@tea.example>',
      subject: 'Invoice 12',
      text: 'Your order has been charged. Payment received.',
    },
  ],
);
