import { describeRule } from '../../testing/scan-for-test.ts';
import { replyOfThird } from './reply-of-third.ts';

describeRule(
  replyOfThird,
  [
    {
      title: 'a name, a bakery and a stranger',
      from: 'Lloyds Pharmacy <info@bakery.example>',
      headers: ['Reply-To: <alert@third.example>'],
    },
  ],
  [
    {
      title: 'a firm with a desk elsewhere',
      from: 'Tea Shop <x@mailer.example>',
      headers: ['Reply-To: <desk@teashop.example>'],
    },
    {
      title: 'a firm that answers at home',
      from: 'Tea Shop <news@teashop.example>',
      headers: ['Reply-To: <desk@mailer.example>'],
    },
    {
      title: 'a member of a list',
      from: 'Ben Ode <list@lists.example>',
      headers: [
        'Reply-To: <b@home.example>',
        'List-Id: <a.lists.example>',
        'List-Post: <mailto:a@lists.example>',
      ],
    },
  ],
);
