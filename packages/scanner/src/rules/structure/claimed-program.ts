import { fact, NOTHING, type Rule } from '../rule.ts';

/** The message says that a well-known program wrote it, but lacks what that program always writes. */
export const claimedProgram: Rule = {
  code: 'structure.claimed-program',
  group: 'structure-headers',
  severity: 'low',
  weight: 1.2,
  hard: undefined,
  category: 'spam',
  source: 'Forged-mailer tests of SpamAssassin (FORGED_MUA_*); traces of Outlook, Apple Mail and Thunderbird',
  texts: {
    en: {
      title: 'Not from the program it names',
      explanation:
        'The message says it was written with {program}, but lacks what that program always writes.',
      advice: 'Be careful: somebody set this up to look ordinary.',
      summary: 'It pretends to be written with {program}',
      clause: 'it pretends to be written with {program}',
    },
    ru: {
      title: 'Программа не та',
      explanation:
        'Письмо утверждает, что написано в {program}, но в нём нет того, что эта программа пишет всегда.',
      advice: 'Осторожно: кто-то старался, чтобы письмо выглядело обычным.',
      summary: 'Письмо притворяется написанным в {program}',
      clause: 'оно притворяется написанным в {program}',
    },
  },
  evaluate: ({ message, headerShape, bulk }) => {
    if (bulk.isList || headerShape.mailer === '') {
      return NOTHING;
    }
    const names = new Set(message.headers.map((field) => field.name));
    const boundary = message.root.parameters.get('boundary') ?? '';
    const claim = CLAIMS.find(({ says }) => says.test(headerShape.mailer));
    return claim === undefined || claim.isProven(names, boundary, message.root.declaredType)
      ? NOTHING
      : [{ facts: [fact('program', claim.program)], weight: claim.weight }];
  },
};

interface Claim {
  readonly program: string;
  readonly says: RegExp;
  readonly weight: number;
  readonly isProven: (names: ReadonlySet<string>, boundary: string, type: string) => boolean;
}

const CLAIMS: readonly Claim[] = [
  {
    program: 'Outlook Express',
    says: /^microsoft outlook express/,
    weight: 1.4,
    isProven: (names) => names.has('x-mimeole'),
  },
  {
    program: 'Outlook',
    says: /^microsoft (?:office )?outlook/,
    weight: 1.1,
    isProven: (names) => names.has('x-mimeole') || names.has('thread-index'),
  },
  { program: 'Thunderbird', says: /thunderbird/, weight: 1, isProven: (names) => names.has('user-agent') },
  {
    program: 'Apple Mail',
    says: /^(?:apple|iphone|ipad) mail/,
    weight: 0.8,
    isProven: (_, boundary, type) => type !== 'multipart/alternative' || /^apple-mail/i.test(boundary),
  },
];
