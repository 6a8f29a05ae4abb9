import { describeRule } from '../../testing/scan-for-test.ts';
import { privateApproach } from './private-approach.ts';

describeRule(
  privateApproach,
  [
    {
      title: 'two sentences from an office abroad',
      from: 'Ms. Olga <0001@health.example>',
      headers: ['Reply-To: olga.private@gmail.com'],
      text: 'I have a lucrative matter to discuss. Get back to me.',
    },
    {
      title: 'an inheritance from a free mailbox with the answer to another',
      from: 'Daniel <office.daniel@gmail.com>',
      text: 'You are the beneficiary of my late client. Write to office.daniel.law@outlook.com.',
    },
    {
      title: 'a lender who answers elsewhere',
      from: 'Mr. Ricky <mail@printer.example>',
      headers: ['Reply-To: easy.money.desk@gmail.com'],
      text: 'Do you need a loan? We give out loans at low interest.',
    },
  ],
  [
    {
      title: 'a colleague who gives a private address',
      text: 'From Friday on please use anna.berg.home@gmail.com, I am away.',
    },
    {
      title: 'a lawyer who writes from and to the office',
      from: 'Law office <office@law.example>',
      text: 'You are the beneficiary named in the will. Please call us.',
    },
    {
      title: 'an answer in a conversation',
      subject: 'Re: proposal',
      headers: ['In-Reply-To: <x@y.example>', 'Reply-To: ben.ode@gmail.com'],
      text: 'The business proposal looks good, get back to me.',
    },
  ],
);
