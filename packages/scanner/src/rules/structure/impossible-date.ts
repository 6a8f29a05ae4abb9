import type { DateKind } from '../../facts/header-shape.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The Date field names a time that cannot be: unreadable, in a zone that does not exist, or after the receipt. */
export const impossibleDate: Rule = {
  code: 'structure.impossible-date',
  group: 'structure-headers',
  severity: 'low',
  weight: 1.4,
  hard: undefined,
  category: 'spam',
  source: 'RFC 5322 section 3.3; mail programs take the date from the clock, sending kits make it up',
  texts: {
    en: {
      title: 'Impossible date',
      explanation: 'The date of the message cannot be true ({kind}).',
      advice: 'Says little alone.',
      summary: 'Its date cannot be true',
      clause: 'its date cannot be true',
    },
    ru: {
      title: 'Невозможная дата',
      explanation: 'Дата письма не может быть верной ({kind}).',
      advice: 'Само по себе мало что значит.',
      summary: 'Дата письма не может быть верной',
      clause: 'дата не может быть верной',
    },
  },
  evaluate: ({ headerShape: { date } }) => {
    const weight = WEIGHTS[date];
    return weight === undefined ? NOTHING : [{ facts: [fact('kind', `date-${date}`)], weight }];
  },
};

const WEIGHTS: Readonly<Partial<Record<DateKind, number>>> = { unreadable: 1, impossible: 1.8, ahead: 1 };
