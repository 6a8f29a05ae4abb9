import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A second factor that has to be set up again, often by a code to scan. */
export const secondFactorLure: Rule = lureRule({
  code: 'content.second-factor-lure',
  category: 'phishing',
  source: 'CISA and Microsoft on phishing of second factors by links and QR codes',
  texts: {
    en: {
      title: 'Second factor lure',
      explanation:
        'The message wants you to renew or confirm the second step of signing in, by a link or a code to scan.',
      advice: 'Change such settings only in the app or on the site itself.',
      summary: 'It wants you to renew the second step of signing in',
      clause: 'it wants your second step of signing in',
    },
    ru: {
      title: 'Приманка со вторым фактором',
      explanation: 'Письмо просит обновить или подтвердить второй шаг входа по ссылке или коду.',
      advice: 'Меняйте такие настройки только в приложении или на самом сайте.',
      summary: 'Письмо просит заново настроить второй шаг входа',
      clause: 'оно просит второй шаг входа',
    },
  },
  intents: [['second-factor', 1]],
  helpers: [
    ['urgency', 0.5],
    ['required', 0.5],
    ['credential', 0.4],
    ['payroll', 0.4],
  ],
  needs: 'link-or-file',
  least: 1,
});
