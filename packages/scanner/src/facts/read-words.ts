import { PHRASE_CHARACTERS } from '../limits.ts';
import { BANK_CHANGE_PHRASES } from '../data/phrases/money.ts';
import {
  CALLBACK_PHRASES,
  COIN_PHRASES,
  EXTORTION_PHRASES,
  GREETING_PHRASES,
  TASK_PHRASES,
} from '../data/phrases/scams.ts';
import {
  ADULT_PHRASES,
  GAMBLING_PHRASES,
  LOAN_PHRASES,
  PILL_PHRASES,
  TOKEN_PHRASES,
} from '../data/phrases/offers.ts';
import type { Intent } from '../data/phrases/intents.ts';
import { plainWords } from '../text/plain-words.ts';
import { readIntents, type IntentFacts } from './read-intents.ts';

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
  /** Lure → how many of its signs occur (phrases are counted once, signs of intents twice at most). */
  readonly counts: Readonly<Record<Lure, number>>;
  /** Lure → first place where it was seen, some characters, for the person who is looking. */
  readonly quotes: Readonly<Partial<Record<Lure, string>>>;
  /** Characters of the text in which phrases were looked up. */
  readonly characters: number;
  readonly subject: string;
  readonly text: string;
  /** What subject and body want of their reader. */
  readonly intents: IntentFacts;
}

/** Lures that are read as phrases. */
type PhraseLure = keyof typeof PATTERNS;

const PATTERNS = {
  'bank-change': compile(BANK_CHANGE_PHRASES),
  extortion: compile(EXTORTION_PHRASES),
  coin: compile(COIN_PHRASES),
  task: compile(TASK_PHRASES),
  callback: compile(CALLBACK_PHRASES),
  greeting: compile(GREETING_PHRASES),
  gambling: compile(GAMBLING_PHRASES),
  pills: compile(PILL_PHRASES),
  adult: compile(ADULT_PHRASES),
  loan: compile(LOAN_PHRASES),
  tokens: compile(TOKEN_PHRASES),
} as const;

const PHRASE_LURES: readonly PhraseLure[] = Object.keys(PATTERNS).filter(
  (name): name is PhraseLure => name in PATTERNS,
);

/** Lures that are read as intents. */
const LURE_INTENTS: readonly (readonly [Lure, readonly Intent[]])[] = [
  ['login', ['credential', 'mailbox', 'storage', 'unusual-activity', 'second-factor', 'renewal', 'virus']],
  ['threat', ['suspension', 'payment-problem', 'legal']],
  ['urgency', ['urgency', 'required']],
  ['payment', ['payment', 'invoice', 'refund', 'fine', 'tax']],
  ['prize', ['reward', 'survey', 'lottery', 'advance-fee']],
  ['delivery', ['parcel']],
  ['document', ['document', 'voicemail']],
];

const QUOTE_CHARACTERS = 120;
/** Characters of the body in its plain form: single characters can stand for eighteen (U+FDFA). */
const UNFOLDED_CHARACTERS: number = 2 * PHRASE_CHARACTERS;

/** Looks phrases up in subject and body (an excerpt of it). Linear in the text: every gap in a phrase is bounded. */
export function readWords(subject: string, body: string): WordFacts {
  const plainSubject = plainWords(subject.slice(0, 1_000));
  const text = `${plainSubject}. ${plainWords(body).slice(0, UNFOLDED_CHARACTERS)}`;
  const intents = readIntents(plainSubject, text.slice(plainSubject.length));
  const counts = { ...NO_COUNTS };
  const quotes: Partial<Record<Lure, string>> = {};
  for (const lure of PHRASE_LURES) {
    for (const pattern of PATTERNS[lure]) {
      const quote = findPhrase(pattern, text);
      if (quote !== undefined) {
        counts[lure] += 1;
        quotes[lure] ??= quote;
      }
    }
  }
  for (const [lure, read] of LURE_INTENTS) {
    for (const intent of read) {
      counts[lure] += intents.counts.get(intent) ?? 0;
      const quote = intents.quotes[intent];
      if (quote !== undefined) {
        quotes[lure] ??= quote;
      }
    }
  }
  return { counts, quotes, characters: text.length, subject: plainSubject, text, intents };
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

function compile(phrases: readonly string[]): readonly RegExp[] {
  return phrases.map((phrase) => new RegExp(phrase, 'gu'));
}

/** Places inside of words at which a phrase is looked for on before it is given up. */
const FALSE_STARTS = 40;

/**
 * The first place at which the phrase stands at the beginning of a word. That is asked afterwards: an expression that
 * asks at every character is three times as slow.
 */
function findPhrase(pattern: RegExp, text: string): string | undefined {
  pattern.lastIndex = 0;
  for (let tries = 0; tries < FALSE_STARTS; tries += 1) {
    const match = pattern.exec(text);
    if (match === null) {
      return undefined;
    }
    if (match.index === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(match.index - 1))) {
      return match[0].slice(0, QUOTE_CHARACTERS);
    }
    pattern.lastIndex = match.index + 1;
  }
  return undefined;
}
