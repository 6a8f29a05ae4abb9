import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** Profits for everybody, without risk. */
export const investmentLure: Rule = lureRule({
  code: 'content.investment-lure',
  category: 'scam',
  source: 'Warnings of financial supervisors about trading platforms',
  texts: {
    en: {
      title: 'Easy profits',
      explanation: 'The message promises profits from trading or investing.',
      advice: 'Look the firm up at the financial supervisor of your country.',
      summary: 'It promises easy profits',
      clause: 'it promises easy profits',
    },
    ru: {
      title: 'Лёгкая прибыль',
      explanation: 'Письмо обещает прибыль от торговли или вложений.',
      advice: 'Проверьте фирму у финансового регулятора.',
      summary: 'Письмо обещает лёгкую прибыль',
      clause: 'оно обещает лёгкую прибыль',
    },
  },
  intents: [['investment', 1]],
  helpers: [
    ['crypto', 0.5],
    ['urgency', 0.4],
    ['messenger', 0.6],
  ],
  needs: 'nothing',
  least: 1.5,
});
