import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** An order or inquiry from a firm nobody knows. */
export const quotationLure: Rule = lureRule({
  code: 'content.quotation-lure',
  category: 'scam',
  source: 'Public reports on fake orders and requests for quotation that carry malware',
  texts: {
    en: {
      title: 'Order from a stranger',
      explanation:
        'A stranger sends an order or asks for a quotation: often with a harmful file, or to get goods without paying.',
      advice: 'Look the firm up yourself before you open files or answer.',
      summary: 'A stranger sends an order or asks for a quotation',
      clause: 'a stranger asks for a quotation',
    },
    ru: {
      title: 'Заказ от незнакомца',
      explanation:
        'Незнакомец присылает заказ или просит коммерческое предложение: нередко с вредным файлом.',
      advice: 'Проверьте фирму сами, прежде чем открывать файлы или отвечать.',
      summary: 'Незнакомец присылает заказ или просит предложение',
      clause: 'незнакомец просит предложение',
    },
  },
  intents: [['quotation', 1]],
  helpers: [
    ['document', 0.4],
    ['urgency', 0.4],
    ['greeting', 0.5],
  ],
  needs: 'nothing',
  least: 1.5,
});
