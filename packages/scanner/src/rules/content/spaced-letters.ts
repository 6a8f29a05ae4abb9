import { signIf, type Rule } from '../rule.ts';

/** Words written letter by letter, so that filters do not see them. */
export const spacedLetters: Rule = {
  code: 'content.spaced-letters',
  group: 'content-disguise',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'spam',
  source: 'Obfuscation of the first filters (f-r-e-e)',
  texts: {
    en: {
      title: 'Words written letter by letter',
      explanation: 'Words are written letter by letter, as people do who hide them from filters.',
      advice: 'Says little alone.',
      summary: 'It writes words letter by letter to get past filters',
    },
    ru: {
      title: 'Слова по буквам',
      explanation: 'Слова написаны по буквам, как пишут, прячась от фильтров.',
      advice: 'Само по себе мало что значит.',
      summary: 'Слова написаны по буквам, чтобы пройти фильтры',
    },
  },
  evaluate: ({ textShape, bulk }) =>
    signIf(textShape.spacedWords > 0 && !bulk.isList && !bulk.hasOneClick, []),
};
