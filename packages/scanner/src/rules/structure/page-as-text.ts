import { signIf, type Rule } from '../rule.ts';

/** A page sent as plain text: the reader sees its code, because a script forgot to say what it sends. */
export const pageAsText: Rule = {
  code: 'structure.page-as-text',
  group: 'structure-page',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'spam',
  source: 'RFC 2046 section 4.1; sending scripts without a Content-Type',
  texts: {
    en: {
      title: 'Code instead of a letter',
      explanation: 'The message is a page that was sent as plain text, so that its code shows.',
      advice: 'Says little alone.',
      summary: 'It is a page sent as plain text by a script',
    },
    ru: {
      title: 'Код вместо письма',
      explanation: 'Это страница, отправленная как простой текст: виден её код.',
      advice: 'Само по себе мало что значит.',
      summary: 'Это страница, отправленная скриптом как простой текст',
    },
  },
  evaluate: ({ message, html, bulk, headerShape }) =>
    signIf(
      html === undefined &&
        !bulk.isList &&
        !headerShape.hasThreadFields &&
        /^\s*<(?:!doctype|html|head|body|table|center|font|div|p|br|a|img)\b[^>]{0,300}>/i.test(
          (message.text ?? '').slice(0, 500),
        ),
      [],
    ),
};
