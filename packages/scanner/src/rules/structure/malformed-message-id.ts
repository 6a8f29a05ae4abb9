import { signIf, type Rule } from '../rule.ts';

/** The Message-ID is not written as one: programs that send mail have written it in one way for forty years. */
export const malformedMessageId: Rule = {
  code: 'structure.malformed-message-id',
  group: 'structure-headers',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'RFC 5322 section 3.6.4',
  texts: {
    en: {
      title: 'Malformed Message-ID',
      explanation: 'The number of the message is not written the way mail programs write it.',
      advice: 'Says little alone.',
      summary: 'Its number is not written the way mail programs write it',
    },
    ru: {
      title: 'Неверный номер письма',
      explanation: 'Номер письма (Message-ID) записан не так, как его пишут почтовые программы.',
      advice: 'Само по себе мало что значит.',
      summary: 'Номер письма записан не так, как его пишут программы',
    },
  },
  evaluate: ({ headerShape }) => signIf(headerShape.messageId === 'malformed', []),
};
