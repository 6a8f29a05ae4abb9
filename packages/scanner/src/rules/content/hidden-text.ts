import { fact, NOTHING, type Rule } from '../rule.ts';

/** Text that nobody sees and that speaks of something else: it is there for filters, to make spam look like a letter. */
export const hiddenText: Rule = {
  code: 'content.hidden-text',
  group: 'content-disguise',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'spam',
  source: 'Hidden-text salting; previews of newsletters are short or repeat what is seen',
  texts: {
    en: {
      title: 'Hidden text',
      explanation: 'The message contains {count} words that are hidden from you and speak of something else.',
      advice: 'Be careful: it is built to deceive programs that check mail.',
      summary: 'It hides text about something else from you',
      clause: 'it hides text about something else',
    },
    ru: {
      title: 'Скрытый текст',
      explanation: 'В письме {count} слов, которых вы не видите и которые говорят о другом.',
      advice: 'Осторожно: оно построено, чтобы обмануть проверяющие программы.',
      summary: 'Письмо прячет от вас текст о чём-то другом',
      clause: 'оно прячет текст о чём-то другом',
    },
  },
  evaluate: ({ html, bodies, bulk }) => {
    const { hiddenWords, hiddenOnly } = bodies;
    if (html === undefined || bulk.isList || hiddenWords < SOME || hiddenOnly < OTHER) {
      return NOTHING;
    }
    const isLate = html.lateHiddenCharacters > LATE;
    const weight = (hiddenWords < MANY ? 0.9 : 1.7) + (isLate ? 0.5 : 0);
    return [{ facts: [fact('count', hiddenWords)], quote: html.hiddenText.trim().slice(0, 120), weight }];
  },
};

/** Different hidden words that are more than a preview line. */
const SOME = 15;
/** Different hidden words that are a text of their own. */
const MANY = 30;
/** Share of hidden words that must stand nowhere else. */
const OTHER = 0.6;
/** Hidden characters behind the first line from which it is no preview. */
const LATE = 200;
