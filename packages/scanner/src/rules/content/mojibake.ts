import { signIf, type Rule } from '../rule.ts';

/** Letters that were read in the wrong character set and sent on: copied, not written. */
export const mojibake: Rule = {
  code: 'content.mojibake',
  group: 'content-manner',
  severity: 'info',
  weight: 0.5,
  hard: undefined,
  category: 'spam',
  source: 'Texts that kits copy from page to page',
  texts: {
    en: {
      title: 'Garbled letters',
      explanation: 'The text was garbled by being copied in the wrong character set.',
      advice: 'Says little alone.',
      summary: 'Its letters are garbled by copying',
    },
    ru: {
      title: 'Испорченные буквы',
      explanation: 'Буквы испорчены копированием в неверной кодировке.',
      advice: 'Само по себе мало что значит.',
      summary: 'Буквы в письме испорчены копированием',
    },
  },
  evaluate: ({ textShape, bulk, headerShape, html }) =>
    signIf(textShape.mojibake >= 2 && html !== undefined && !bulk.isList && !headerShape.hasThreadFields, []),
};
