import { signIf, type Rule } from '../rule.ts';

/** The HTML does not say in which letters it is written: mail programs and services always do. */
export const noCharset: Rule = {
  code: 'structure.no-charset',
  group: 'structure-page',
  severity: 'info',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'RFC 2046 section 4.1.2; sending scripts leave the parameter out',
  texts: {
    en: {
      title: 'Letters not declared',
      explanation: 'The message does not say in which character set it is written; mail programs always do.',
      advice: 'Says little alone.',
      summary: 'It leaves out what every mail program writes',
    },
    ru: {
      title: 'Кодировка не указана',
      explanation: 'Письмо не говорит, в какой кодировке написано; почтовые программы указывают её всегда.',
      advice: 'Само по себе мало что значит.',
      summary: 'В письме нет того, что пишет каждая почтовая программа',
    },
  },
  evaluate: ({ message, html, bulk }) =>
    signIf(
      html !== undefined &&
        !bulk.isList &&
        message.leaves.some(
          (part) =>
            part.declaredType === 'text/html' &&
            part.disposition !== 'attachment' &&
            part.fileName === undefined &&
            part.reading === 'strict' &&
            !part.parameters.has('charset'),
        ),
      [],
    ),
};
