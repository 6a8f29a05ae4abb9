import { fact, NOTHING, type Rule } from '../rule.ts';

/** Somebody sells under a name that has nothing to do with his address. */
export const strangerSells: Rule = {
  code: 'content.stranger-sells',
  group: 'content-offer-way',
  severity: 'low',
  weight: 1.1,
  hard: undefined,
  category: 'spam',
  source: 'Sellers want to be found again; names and addresses of mass mail are drawn by lot',
  texts: {
    en: {
      title: 'Sold by a stranger',
      explanation:
        'The message sells something, and the name of its sender has nothing to do with the address {address}.',
      advice: 'Do not buy from somebody who changes his name.',
      summary: 'Somebody with a changing name sells something',
      clause: 'somebody with a changing name sells something',
    },
    ru: {
      title: 'Продаёт незнакомец',
      explanation: 'Письмо что-то продаёт, а имя отправителя не связано с адресом {address}.',
      advice: 'Не покупайте у того, кто меняет имена.',
      summary: 'Что-то продаёт некто с чужим именем',
      clause: 'что-то продаёт некто с чужим именем',
    },
  },
  evaluate: ({ pitches, bulk, headerShape, author }) => {
    const isAside = bulk.isList || headerShape.hasThreadFields || headerShape.isReplyShaped;
    const { pressing, excuse, ...topics } = pitches;
    const sold = Object.values(topics).reduce((sum, count) => sum + count, 0);
    const least = bulk.hasUnsubscribe ? 3 : 1;
    if (isAside || sold < least || author.kinship !== 'none' || !author.isReadable) {
      return NOTHING;
    }
    const weight = 0.6 + 0.2 * Math.min(3, sold - 1) + (pressing + excuse > 1 ? 0.2 : 0);
    return [{ facts: [fact('address', author.report.address)], weight }];
  },
};
