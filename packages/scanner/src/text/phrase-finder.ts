import {
  ANY,
  codeAt,
  createPhraseIndex,
  isDigit,
  lengthBit,
  NO_HEADS,
  type Head,
  type Phrase,
  type PhraseIndex,
  type Wanted,
} from './phrase-index.ts';
import { nextWord, wordEnd } from './phrase-words.ts';

/**
 * Looks up many phrases in one pass over the words of a text. A phrase is words with blanks between them: `word*`
 * stands for every word that begins so (with three letters at least where the phrase begins), `#` for a number or sum,
 * `~` for at most two words in between. Phrases of scripts that write no blanks are looked up as they are.
 */
export interface PhraseFinder<Group extends string> {
  /** Group → phrases of it that occur, each once; within the ranges only, where there are any. */
  readonly find: (text: string, ranges?: Ranges<Group>) => ReadonlyMap<Group, readonly string[]>;
}

/** Characters between which a phrase has to stand. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the phrases of each group are looked up. */
interface Ranges<Group extends string> {
  readonly usual: Range;
  readonly of: Readonly<Partial<Record<Group, Range>>>;
}

/** Files all phrases by the beginning of their first word. */
export function createPhraseFinder<Group extends string>(
  phrases: Readonly<Record<Group, readonly string[]>>,
): PhraseFinder<Group> {
  const index = createPhraseIndex(phrases);
  return { find: (text, ranges) => find(text, index, ranges) };
}

/** What is in every phrase of such scripts: asked without their names, which is slow. */
const MAYBE_UNSPACED = /[\u2e80-\uffff]/;

function find<Group extends string>(
  text: string,
  { heads, places, lengths, unspaced }: PhraseIndex<Group>,
  ranges: Ranges<Group> | undefined,
): ReadonlyMap<Group, readonly string[]> {
  const search = { text, ranges, found: new Map<Group, string[]>() };
  let start = nextWord(text, 0);
  while (start < text.length) {
    const end = wordEnd(text, start);
    const code = codeAt(text, start, end);
    if (((lengths[code] ?? 0) & lengthBit(end - start)) !== 0) {
      noteAll(search, heads[places[code] ?? 0] ?? NO_HEADS, start, end);
    }
    start = nextWord(text, end);
  }
  if (unspaced.length > 0 && MAYBE_UNSPACED.test(text)) {
    for (const phrase of unspaced) {
      const at = text.indexOf(phrase.written, rangeOf(phrase, ranges).from);
      if (at >= 0) {
        note(search, phrase, at, at + phrase.written.length);
      }
    }
  }
  return search.found;
}

interface Search<Group extends string> {
  readonly text: string;
  readonly ranges: Ranges<Group> | undefined;
  readonly found: Map<Group, string[]>;
}

/** Notes the phrases that begin with the word there. */
function noteAll<Group extends string>(
  search: Search<Group>,
  heads: readonly Head<Group>[],
  start: number,
  end: number,
): void {
  const { text } = search;
  for (const { first, phrases } of heads) {
    if (!fits(first, text, start, end)) {
      continue;
    }
    const behind = nextWord(text, end);
    const second = codeAt(text, behind, wordEnd(text, behind));
    for (const phrase of phrases) {
      if (phrase.second === ANY || phrase.second === second) {
        note(search, phrase, start, lastEnd(phrase.rest, text, end));
      }
    }
  }
}

const EVERYWHERE: Range = { from: 0, to: Infinity };

function rangeOf<Group extends string>({ group }: Phrase<Group>, ranges: Ranges<Group> | undefined): Range {
  return ranges === undefined ? EVERYWHERE : (ranges.of[group] ?? ranges.usual);
}

/** Notes a phrase that stands there, unless it has no end or is out of range. */
function note<Group extends string>(
  { found, ranges }: Search<Group>,
  phrase: Phrase<Group>,
  start: number,
  end: number,
): void {
  const range = end < 0 ? undefined : rangeOf(phrase, ranges);
  if (range === undefined || start < range.from || end > range.to) {
    return;
  }
  const known = found.get(phrase.group);
  if (known === undefined) {
    found.set(phrase.group, [phrase.written]);
  } else if (!known.includes(phrase.written)) {
    known.push(phrase.written);
  }
}

/** Words that may stand where a phrase has a gap. */
const GAP_WORDS = 2;

/** Where the last of these words ends that follow; -1 where they do not. */
function lastEnd(rest: readonly Wanted[], text: string, from: number): number {
  let at = from;
  let gap = 0;
  for (const asked of rest) {
    if (asked.kind === 'gap') {
      gap = GAP_WORDS;
      continue;
    }
    at = endOf(asked, text, at, gap);
    if (at < 0) {
      return -1;
    }
    gap = 0;
  }
  return at;
}

/** End of the word that is asked for, at most so many words later; -1 where it is missing. */
function endOf(asked: Wanted, text: string, from: number, gap: number): number {
  let at = from;
  for (let left = gap; left >= 0; left -= 1) {
    const start = nextWord(text, at);
    if (start >= text.length) {
      return -1;
    }
    at = wordEnd(text, start);
    if (fits(asked, text, start, at)) {
      return at;
    }
  }
  return -1;
}

function fits({ kind, text: asked }: Wanted, text: string, start: number, end: number): boolean {
  switch (kind) {
    case 'word':
      return end - start === asked.length && text.startsWith(asked, start);
    case 'stem':
      return end - start >= asked.length && text.startsWith(asked, start);
    case 'number':
      return isDigit(text.charCodeAt(start));
    case 'gap':
      return false;
  }
}
