import { LOGIN_PHRASES } from '../data/phrases/login.ts';
import { BANK_CHANGE_PHRASES, PAYMENT_PHRASES } from '../data/phrases/money.ts';
import {
  CALLBACK_PHRASES,
  COIN_PHRASES,
  DELIVERY_PHRASES,
  DOCUMENT_PHRASES,
  EXTORTION_PHRASES,
  GREETING_PHRASES,
  PRIZE_PHRASES,
  TASK_PHRASES,
} from '../data/phrases/scams.ts';
import { THREAT_PHRASES, URGENCY_PHRASES } from '../data/phrases/threat.ts';
import {
  ADULT_PHRASES,
  GAMBLING_PHRASES,
  LOAN_PHRASES,
  PILL_PHRASES,
  TOKEN_PHRASES,
} from '../data/phrases/offers.ts';
import {
  ROMANCE_DELIVERY,
  ROMANCE_LOGIN,
  ROMANCE_PAYMENT,
  ROMANCE_PRIZE,
  ROMANCE_THREAT,
  ROMANCE_URGENCY,
} from '../data/phrases/romance.ts';
import { PHRASE_CHARACTERS } from '../limits.ts';
import { plainWords } from '../text/plain-words.ts';

/** What a message wants of its reader, as far as its words tell. */
export type Lure =
  | 'login'
  | 'threat'
  | 'urgency'
  | 'payment'
  | 'bank-change'
  | 'prize'
  | 'extortion'
  | 'coin'
  | 'task'
  | 'callback'
  | 'greeting'
  | 'delivery'
  | 'document'
  | 'gambling'
  | 'pills'
  | 'adult'
  | 'loan'
  | 'tokens';

export interface WordFacts {
  /** Lure → how many of its phrases occur (each counted once). */
  readonly counts: Readonly<Record<Lure, number>>;
  /** Lure → first place where it was seen, some characters, for the person who is looking. */
  readonly quotes: Readonly<Partial<Record<Lure, string>>>;
  /** Characters of the text in which phrases were looked up. */
  readonly characters: number;
  readonly subject: string;
  readonly text: string;
}

const PATTERNS: Readonly<Record<Lure, readonly RegExp[]>> = {
  login: compile([...LOGIN_PHRASES, ...ROMANCE_LOGIN]),
  threat: compile([...THREAT_PHRASES, ...ROMANCE_THREAT]),
  urgency: compile([...URGENCY_PHRASES, ...ROMANCE_URGENCY]),
  payment: compile([...PAYMENT_PHRASES, ...ROMANCE_PAYMENT]),
  'bank-change': compile(BANK_CHANGE_PHRASES),
  prize: compile([...PRIZE_PHRASES, ...ROMANCE_PRIZE]),
  extortion: compile(EXTORTION_PHRASES),
  coin: compile(COIN_PHRASES),
  task: compile(TASK_PHRASES),
  callback: compile(CALLBACK_PHRASES),
  greeting: compile(GREETING_PHRASES),
  delivery: compile([...DELIVERY_PHRASES, ...ROMANCE_DELIVERY]),
  document: compile(DOCUMENT_PHRASES),
  gambling: compile(GAMBLING_PHRASES),
  pills: compile(PILL_PHRASES),
  adult: compile(ADULT_PHRASES),
  loan: compile(LOAN_PHRASES),
  tokens: compile(TOKEN_PHRASES),
};

const QUOTE_CHARACTERS = 120;

/** Looks phrases up in subject and body. Linear in the text: every gap in a phrase is bounded. */
export function readWords(subject: string, body: string): WordFacts {
  const plainSubject = plainWords(subject.slice(0, 1_000));
  const text = `${plainSubject}. ${plainWords(head(body))}`;
  const counts = { ...NO_COUNTS };
  const quotes: Partial<Record<Lure, string>> = {};
  for (const lure of LURES) {
    for (const pattern of PATTERNS[lure]) {
      const match = pattern.exec(text);
      if (match !== null) {
        counts[lure] += 1;
        quotes[lure] ??= match[0].slice(0, QUOTE_CHARACTERS);
      }
    }
  }
  return { counts, quotes, characters: text.length, subject: plainSubject, text };
}

const NO_COUNTS: Record<Lure, number> = {
  login: 0,
  threat: 0,
  urgency: 0,
  payment: 0,
  'bank-change': 0,
  prize: 0,
  extortion: 0,
  coin: 0,
  task: 0,
  callback: 0,
  greeting: 0,
  delivery: 0,
  document: 0,
  gambling: 0,
  pills: 0,
  adult: 0,
  loan: 0,
  tokens: 0,
};

const LURES: readonly Lure[] = [
  'login',
  'threat',
  'urgency',
  'payment',
  'bank-change',
  'prize',
  'extortion',
  'coin',
  'task',
  'callback',
  'greeting',
  'delivery',
  'document',
  'gambling',
  'pills',
  'adult',
  'loan',
  'tokens',
];

function head(text: string): string {
  return text.slice(0, PHRASE_CHARACTERS);
}

function compile(phrases: readonly string[]): readonly RegExp[] {
  return phrases.map((phrase) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrase})`, 'u'));
}
