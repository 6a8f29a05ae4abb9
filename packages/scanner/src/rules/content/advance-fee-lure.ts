import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A fortune of a stranger that has to be moved. */
export const advanceFeeLure: Rule = lureRule({
  code: 'content.advance-fee-lure',
  category: 'scam',
  source: 'Police and FTC advice on inheritance, donation and fund fraud',
  texts: {
    en: {
      title: 'Fortune of a stranger',
      explanation:
        'A stranger writes about an inheritance, a donation, a fund or a secret business worth a fortune.',
      advice: 'Nobody shares a fortune with strangers. Do not answer.',
      summary: 'A stranger offers a share of a fortune',
      clause: 'it offers a share of a fortune',
    },
    ru: {
      title: 'Чужое богатство',
      explanation: 'Незнакомец пишет о наследстве, пожертвовании, фонде или тайной сделке на большую сумму.',
      advice: 'С незнакомцами богатством не делятся. Не отвечайте.',
      summary: 'Незнакомец предлагает долю богатства',
      clause: 'оно предлагает долю богатства',
    },
  },
  intents: [
    ['advance-fee', 1],
    ['lottery', 0.6],
  ],
  helpers: [
    ['greeting', 0.5],
    ['messenger', 0.5],
  ],
  needs: 'answer',
  least: 1,
});
