import { signIf, type Rule } from '../rule.ts';

/** HTML without the frame that every editor writes around it, sent by nobody who runs a list. */
export const barePage: Rule = {
  code: 'structure.bare-page',
  group: 'structure-page',
  severity: 'info',
  weight: 0.7,
  hard: undefined,
  category: 'spam',
  source: 'Pieces of HTML come out of scripts; mail programs and newsletter services write whole pages',
  texts: {
    en: {
      title: 'A bare piece of HTML',
      explanation: 'The message is a piece of HTML without the frame that mail programs write.',
      advice: 'Says little alone.',
      summary: 'It is a bare piece of HTML, as scripts send it',
    },
    ru: {
      title: 'Голый кусок HTML',
      explanation: 'Письмо — кусок HTML без обрамления, которое пишут почтовые программы.',
      advice: 'Само по себе мало что значит.',
      summary: 'Это голый кусок HTML, какой шлют скрипты',
    },
  },
  evaluate: ({ message, html, bulk, links, headerShape }) =>
    signIf(
      html !== undefined &&
        html.shape.htmlElements === 0 &&
        html.shape.bodyElements === 0 &&
        // Gmail writes its letters like that.
        !/^\s*<div dir="/.test((message.html ?? '').slice(0, 100)) &&
        links.web.length > 0 &&
        !bulk.hasUnsubscribe &&
        !bulk.isList &&
        !headerShape.hasThreadFields,
      [],
    ),
};
