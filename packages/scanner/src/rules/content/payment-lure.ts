import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** An invoice or a demand from somebody who does not fit. */
export const paymentLure: Rule = lureRule({
  code: 'content.payment-lure',
  category: 'scam',
  source: 'Consumer office advice on fake invoices and demands',
  texts: {
    en: {
      title: 'Bill lure',
      explanation:
        'The message wants a bill or a fee paid, or shows you one, from a sender or with links that do not fit.',
      advice: 'Pay only what you know, by an address or account you already have.',
      summary: 'It wants a bill or fee paid, and does not fit',
      clause: 'it wants a bill paid',
    },
    ru: {
      title: 'Приманка со счётом',
      explanation: 'Письмо требует оплатить счёт или сбор, а отправитель или ссылки не подходят.',
      advice: 'Платите только по известным вам счетам и реквизитам.',
      summary: 'Письмо требует оплаты, а отправитель или ссылки не подходят',
      clause: 'оно требует оплаты',
    },
  },
  intents: [
    ['payment', 1],
    ['invoice', 0.7],
  ],
  helpers: [
    ['urgency', 0.5],
    ['legal', 0.8],
    ['quotation', 0.4],
    ['greeting', 0.4],
  ],
  needs: 'link-or-file',
  least: 1.5,
});
