import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A parcel that waits, an address that is wrong, a customs fee. */
export const parcelLure: Rule = lureRule({
  code: 'content.parcel-lure',
  category: 'phishing',
  source: 'Consumer office advice on parcel phishing',
  texts: {
    en: {
      title: 'A parcel waits for you to act',
      explanation: 'The message says that a parcel waits for an address, a fee or a confirmation.',
      advice: 'Type the tracking number at the site of the carrier yourself.',
      summary: 'It speaks of a parcel that waits for you to act',
      clause: 'it lures with a parcel',
    },
    ru: {
      title: 'Посылка чего-то ждёт от вас',
      explanation: 'Письмо говорит, что посылка ждёт адреса, оплаты или подтверждения.',
      advice: 'Введите номер отправления на сайте перевозчика.',
      summary: 'Письмо говорит о посылке, которая чего-то ждёт',
      clause: 'оно заманивает посылкой',
    },
  },
  intents: [['parcel', 1]],
  helpers: [
    ['parcel-news', 0.4],
    ['urgency', 0.5],
    ['payment', 0.5],
    ['required', 0.3],
    ['greeting', 0.4],
  ],
  needs: 'link',
  least: 1.5,
});
