import { signIf, type Rule } from '../rule.ts';

/** HTML without a text version, from somebody who is no known kind of bulk sender. */
export const onlyHtml: Rule = {
  code: 'content.only-html',
  group: 'content-shape',
  severity: 'info',
  weight: 0.35,
  hard: undefined,
  category: 'spam',
  source: 'Two thirds of phishing, one quarter of newsletters',
  texts: {
    en: {
      title: 'No text version',
      explanation: 'The message comes only as HTML.',
      advice: 'Says little alone.',
      summary: 'It comes only as HTML',
    },
    ru: {
      title: 'Нет текстовой версии',
      explanation: 'Письмо есть только в виде HTML.',
      advice: 'Само по себе мало что значит.',
      summary: 'Письмо есть только в виде HTML',
    },
  },
  evaluate: ({ message, html, bulk }) =>
    signIf(html !== undefined && message.text === undefined && !bulk.hasUnsubscribe && !bulk.isList, []),
};
