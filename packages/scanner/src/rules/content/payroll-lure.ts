import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** Pay that changes, an account that changes. */
export const payrollLure: Rule = lureRule({
  code: 'content.payroll-lure',
  category: 'scam',
  source: 'FBI IC3 on diverted payrolls and fake pay notices',
  texts: {
    en: {
      title: 'Pay and account lure',
      explanation: 'The message speaks of your pay, or of a change of the account it goes to.',
      advice: 'Ask your pay office or the person at a number you know.',
      summary: 'It speaks of your pay or a changed account',
      clause: 'it speaks of your pay',
    },
    ru: {
      title: 'Приманка с зарплатой',
      explanation: 'Письмо говорит о зарплате или смене счёта для неё.',
      advice: 'Спросите бухгалтерию или человека по известному номеру.',
      summary: 'Письмо говорит о зарплате или смене счёта',
      clause: 'оно говорит о зарплате',
    },
  },
  intents: [
    ['payroll', 1],
    ['bank-change', 1],
  ],
  helpers: [
    ['document', 0.4],
    ['urgency', 0.3],
  ],
  needs: 'nothing',
  least: 1,
});
