import { fact, NOTHING, type Rule } from '../rule.ts';

/** Subject or name are encoded though they are plain letters: nobody can search for them in the raw message. */
export const encodedPlainLetters: Rule = {
  code: 'structure.encoded-plain-letters',
  group: 'structure-headers',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'RFC 2047 section 5; base64 of ASCII hides words from simple filters',
  texts: {
    en: {
      title: 'Encoded without need',
      explanation: 'The {field} is encoded though it consists of plain letters only.',
      advice: 'Says little alone.',
      summary: 'Its {field} is encoded without need',
    },
    ru: {
      title: 'Кодирование без нужды',
      explanation: 'Поле «{field}» закодировано, хотя состоит из простых букв.',
      advice: 'Само по себе мало что значит.',
      summary: 'Поле «{field}» закодировано без нужды',
    },
  },
  evaluate: ({ message, headerShape, bulk }) => {
    if (bulk.isList) {
      return NOTHING;
    }
    const isHidden = (name: string): boolean =>
      /=\?[\w-]{2,30}\?b\?/i.test(
        message.headers.find((field) => field.name === name)?.rawValue.slice(0, 2_000) ?? '',
      );
    if (headerShape.encodesPlainSubject && isHidden('subject')) {
      return [{ facts: [fact('field', 'subject')] }];
    }
    return headerShape.encodesPlainName && isHidden('from')
      ? [{ facts: [fact('field', 'from')], weight: 0.8 }]
      : NOTHING;
  },
};
