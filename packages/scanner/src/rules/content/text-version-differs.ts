import { fact, NOTHING, type Rule } from '../rule.ts';

/** The plain text says something else than the HTML: programs that read the one are to like the other. */
export const textVersionDiffers: Rule = {
  code: 'content.text-version-differs',
  group: 'content-disguise',
  severity: 'low',
  weight: 1.1,
  hard: undefined,
  category: 'spam',
  source: 'RFC 2046 section 5.1.4: alternatives say the same; Bayes poisoning in the text part',
  texts: {
    en: {
      title: 'Two versions that differ',
      explanation: 'The text version of the message says something else than what you see.',
      advice: 'Be careful: it is built to deceive programs that check mail.',
      summary: 'Its text version says something else than what you see',
      clause: 'its text version says something else',
    },
    ru: {
      title: 'Версии расходятся',
      explanation: 'Текстовая версия письма говорит не то, что вы видите.',
      advice: 'Осторожно: письмо построено, чтобы обмануть проверяющие программы.',
      summary: 'Текстовая версия письма говорит не то, что вы видите',
      clause: 'текстовая версия говорит о другом',
    },
  },
  evaluate: ({ bodies, bulk, message }) => {
    const { textWords, seenWords, seenOnly, textOnly } = bodies;
    if (bulk.isList || message.text === undefined || textWords + seenWords < LEAST) {
      return NOTHING;
    }
    const isOther = seenWords >= WORDS && textWords >= WORDS && seenOnly > 0.7 && textOnly > 0.5;
    const isShort = seenWords >= WORDS && seenOnly > 0.7 && textWords < seenWords;
    const isSalad = textWords >= SALAD && seenWords < textWords / 3 && textOnly > 0.6 && !bulk.hasUnsubscribe;
    const weight = isOther ? 1.2 : isSalad ? 1.1 : isShort ? 0.8 : 0;
    return weight === 0 ? NOTHING : [{ facts: [fact('count', textWords)], weight }];
  },
};

/** Words of both versions below which nothing can be compared. */
const LEAST = 16;
const WORDS = 12;
/** Words of a text that stands beside next to nothing. */
const SALAD = 40;
