import { signIf, type Rule } from '../rule.ts';

/** Arrows and signs around the subject or the name of the sender, or lines instead of blanks: to stand out and to differ. */
export const decoratedSubject: Rule = {
  code: 'content.decorated-subject',
  group: 'content-subject',
  severity: 'low',
  weight: 1.4,
  hard: undefined,
  category: 'spam',
  source: 'Decoration by signs that are no pictures; newsletters use emoji',
  texts: {
    en: {
      title: 'Decorated subject',
      explanation: 'Subject or sender are decorated with signs to stand out in the list.',
      advice: 'It is mass mail.',
      summary: 'It decorates its subject to stand out',
      clause: 'its subject is decorated to stand out',
    },
    ru: {
      title: 'Украшенная тема',
      explanation: 'Тема или имя отправителя украшены знаками, чтобы выделиться в списке.',
      advice: 'Это массовая рассылка.',
      summary: 'Тема письма украшена, чтобы выделиться',
      clause: 'тема украшена, чтобы выделиться',
    },
  },
  evaluate: ({ message, author, bulk }) => {
    const shown = `${author.report.name.slice(0, 200)} ${message.subject.slice(0, 500)}`;
    const isDecorated = DECORATION.test(shown) || WORDS_BY_LINES.test(message.subject.trim());
    return signIf(isDecorated && !bulk.isList, []);
  },
};

/** Arrows and technical signs that come in rows or stick to a word; ✓, ★, ❤ and the like are read as emoji. */
const DECORATION =
  /[\u2190-\u21ff\u2794-\u27bf\u2900-\u297f\u2b00-\u2b0d]{2}|[\u2308-\u2319\u2320-\u2327\u232b-\u23ce\u2400-\u245f\u2500-\u259f]|\p{L}[\u2196-\u219f\u27a0-\u27bf](?:\s|$)|(?:^|\s)[\u27a0-\u27bf\u2935](?=\s)/u;
const WORDS_BY_LINES = /^\p{L}{1,20}(?:_\p{L}{1,20}){3,12}[.!?]?$/u;
