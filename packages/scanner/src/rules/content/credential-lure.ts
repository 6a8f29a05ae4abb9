import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** Wants an account proved, unlocked or updated. */
export const credentialLure: Rule = lureRule({
  code: 'content.credential-lure',
  category: 'phishing',
  source: 'Advice of NCSC, BSI and CISA on recognising phishing: prove your account, or lose it',
  texts: {
    en: {
      title: 'Asks you to prove an account',
      explanation:
        'The message asks you to confirm, unlock or update an account ({signs} signs), from a sender or with links that do not fit.',
      advice: 'Do not use its links. Open the site or app yourself.',
      summary: 'It asks you to prove or unlock an account',
      clause: 'it asks you to prove an account',
    },
    ru: {
      title: 'Просит подтвердить учётную запись',
      explanation:
        'Письмо просит подтвердить, разблокировать или обновить учётную запись (признаков: {signs}), а отправитель или ссылки не подходят.',
      advice: 'Не переходите по ссылкам. Откройте сайт или приложение сами.',
      summary: 'Письмо просит подтвердить или разблокировать учётную запись',
      clause: 'оно просит подтвердить учётную запись',
    },
  },
  intents: [
    ['credential', 1],
    ['suspension', 1],
    ['unusual-activity', 1],
  ],
  helpers: [
    ['urgency', 0.5],
    ['required', 0.3],
    ['greeting', 0.5],
  ],
  needs: 'link-or-file',
  least: 1.5,
});
