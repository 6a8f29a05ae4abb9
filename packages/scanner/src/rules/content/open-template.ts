import { signIf, type Rule } from '../rule.ts';

/** Places of a template that nobody filled in: the letter was made by a program, in a hurry. */
export const openTemplate: Rule = {
  code: 'content.open-template',
  group: 'content-manner',
  severity: 'info',
  weight: 0.9,
  hard: undefined,
  category: 'spam',
  source: 'Placeholders of mailing programs',
  texts: {
    en: {
      title: 'Unfilled template',
      explanation: 'The message contains places of a template that were not filled in.',
      advice: 'Says little alone.',
      summary: 'It is a template that was not filled in',
    },
    ru: {
      title: 'Незаполненный шаблон',
      explanation: 'В письме остались незаполненные места шаблона.',
      advice: 'Само по себе мало что значит.',
      summary: 'Это незаполненный шаблон',
    },
  },
  evaluate: ({ textShape, bulk, html, headerShape }) =>
    signIf(
      textShape.openPlaces > 0 && html !== undefined && !bulk.isList && !headerShape.hasThreadFields,
      [],
    ),
};
