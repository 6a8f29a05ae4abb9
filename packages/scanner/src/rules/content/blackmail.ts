import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** Made-up recordings, to be paid for. */
export const blackmail: Rule = lureRule({
  code: 'content.blackmail',
  category: 'scam',
  source: 'Police advice on blackmail by mail with made-up recordings',
  texts: {
    en: {
      title: 'Blackmail with a made-up story',
      explanation:
        'The message claims to have recorded or caught you and wants money, or poses as the police.',
      advice: 'It is made up and goes to thousands. Do not pay, do not answer.',
      summary: 'It is blackmail with a made-up recording or crime',
      clause: 'it is blackmail',
    },
    ru: {
      title: 'Шантаж с выдуманной историей',
      explanation:
        'Письмо утверждает, что вас записали или уличили, и требует денег или выдаёт себя за полицию.',
      advice: 'Это выдумка для тысяч людей. Не платите и не отвечайте.',
      summary: 'Это шантаж с выдуманной записью или обвинением',
      clause: 'это шантаж',
    },
  },
  intents: [['extortion', 1]],
  helpers: [
    ['crypto', 0.5],
    ['urgency', 0.5],
  ],
  needs: 'nothing',
  least: 1.5,
});
