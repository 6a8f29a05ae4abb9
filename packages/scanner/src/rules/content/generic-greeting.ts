import { signIf, type Rule } from '../rule.ts';

/** Addressed to "dear customer" by somebody who should know the name. */
export const genericGreeting: Rule = {
  code: 'content.generic-greeting',
  group: 'content-greeting',
  severity: 'low',
  weight: 0.8,
  hard: undefined,
  category: 'phishing',
  source: 'NCSC advice; one of twelve phishing messages, one of fifty newsletters',
  texts: {
    en: {
      title: 'Addressed to nobody by name',
      explanation: 'It greets a customer or user instead of you by name.',
      advice: 'A firm you have business with knows your name.',
      summary: 'It does not know your name',
    },
    ru: {
      title: 'Обращение без имени',
      explanation: 'Письмо обращается к клиенту или пользователю, а не к вам по имени.',
      advice: 'Фирма, с которой вы имеете дело, знает ваше имя.',
      summary: 'В письме не знают вашего имени',
    },
  },
  evaluate: ({ words, intents, bulk }) =>
    signIf(
      (words.counts.greeting > 0 || intents.counts.has('greeting')) && !bulk.hasUnsubscribe && !bulk.isList,
      [],
    ),
};
