import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A health card that has to be renewed. */
export const insuranceLure: Rule = lureRule({
  code: 'content.insurance-lure',
  category: 'phishing',
  source: 'Warnings of health insurers about new cards and refunds',
  texts: {
    en: {
      title: 'Insurance card lure',
      explanation: 'The message says that an insurance or its card must be renewed, confirmed or claimed.',
      advice: 'Ask your insurer at a number you know.',
      summary: 'It says that an insurance or its card must be renewed',
      clause: 'it lures with an insurance card',
    },
    ru: {
      title: 'Приманка со страховкой',
      explanation: 'Письмо говорит, что полис или карту нужно продлить или подтвердить.',
      advice: 'Спросите страховщика по известному номеру.',
      summary: 'Письмо говорит, что страховку нужно продлить или подтвердить',
      clause: 'оно заманивает страховкой',
    },
  },
  intents: [['insurance', 1]],
  helpers: [
    ['urgency', 0.5],
    ['credential', 0.5],
  ],
  needs: 'link',
  least: 1.5,
});
