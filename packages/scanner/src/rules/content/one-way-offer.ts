import { isMailingOrThread } from '../../facts/is-aside.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** An offer with one door: it sells, and its few links all lead to one place. */
export const oneWayOffer: Rule = {
  code: 'content.one-way-offer',
  group: 'content-offer-way',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'Shops link to many pages of theirs; mass mail links to the one that pays',
  texts: {
    en: {
      title: 'An offer with one door',
      explanation: 'The message sells something, and its {count} links lead to one place and nowhere else.',
      advice: 'Look the seller up yourself before you buy.',
      summary: 'It is an offer with one door',
      clause: 'it is an offer with one door',
    },
    ru: {
      title: 'Предложение с одной дверью',
      explanation: 'Письмо что-то продаёт, а его ссылки ({count}) ведут в одно место.',
      advice: 'Прежде чем покупать, найдите продавца сами.',
      summary: 'Это предложение с одной дверью',
      clause: 'это предложение с одной дверью',
    },
  },
  evaluate: ({ pitches, bulk, headerShape, links }) => {
    const isAside = isMailingOrThread({ bulk, headerShape }) || headerShape.isReplyShaped;
    const { pressing, excuse, ...topics } = pitches;
    const sold = Object.values(topics).reduce((sum, count) => sum + count, 0);
    const count = links.web.length;
    if (isAside || sold === 0 || count === 0 || count > FEW || links.roots.length > 1) {
      return NOTHING;
    }
    const weight = 0.7 + 0.25 * Math.min(3, sold - 1) + (pressing + excuse > 0 ? 0.3 : 0);
    return [{ facts: [fact('count', count)], weight }];
  },
};

/** Links of a letter with one aim: to look, to buy, to be left alone. */
const FEW = 6;
