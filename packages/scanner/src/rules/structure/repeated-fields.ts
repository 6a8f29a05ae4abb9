import { fact, NOTHING, type Rule } from '../rule.ts';

/** A field stands there twice that may stand there once: programs show one of both, and not all the same. */
export const repeatedFields: Rule = {
  code: 'structure.repeated-fields',
  group: 'structure-headers',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'spam',
  source: 'RFC 5322 section 3.6: fields that must occur once',
  texts: {
    en: {
      title: 'Repeated header field',
      explanation: 'The field {field} stands in the message twice; mail programs show one or the other.',
      advice: 'Says little alone.',
      summary: 'It carries the field {field} twice',
    },
    ru: {
      title: 'Повторённое поле',
      explanation: 'Поле {field} стоит в письме дважды; программы показывают то одно, то другое.',
      advice: 'Само по себе мало что значит.',
      summary: 'Поле {field} стоит в письме дважды',
    },
  },
  evaluate: ({ headerShape: { repeated } }) => {
    const [field] = repeated.filter((name) => SHOWN.has(name));
    return field === undefined ? NOTHING : [{ facts: [fact('field', field)] }];
  },
};

/** Two From fields and two Content-Types are matters of their own. */
const SHOWN: ReadonlySet<string> = new Set([
  'to',
  'cc',
  'subject',
  'date',
  'reply-to',
  'message-id',
  'sender',
  'mime-version',
]);
