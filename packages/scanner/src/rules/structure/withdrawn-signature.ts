import { signIf, type Rule } from '../rule.ts';

/** A DomainKey-Signature: the scheme was withdrawn, and only old programs for bulk mail still write it. */
export const withdrawnSignature: Rule = {
  code: 'structure.withdrawn-signature',
  group: 'structure-headers',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'RFC 4870 is historic since RFC 4871 replaced it with DKIM',
  texts: {
    en: {
      title: 'Signed in a withdrawn way',
      explanation:
        'The message is signed in a way that was withdrawn long ago; old programs for bulk mail still do it.',
      advice: 'Says little alone.',
      summary: 'It is signed in a way that only old bulk programs use',
    },
    ru: {
      title: 'Устаревшая подпись',
      explanation: 'Письмо подписано давно отменённым способом; так делают лишь старые программы рассылки.',
      advice: 'Само по себе мало что значит.',
      summary: 'Письмо подписано способом, который остался лишь у старых программ рассылки',
    },
  },
  evaluate: ({ message, bulk }) =>
    signIf(!bulk.isList && message.headers.some((field) => field.name === 'domainkey-signature'), []),
};
