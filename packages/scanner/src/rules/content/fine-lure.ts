import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A toll, a parking ticket, a traffic fine. */
export const fineLure: Rule = lureRule({
  code: 'content.fine-lure',
  category: 'phishing',
  source: 'FBI IC3 on unpaid tolls; police warnings about fake traffic fines',
  texts: {
    en: {
      title: 'Fine lure',
      explanation:
        'The message demands a toll, a parking fee or a traffic fine, and does not come from an office that does.',
      advice: 'Fines come by letter. Ask the office itself.',
      summary: 'It demands a toll or fine in the name of an office',
      clause: 'it demands a fine',
    },
    ru: {
      title: 'Приманка со штрафом',
      explanation: 'Письмо требует оплатить проезд, парковку или штраф, но пришло не от ведомства.',
      advice: 'Проверьте штрафы на сайте ведомства.',
      summary: 'Письмо требует оплатить штраф или проезд',
      clause: 'оно требует оплатить штраф',
    },
  },
  intents: [['fine', 1]],
  helpers: [
    ['urgency', 0.5],
    ['legal', 0.5],
    ['payment', 0.4],
    ['required', 0.3],
  ],
  needs: 'link-or-file',
  least: 1.5,
});
