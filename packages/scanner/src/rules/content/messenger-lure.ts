import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** Wants to go on in a messenger. */
export const messengerLure: Rule = lureRule({
  code: 'content.messenger-lure',
  category: 'scam',
  source: 'FTC and Europol: swindlers move the talk to messengers',
  texts: {
    en: {
      title: 'Moves to a messenger',
      explanation: 'A stranger wants to go on in a messenger, where nobody filters.',
      advice: 'Do not write to strangers there.',
      summary: 'It wants to go on in a messenger',
    },
    ru: {
      title: 'Зовёт в мессенджер',
      explanation: 'Незнакомец зовёт продолжить в мессенджере, где писем никто не проверяет.',
      advice: 'Не пишите туда незнакомцам.',
      summary: 'Письмо зовёт продолжить в мессенджере',
    },
  },
  intents: [['messenger', 1]],
  helpers: [
    ['greeting', 0.4],
    ['job', 0.5],
    ['investment', 0.5],
    ['advance-fee', 0.5],
  ],
  needs: 'nothing',
  least: 1,
});
