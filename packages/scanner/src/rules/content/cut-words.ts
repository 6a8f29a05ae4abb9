import { fact, NOTHING, type Rule } from '../rule.ts';

/** Words are cut by things that take no room: a person reads the word, a filter reads pieces. */
export const cutWords: Rule = {
  code: 'content.cut-words',
  group: 'content-disguise',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'spam',
  source: 'Salting by empty elements, comments and zero-width characters',
  texts: {
    en: {
      title: 'Words cut to deceive',
      explanation:
        'Words of the message are cut by {kind}: you read them whole, programs that check mail do not.',
      advice: 'Be careful: honest senders have no reason to do that.',
      summary: 'Its words are cut to deceive programs that check mail',
      clause: 'its words are cut to deceive filters',
    },
    ru: {
      title: 'Слова разрезаны для обмана',
      explanation: 'Слова письма разрезаны ({kind}): вы читаете их целиком, а проверяющие программы — нет.',
      advice: 'Осторожно: честному отправителю это не нужно.',
      summary: 'Слова письма разрезаны, чтобы обмануть проверяющие программы',
      clause: 'слова в нём разрезаны',
    },
  },
  evaluate: ({ html, textShape, bulk }) => {
    if (bulk.isList) {
      return NOTHING;
    }
    const { splitWords, loneLetters } = html?.shape ?? NO_CUTS;
    if (splitWords >= CUTS || loneLetters >= LONE) {
      return [{ facts: [fact('kind', 'cut-by-markup')], weight: splitWords >= MANY ? 2 : 1.5 }];
    }
    return textShape.stuffedWords >= STUFFED ? [{ facts: [fact('kind', 'cut-by-signs')] }] : NOTHING;
  },
};

const NO_CUTS = { splitWords: 0, loneLetters: 0 };
/** Cut words that no editor leaves behind by accident. */
const CUTS = 3;
const MANY = 10;
/** Letters in elements of their own inside of words: headings with a letter in colour have few. */
const LONE = 6;
/** Words with invisible characters between letters. */
const STUFFED = 2;
