import { signIf, type Rule } from '../rule.ts';

/** Never wrote before: says nothing alone, and much beside other signs. */
export const firstContact: Rule = {
  code: 'history.first-contact',
  group: 'history',
  severity: 'low',
  weight: 0.5,
  hard: undefined,
  category: 'none',
  source: 'Correspondent memory: most attacks are first contacts',
  texts: {
    en: {
      title: 'First message',
      explanation: 'This address has never written to you before.',
      advice: 'Take a second look before you act on it.',
      summary: 'It comes from a mailbox that has never written to you',
    },
    ru: {
      title: 'Первое письмо',
      explanation: 'С этого адреса вам раньше не писали.',
      advice: 'Присмотритесь, прежде чем что-то делать.',
      summary: 'Отправитель вам раньше не писал',
    },
  },
  evaluate: ({ author }) => signIf(author.report.isFirstContact === true, []),
};
