import { describeRule } from '../../testing/scan-for-test.ts';
import { strangerSells } from './stranger-sells.ts';

describeRule(
  strangerSells,
  [
    {
      title: 'a loan',
      from: 'Peter Muster <qlanding@harbour.example>',
      text: 'Debt relief for you, no credit check.',
    },
    {
      title: 'a newsletter that sells much',
      from: 'Peter Muster <qlanding@harbour.example>',
      text: 'Debt relief, no credit check, home loans, bad credit',
      headers: ['List-Unsubscribe: <https://a.example/u>'],
    },
  ],
  [
    {
      title: 'a seller with a name',
      from: 'Harbour Loans <info@harbour.example>',
      text: 'Debt relief for you, no credit check.',
    },
    {
      title: 'a friend with another name',
      from: 'Peter Muster <qlanding@harbour.example>',
      text: 'Dinner on Friday?',
    },
    {
      title: 'an answer',
      from: 'Peter Muster <qlanding@harbour.example>',
      text: 'Car insurance, as you asked',
      headers: ['In-Reply-To: <1@home.example>'],
    },
  ],
);
