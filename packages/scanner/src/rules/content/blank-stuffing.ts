import { fact, NOTHING, type Rule } from '../rule.ts';

/** Dozens of empty lines: what follows them is for programs, or for nobody. */
export const blankStuffing: Rule = {
  code: 'content.blank-stuffing',
  group: 'content-shape',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'spam',
  source:
    'Whitespace stuffing before hidden text; public rules of mail gateways gate it by short single letters',
  texts: {
    en: {
      title: 'Stuffed with empty lines',
      explanation: 'The message contains dozens of empty lines, as they push something out of sight.',
      advice: 'Look at what stands far below.',
      summary: 'It is stuffed with empty lines that push something out of sight',
      clause: 'it is stuffed with empty lines',
    },
    ru: {
      title: 'Набито пустыми строками',
      explanation: 'В письме десятки пустых строк, которые убирают что-то с глаз.',
      advice: 'Посмотрите, что стоит далеко внизу.',
      summary: 'Письмо набито пустыми строками',
      clause: 'оно набито пустыми строками',
    },
  },
  evaluate: ({ html, bulk, headerShape, visibleText }) => {
    const run = html?.shape.longestBlankRun ?? 0;
    const isShort = visibleText.length < LONG;
    if (run < RUN || bulk.hasUnsubscribe || bulk.isList || headerShape.hasThreadFields || !isShort) {
      return NOTHING;
    }
    return [{ facts: [fact('count', run)], weight: run >= 2 * RUN ? 1.4 : 1 }];
  },
};

/** Empty lines without a letter between: nobody writes so many. */
const RUN = 20;
/** Characters of a long letter, in which generated lists have gaps. */
const LONG = 6_000;
