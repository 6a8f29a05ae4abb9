import { fact, NOTHING, type Rule } from '../rule.ts';

/** The text ends with a token of letters and digits that says nothing: it makes every copy differ. */
export const bodyTail: Rule = {
  code: 'content.body-tail',
  group: 'content-subject',
  severity: 'low',
  weight: 1.7,
  hard: undefined,
  category: 'spam',
  source: 'Hash-busters: copies of one campaign carry random tails',
  texts: {
    en: {
      title: 'A random token at the end',
      explanation:
        'The text ends with {count} letters and digits that say nothing and make every copy differ.',
      advice: 'Do not answer.',
      summary: 'It ends with a random token',
      clause: 'it ends with a random token',
    },
    ru: {
      title: 'Случайный набор букв в конце',
      explanation:
        'Текст заканчивается на бессмысленный набор букв и цифр (знаков: {count}), который делает каждую копию иной.',
      advice: 'Не отвечайте.',
      summary: 'Оно заканчивается случайным набором букв',
      clause: 'оно заканчивается случайным набором букв',
    },
  },
  evaluate: ({ visibleText, bulk, headerShape, message, pitches, html }) => {
    const isAside =
      bulk.isList || bulk.isAutomatic || headerShape.hasThreadFields || headerShape.isReplyShaped;
    const sells = Object.values(pitches).some((count) => count > 0);
    if (isAside || message.root.declaredType === 'multipart/report' || !(sells || html !== undefined)) {
      return NOTHING;
    }
    const token = /\s([A-Za-z0-9-]{9,80})\s{0,20}$/.exec(visibleText.slice(-120))?.[1] ?? '';
    const turns = token.match(/[a-z](?=[A-Z0-9])|[0-9](?=[a-zA-Z])/g)?.length ?? 0;
    return turns >= TURNS ? [{ facts: [fact('count', token.length)], quote: token }] : NOTHING;
  },
};

/** Changes between small letters and capitals or digits: numbers of orders have one or two. */
const TURNS = 4;
