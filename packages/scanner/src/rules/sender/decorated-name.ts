import { readNameDress, type NameDress } from '../../facts/decorated-name.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Pictures, brackets, case numbers or a whole sentence where a name belongs. */
export const decoratedName: Rule = {
  code: 'sender.decorated-name',
  group: 'sender-name-form',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source:
    'Display names of mass mail: pictures, case numbers and brackets catch the eye or slip past filters',
  texts: {
    en: {
      title: 'A name dressed up',
      explanation:
        'The name of the sender is dressed up in a way that people and firms do not use ({signs}).',
      advice: 'Look at the address, not at the name.',
      summary: 'The name of its sender is dressed up to catch the eye',
      clause: 'the name of its sender is dressed up',
    },
    ru: {
      title: 'Наряженное имя',
      explanation: 'Имя отправителя украшено так, как не делают ни люди, ни фирмы ({signs}).',
      advice: 'Смотрите на адрес, а не на имя.',
      summary: 'Имя отправителя украшено, чтобы бросаться в глаза',
      clause: 'имя отправителя украшено',
    },
  },
  evaluate: ({ author, bulk }) => {
    if (bulk.isList || author.report.name === '') {
      return NOTHING;
    }
    const dress = readNameDress(author.report.name);
    const worn = PIECES.filter(([piece]) => dress[piece]);
    const weight = worn.reduce((sum, [, each]) => sum + each, 0);
    return weight === 0
      ? NOTHING
      : [
          {
            facts: [fact('signs', worn.length)],
            weight: Math.min(2.2, weight * (bulk.hasOneClick ? 0.6 : 1)),
          },
        ];
  },
};

const PIECES: readonly (readonly [keyof NameDress, number])[] = [
  ['pictures', 1],
  ['signs', 1],
  ['ends', 0.9],
  ['digits', 1.1],
  ['marks', 1.5],
  ['cuts', 0.9],
  ['addresses', 0.7],
];
