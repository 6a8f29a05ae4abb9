/** One phrase. */
export interface Phrase<Group extends string> {
  readonly group: Group;
  readonly written: string;
  /** What follows the first word. */
  readonly rest: readonly Wanted[];
  /** Code of the second word (`codeAt`); ANY where it can be one of several, or none. */
  readonly second: number;
}

/** Phrases that begin with the same word. */
export interface Head<Group extends string> {
  readonly first: Wanted;
  readonly phrases: Phrase<Group>[];
}

/** One word of a phrase. */
export interface Wanted {
  readonly kind: 'word' | 'stem' | 'number' | 'gap';
  readonly text: string;
}

/** Phrases as they are looked up. */
export interface PhraseIndex<Group extends string> {
  /** Heads whose words begin alike; none at 0. */
  readonly heads: readonly (readonly Head<Group>[])[];
  /** Which of them, by the beginning of a word (`codeAt`). */
  readonly places: Uint16Array;
  /** By the same code, how long such words are (`lengthBit`): most words of a text are told from all heads by that. */
  readonly lengths: Uint8Array;
  readonly unspaced: readonly Phrase<Group>[];
}

/** No phrases at all. */
export const NO_HEADS: readonly never[] = Object.freeze([]);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Codes of three letters of five bits, and one for all numbers. */
const CODES = 32_769;
const NUMBER = 32_768;
/** A word of no one code. */
export const ANY = -1;
const CODED_CHARACTERS = 3;
const LETTER_BITS = 31;
/** Longer words are not told apart by their length. */
const LONG = 7;
/** Stems are of any length. */
const ANY_LENGTH = 0xff;

/** Files all phrases by the beginning of their first word. */
export function createPhraseIndex<Group extends string>(
  phrases: Readonly<Record<Group, readonly string[]>>,
): PhraseIndex<Group> {
  const heads: (readonly Head<Group>[])[] = [NO_HEADS];
  const places = new Uint16Array(CODES);
  const lengths = new Uint8Array(CODES);
  const unspaced: Phrase<Group>[] = [];
  for (const group in phrases) {
    for (const written of phrases[group]) {
      const [first = GAP, ...rest] = written.split(' ').map(wanted);
      const phrase = { group, written, rest, second: rest[0] === undefined ? ANY : codeOf(rest[0]) };
      if (UNSPACED.test(written)) {
        unspaced.push(phrase);
        continue;
      }
      const code = codeOf(first);
      if (code !== ANY) {
        const place = (places[code] ?? 0) || heads.length;
        places[code] = place;
        heads[place] = withPhrase(heads[place] ?? NO_HEADS, first, phrase);
        lengths[code] =
          (lengths[code] ?? 0) | (first.kind === 'word' ? lengthBit(first.text.length) : ANY_LENGTH);
      }
    }
  }
  return { heads, places, lengths, unspaced };
}

const GAP: Wanted = { kind: 'gap', text: '' };

function wanted(word: string): Wanted {
  const kind = word === '~' ? 'gap' : word === '#' ? 'number' : word.endsWith('*') ? 'stem' : 'word';
  return { kind, text: kind === 'stem' ? word.slice(0, -1) : word };
}

function withPhrase<Group extends string>(
  heads: readonly Head<Group>[],
  first: Wanted,
  phrase: Phrase<Group>,
): readonly Head<Group>[] {
  const head = heads.find((known) => known.first.kind === first.kind && known.first.text === first.text);
  head?.phrases.push(phrase);
  return head === undefined ? [...heads, { first, phrases: [phrase] }] : heads;
}

/** The code of every word that fits; ANY where they differ. */
function codeOf({ kind, text }: Wanted): number {
  if (kind === 'gap' || (kind === 'stem' && text.length < CODED_CHARACTERS)) {
    return ANY;
  }
  return kind === 'number' ? NUMBER : codeAt(text, 0, text.length);
}

/** The first three characters of a word as a number; words of other scripts may share one. */
export function codeAt(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (isDigit(first)) {
    return NUMBER;
  }
  const second = start + 1 < end ? text.charCodeAt(start + 1) & LETTER_BITS : 0;
  const third = start + 2 < end ? text.charCodeAt(start + 2) & LETTER_BITS : 0;
  return ((first & LETTER_BITS) << 10) | (second << 5) | third;
}

/** A digit from 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The bit that stands for words of so many characters. */
export function lengthBit(length: number): number {
  return 1 << Math.min(LONG, length);
}
