import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A stranger who wants company. */
export const datingLure: Rule = lureRule({
  code: 'content.dating-lure',
  category: 'spam',
  source: 'Police advice on romance fraud; topics of bulk mail in filter reports',
  texts: {
    en: {
      title: 'Stranger seeks company',
      explanation: 'The message comes from or speaks of people who want to meet you.',
      advice: 'Do not answer, do not send photos or money.',
      summary: 'It lures with people who want to meet you',
      clause: 'it lures with dating',
    },
    ru: {
      title: 'Незнакомка ищет знакомства',
      explanation: 'Письмо от людей, которые якобы хотят с вами познакомиться, или о них.',
      advice: 'Не отвечайте, не посылайте фото и деньги.',
      summary: 'Письмо заманивает знакомством',
      clause: 'оно заманивает знакомством',
    },
  },
  intents: [['dating', 1]],
  helpers: [
    ['messenger', 0.5],
    ['greeting', 0.3],
  ],
  needs: 'nothing',
  least: 1.5,
});
