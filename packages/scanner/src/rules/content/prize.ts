import { lureSetting } from './lure-setting.ts';
import { isStranger, leadsMostlyAway } from './setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A prize, inheritance or reward from strangers. */
export const prize: Rule = {
  code: 'content.prize',
  group: 'content-lure',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'scam',
  source: 'FTC and police advice on advance-fee and prize fraud',
  texts: {
    en: {
      title: 'Promise of money',
      explanation: 'The message promises a prize, a reward or a large sum from strangers.',
      advice: 'Nobody gives away money by mail. Do not answer.',
      summary: 'It promises a prize or money from strangers',
      clause: 'it promises a prize or money',
    },
    ru: {
      title: 'Обещание денег',
      explanation: 'Письмо обещает приз, вознаграждение или крупную сумму от незнакомцев.',
      advice: 'Денег по почте не дарят. Не отвечайте.',
      summary: 'Письмо обещает приз или деньги от незнакомцев',
      clause: 'оно обещает приз или деньги',
    },
  },
  evaluate: (facts) => {
    const { counts, quotes } = facts.words;
    const isBulk = facts.bulk.hasUnsubscribe || facts.bulk.isList;
    if (counts.prize === 0 || isBulk || lureSetting(facts).factor < SETTING) {
      return NOTHING;
    }
    const replies =
      facts.author.report.isFreeMail ||
      facts.author.replyRoots.some((root) => root !== facts.author.host.root);
    const weight =
      0.5 * counts.prize + (isStranger(facts) ? 0.4 : 0) + (replies || leadsMostlyAway(facts) ? 0.6 : 0);
    return weight < 0.8
      ? NOTHING
      : [{ facts: [fact('signs', counts.prize)], quote: quotes.prize ?? '', weight: Math.min(2.6, weight) }];
  },
};

/** Below, shops with their own site promise presents, too. */
const SETTING = 0.5;
