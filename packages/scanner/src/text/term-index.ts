import { WORDS_REMEMBERED } from '../limits.ts';
import { foldWords } from './fold-word.ts';
import { remember } from './remember.ts';
import type { Word } from './split-words.ts';
import { createWordSieve, type WordSieve } from './word-sieve.ts';

/** Terms of which each means something, found in a text in one walk over its words. */
export interface TermIndex<Meaning extends string> {
  /** Meaning → the words at which one of its terms begins, in order. */
  readonly find: (words: readonly Word[], text: string) => ReadonlyMap<Meaning, readonly Word[]>;
}

interface Term<Meaning> {
  readonly meaning: Meaning;
  /** Words that have to follow the first. */
  readonly rest: readonly WordTest[];
}

interface WordTest {
  readonly word: string;
  readonly isStem: boolean;
}

interface Shelves<Meaning> {
  readonly exact: Map<string, Term<Meaning>[]>;
  readonly stems: Map<string, Term<Meaning>[]>;
  readonly endings: Map<string, Term<Meaning>[]>;
  /** Terms of scripts without blanks, longest first. */
  readonly unspaced: Map<string, Meaning[]>;
}

/** Characters of the shortest and the longest stem or ending. */
const STEM_LENGTHS = { least: 3, most: 16 } as const;
/** Places of one meaning that are kept; the twentieth says nothing new. */
const PLACES = 40;

const UNSPACED: RegExp = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Builds the index from lists of words (`WordList`). */
export function createTermIndex<Meaning extends string>(
  lists: readonly (readonly [Meaning, string])[],
): TermIndex<Meaning> {
  const shelves: Shelves<Meaning> = {
    exact: new Map(),
    stems: new Map(),
    endings: new Map(),
    unspaced: new Map(),
  };
  for (const [meaning, list] of lists) {
    for (const term of new Set(foldWords(list).split(/\s+/))) {
      shelve(shelves, meaning, term);
    }
  }
  const unspaced = [...shelves.unspaced.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(unspaced.join('|') || '(?!)', 'g');
  const stems = lengthsBy(shelves.stems.keys(), (stem) => stem.slice(0, STEM_LENGTHS.least));
  const endings = lengthsBy(shelves.endings.keys(), (ending) => ending.slice(-STEM_LENGTHS.least));
  const files = { shelves, stems, endings };
  const sieve = createWordSieve({
    exact: shelves.exact.keys(),
    stems: [...shelves.stems.keys()].filter((stem) => isAskedLength(stem.length)),
    endings: [...shelves.endings.keys()].filter((ending) => isAskedLength(ending.length)),
  });
  const index = {
    shelves,
    pattern,
    sieve,
    termsOf: remember(WORDS_REMEMBERED, (word) => termsOf(files, word)),
  };
  return { find: (words, text) => findTerms(index, words, text) };
}

function shelve<Meaning extends string>(shelves: Shelves<Meaning>, meaning: Meaning, term: string): void {
  if (term === '') {
    return;
  }
  if (UNSPACED.test(term)) {
    const meanings = shelves.unspaced.get(term) ?? [];
    shelves.unspaced.set(term, [...meanings, meaning]);
    return;
  }
  const [first = '', ...others] = term.split('_');
  const rest = others.map((word) => ({ word: word.replace('*', ''), isStem: word.endsWith('*') }));
  const shelf = first.startsWith('*') ? shelves.endings : first.endsWith('*') ? shelves.stems : shelves.exact;
  const key = first.replace('*', '');
  shelf.set(key, [...(shelf.get(key) ?? []), { meaning, rest }]);
}

interface Index<Meaning> {
  readonly shelves: Shelves<Meaning>;
  readonly pattern: RegExp;
  readonly sieve: WordSieve;
  /** The terms that a word may be the first word of. Messages share most of their words. */
  readonly termsOf: (word: string) => readonly Term<Meaning>[];
}

/** How terms are filed. */
interface Files<Meaning> {
  readonly shelves: Shelves<Meaning>;
  /** First characters of stems, and last ones of endings, each with the lengths that occur. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  readonly endings: ReadonlyMap<string, readonly number[]>;
}

function findTerms<Meaning extends string>(
  index: Index<Meaning>,
  words: readonly Word[],
  text: string,
): ReadonlyMap<Meaning, readonly Word[]> {
  const places = new Map<Meaning, Word[]>();
  const add = (meaning: Meaning, word: Word): void => {
    const known = places.get(meaning);
    if (known === undefined) {
      places.set(meaning, [word]);
    } else if (known.length < PLACES && known.at(-1) !== word) {
      known.push(word);
    }
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) {
      break;
    }
    if (!index.sieve.mayFit(word.word)) {
      continue;
    }
    for (const { meaning, rest } of index.termsOf(word.word)) {
      if (rest.length === 0 || follows(rest, words, at + 1)) {
        add(meaning, word);
      }
    }
  }
  if (UNSPACED.test(text)) {
    for (const place of unspacedPlaces(index.pattern, text)) {
      index.shelves.unspaced.get(place.word)?.forEach((meaning) => {
        add(meaning, place);
      });
    }
  }
  return places;
}

/** Characters of such scripts that make about one word. */
const CHARACTERS_A_WORD = 3;
/** Keeps the numbers of these places apart from those of the words. */
const UNSPACED_OFFSET = 1_000_000;

function unspacedPlaces(pattern: RegExp, text: string): readonly Word[] {
  return [...text.matchAll(pattern)].map((match) => ({
    word: match[0],
    position: UNSPACED_OFFSET + Math.floor(match.index / CHARACTERS_A_WORD),
    start: match.index,
  }));
}

function termsOf<Meaning>(
  { shelves, stems, endings }: Files<Meaning>,
  word: string,
): readonly Term<Meaning>[] {
  const exact = shelves.exact.get(word);
  const stemLengths = stems.get(word.slice(0, STEM_LENGTHS.least));
  const endingLengths = endings.get(word.slice(-STEM_LENGTHS.least));
  if (stemLengths === undefined && endingLengths === undefined) {
    return exact ?? NO_TERMS;
  }
  const terms = [...(exact ?? NO_TERMS)];
  for (const length of stemLengths ?? NO_LENGTHS) {
    const found = length <= word.length ? shelves.stems.get(word.slice(0, length)) : undefined;
    terms.push(...(found ?? NO_TERMS));
  }
  for (const length of endingLengths ?? NO_LENGTHS) {
    const found = length <= word.length ? shelves.endings.get(word.slice(-length)) : undefined;
    terms.push(...(found ?? NO_TERMS));
  }
  return terms;
}

const NO_TERMS: readonly never[] = Object.freeze([]);
const NO_LENGTHS: readonly number[] = Object.freeze([]);

/** Shortest piece of stems or endings → the lengths of those that share it: most words share none. */
function lengthsBy(
  keys: Iterable<string>,
  pieceOf: (key: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>();
  for (const key of keys) {
    const piece = pieceOf(key);
    const known = lengths.get(piece) ?? [];
    if (isAskedLength(key.length) && !known.includes(key.length)) {
      lengths.set(
        piece,
        [...known, key.length].toSorted((a, b) => a - b),
      );
    }
  }
  return lengths;
}

function isAskedLength(length: number): boolean {
  return length >= STEM_LENGTHS.least && length <= STEM_LENGTHS.most;
}

function follows(rest: readonly WordTest[], words: readonly Word[], from: number): boolean {
  return rest.every((test, index) => passes(test, words[from + index]?.word));
}

function passes({ word, isStem }: WordTest, found: string | undefined): boolean {
  return found !== undefined && (isStem ? found.startsWith(word) : found === word);
}
