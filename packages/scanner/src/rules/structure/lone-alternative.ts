import { signIf, type Rule } from '../rule.ts';

/** An alternative with only one version in it: a library was asked for two and given one. */
export const loneAlternative: Rule = {
  code: 'structure.lone-alternative',
  group: 'structure-page',
  severity: 'info',
  weight: 0.6,
  hard: undefined,
  category: 'spam',
  source: 'RFC 2046 section 5.1.4; templates of sending scripts',
  texts: {
    en: {
      title: 'Only one of two versions',
      explanation: 'The message announces several versions of itself and holds one.',
      advice: 'Says little alone.',
      summary: 'It announces several versions and holds one',
    },
    ru: {
      title: 'Одна версия из двух',
      explanation: 'Письмо объявляет несколько версий, а содержит одну.',
      advice: 'Само по себе мало что значит.',
      summary: 'Письмо объявляет несколько версий, а содержит одну',
    },
  },
  evaluate: ({ message, bulk }) =>
    signIf(
      message.root.declaredType === 'multipart/alternative' &&
        message.root.children.length === 1 &&
        !bulk.isList &&
        !bulk.hasUnsubscribe,
      [],
    ),
};
