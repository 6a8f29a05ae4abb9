import { fact, NOTHING, type Rule } from '../rule.ts';

/** Fields are missing that every mail program writes. */
export const missingFields: Rule = {
  code: 'structure.missing-fields',
  group: 'structure-headers',
  severity: 'info',
  weight: 0.9,
  hard: undefined,
  category: 'spam',
  source: 'RFC 5322 section 3.6 and RFC 2045 section 4',
  texts: {
    en: {
      title: 'Fields missing',
      explanation: 'The message lacks what every mail program writes ({field}).',
      advice: 'Says little alone.',
      summary: 'It lacks what every mail program writes',
    },
    ru: {
      title: 'Не хватает полей',
      explanation: 'В письме нет того, что пишет каждая почтовая программа ({field}).',
      advice: 'Само по себе мало что значит.',
      summary: 'В письме нет того, что пишет каждая почтовая программа',
    },
  },
  evaluate: ({ message, html, headerShape, bulk }) => {
    const isReport = message.root.declaredType === 'multipart/report' || bulk.isAutomatic || bulk.isList;
    const field = headerShape.missing.includes('date')
      ? 'date'
      : html !== undefined && !message.headers.some(({ name }) => name === 'mime-version')
        ? 'mime-version'
        : undefined;
    return field === undefined || isReport ? NOTHING : [{ facts: [fact('field', field)] }];
  },
};
