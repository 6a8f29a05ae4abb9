/**
 * Tells most words that no term begins with from those that may be one, by a few of their letters: no word has to be
 * looked up for that. Says "maybe" of every word that fits, and of few others.
 */
export interface WordSieve {
  readonly mayFit: (word: string) => boolean;
}

/** Terms by what a word shares with them. */
export interface SievedTerms {
  readonly exact: Iterable<string>;
  /** Beginnings, of three letters at least. */
  readonly stems: Iterable<string>;
  /** Ends, of three letters at least. */
  readonly endings: Iterable<string>;
}

const EXACT = 1;
/** Stems of three letters, and longer ones by their first four. */
const SHORT_STEM = 2;
const LONG_STEM = 4;
const ENDING = 8;

const SHORT = 3;
/** Places in the table; a power of two. With some thousand terms one word of ten is let through without need. */
const PLACES = 32_768;
const MASK: number = PLACES - 1;

/** Fills the sieve. */
export function createWordSieve({ exact, stems, endings }: SievedTerms): WordSieve {
  const table = new Uint8Array(PLACES);
  const add = (key: number, bit: number): void => {
    table[key] = (table[key] ?? 0) | bit;
  };
  for (const word of exact) {
    add(wholeKey(word), EXACT);
  }
  for (const stem of stems) {
    if (stem.length === SHORT) {
      add(threeAt(stem, 0), SHORT_STEM);
    } else {
      add(fourOf(stem), LONG_STEM);
    }
  }
  for (const ending of endings) {
    add(threeAt(ending, ending.length - SHORT), ENDING);
  }
  return { mayFit: (word) => mayFit(table, word) };
}

/** The keys of a word as below, worked out side by side: every word of every message is asked about. */
function mayFit(table: Uint8Array, word: string): boolean {
  const { length } = word;
  if (length === 0) {
    return false;
  }
  const last = word.charCodeAt(length - 1);
  const second = length > 1 ? word.charCodeAt(1) : 0;
  const third = length > 2 ? word.charCodeAt(2) : 0;
  const three = Math.imul(Math.imul(word.charCodeAt(0), 37) + second, 37) + third;
  const whole = Math.imul(Math.imul(three, 37) + last, 37) + length;
  if (((table[whole & MASK] ?? 0) & EXACT) !== 0) {
    return true;
  }
  if (length < SHORT) {
    return false;
  }
  const four = Math.imul(three, 37) + (length > SHORT ? word.charCodeAt(SHORT) : 0);
  const ending =
    Math.imul(Math.imul(word.charCodeAt(length - 3), 37) + word.charCodeAt(length - 2), 37) + last;
  return (
    (((table[three & MASK] ?? 0) & SHORT_STEM) |
      ((table[four & MASK] ?? 0) & LONG_STEM) |
      ((table[ending & MASK] ?? 0) & ENDING)) !==
    0
  );
}

/** First three letters, last one and length. */
function wholeKey(word: string): number {
  return mixed(mixed(threeAt(word, 0), codeAt(word, word.length - 1)), word.length);
}

function fourOf(word: string): number {
  return mixed(threeAt(word, 0), codeAt(word, SHORT));
}

function threeAt(word: string, at: number): number {
  return mixed(mixed(codeAt(word, at), codeAt(word, at + 1)), codeAt(word, at + 2));
}

function mixed(key: number, code: number): number {
  return (Math.imul(key, 37) + code) & MASK;
}

/** 0 behind the end. */
function codeAt(word: string, at: number): number {
  return at < word.length && at >= 0 ? word.charCodeAt(at) : 0;
}
