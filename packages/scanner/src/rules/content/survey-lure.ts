import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A few questions, then a prize for the postage. */
export const surveyLure: Rule = lureRule({
  code: 'content.survey-lure',
  category: 'scam',
  source: 'Consumer office advice on surveys that end at a fee',
  texts: {
    en: {
      title: 'Survey lure',
      explanation:
        'The message promises a present for answering some questions: such surveys end at your card number.',
      advice: 'Do not take part.',
      summary: 'It promises a present for a survey',
      clause: 'it promises a present for a survey',
    },
    ru: {
      title: 'Приманка с опросом',
      explanation: 'Письмо обещает подарок за ответы на вопросы: такие опросы кончаются номером вашей карты.',
      advice: 'Не участвуйте.',
      summary: 'Письмо обещает подарок за опрос',
      clause: 'оно обещает подарок за опрос',
    },
  },
  intents: [['survey', 1]],
  helpers: [
    ['reward', 0.4],
    ['urgency', 0.4],
  ],
  needs: 'link',
  least: 1,
});
