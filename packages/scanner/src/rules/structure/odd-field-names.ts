import { fact, NOTHING, type Rule } from '../rule.ts';

/** Well-known fields are spelled as no mail program spells them: a script wrote them by hand. */
export const oddFieldNames: Rule = {
  code: 'structure.odd-field-names',
  group: 'structure-headers',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'Field names are free of case (RFC 5322 section 1.2.2), yet every program has one spelling',
  texts: {
    en: {
      title: 'Fields written by hand',
      explanation: 'Header fields are spelled in a way no mail program does ({field}).',
      advice: 'Says little alone.',
      summary: 'Its header was written by hand',
    },
    ru: {
      title: 'Поля вписаны вручную',
      explanation: 'Поля заголовка написаны так, как не пишет ни одна почтовая программа ({field}).',
      advice: 'Само по себе мало что значит.',
      summary: 'Заголовок письма вписан вручную',
    },
  },
  evaluate: ({ headerShape: { oddNames }, bulk }) => {
    const [field] = oddNames;
    return field === undefined || bulk.isList ? NOTHING : [{ facts: [fact('field', field)] }];
  },
};
