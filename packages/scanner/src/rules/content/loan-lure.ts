import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** Money lent to anybody. */
export const loanLure: Rule = lureRule({
  code: 'content.loan-lure',
  category: 'scam',
  source: 'Consumer office advice on loan offers by mail',
  texts: {
    en: {
      title: 'Loan offer',
      explanation: 'The message offers a loan or a way out of debt to anybody.',
      advice: 'Honest lenders do not write to strangers.',
      summary: 'It offers loans or a way out of debt',
      clause: 'it offers loans',
    },
    ru: {
      title: 'Предложение займа',
      explanation: 'Письмо предлагает заём или избавление от долгов кому угодно.',
      advice: 'Честные кредиторы не пишут незнакомцам.',
      summary: 'Письмо предлагает заём или избавление от долгов',
      clause: 'оно предлагает заём',
    },
  },
  intents: [['loan', 1]],
  helpers: [
    ['urgency', 0.4],
    ['refund', 0.4],
    ['greeting', 0.4],
  ],
  needs: 'nothing',
  least: 1.5,
});
