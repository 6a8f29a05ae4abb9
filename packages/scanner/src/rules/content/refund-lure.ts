import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** Money back that nobody asked for. */
export const refundLure: Rule = lureRule({
  code: 'content.refund-lure',
  category: 'scam',
  source: 'Tax and consumer office advice on fake refunds',
  texts: {
    en: {
      title: 'Refund lure',
      explanation: 'The message promises money back or a compensation that you have to claim.',
      advice: 'Real refunds come without a click. Look into your account.',
      summary: 'It promises a refund that you have to claim',
      clause: 'it promises a refund',
    },
    ru: {
      title: 'Приманка с возвратом денег',
      explanation: 'Письмо обещает возврат или компенсацию, которую нужно получить по ссылке.',
      advice: 'Настоящий возврат приходит сам. Проверьте свой счёт.',
      summary: 'Письмо обещает возврат денег',
      clause: 'оно обещает возврат денег',
    },
  },
  intents: [
    ['refund', 1],
    ['utility', 1],
  ],
  helpers: [
    ['urgency', 0.4],
    ['tax', 0.7],
    ['credential', 0.4],
  ],
  needs: 'link-or-file',
  least: 1.5,
});
