import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A favour for somebody who poses as a superior. */
export const errandLure: Rule = lureRule({
  code: 'content.errand-lure',
  category: 'scam',
  source: 'FBI IC3 on impostors of superiors',
  texts: {
    en: {
      title: 'Errand for a superior',
      explanation:
        'The message asks whether you are free for a task, a favour or a number, as impostors of superiors do.',
      advice: 'Call the person at a number you already know.',
      summary: 'It asks for a favour as impostors of superiors do',
      clause: 'it asks for a favour',
    },
    ru: {
      title: 'Поручение «начальника»',
      explanation: 'Письмо спрашивает, свободны ли вы для задачи или просьбы, как делают самозванцы.',
      advice: 'Позвоните этому человеку по известному номеру.',
      summary: 'Письмо просит об услуге, как это делают самозванцы',
      clause: 'оно просит об услуге',
    },
  },
  intents: [
    ['errand', 1],
    ['gift-card', 1],
  ],
  helpers: [
    ['urgency', 0.4],
    ['messenger', 0.5],
  ],
  needs: 'answer',
  least: 1,
});
