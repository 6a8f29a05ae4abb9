/**
 * Looks up many phrases in one pass over the words of a text. A phrase is words with blanks between them: `word*`
 * stands for every word that begins so, `#` for a number or sum, `~` for at most two words in between. Phrases of
 * scripts that write no blanks are looked up as they are.
 */
export interface PhraseFinder<Group extends string> {
  /** Group → phrases of it that occur, each once. */
  readonly find: (text: string) => ReadonlyMap<Group, readonly string[]>;
}

interface Phrase<Group extends string> {
  readonly group: Group;
  readonly written: string;
  readonly words: readonly Wanted[];
}

/** One word of a phrase. */
interface Wanted {
  readonly kind: 'word' | 'stem' | 'number' | 'gap';
  readonly text: string;
}

/** Letters by which the beginnings of words are filed. */
const STEM = 3;
const TOKENS = /[\p{L}\p{M}]+(?:'\p{L}{1,3})?|\d[\d.,]*|[%$€£]/gu;

/** Files all phrases by the beginning of their first word. */
export function createPhraseFinder<Group extends string>(
  phrases: Readonly<Record<Group, readonly string[]>>,
): PhraseFinder<Group> {
  const byStem = new Map<string, Phrase<Group>[]>();
  const unspaced: Phrase<Group>[] = [];
  for (const group in phrases) {
    for (const written of phrases[group]) {
      const phrase = { group, written, words: written.split(' ').map(wanted) };
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(written)) {
        unspaced.push(phrase);
      } else {
        file(byStem, phrase);
      }
    }
  }
  return { find: (text) => find(text, byStem, unspaced) };
}

function wanted(word: string): Wanted {
  const kind = word === '~' ? 'gap' : word === '#' ? 'number' : word.endsWith('*') ? 'stem' : 'word';
  return { kind, text: kind === 'stem' ? word.slice(0, -1) : word };
}

function file<Group extends string>(byStem: Map<string, Phrase<Group>[]>, phrase: Phrase<Group>): void {
  const stem = stemOf(phrase.words[0]?.text ?? '');
  const filed = byStem.get(stem);
  if (filed === undefined) {
    byStem.set(stem, [phrase]);
  } else {
    filed.push(phrase);
  }
}

function stemOf(word: string): string {
  return isNumber(word) ? '#' : word.slice(0, STEM);
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return word === '#' || (code >= 0x30 && code <= 0x39);
}

function find<Group extends string>(
  text: string,
  byStem: ReadonlyMap<string, readonly Phrase<Group>[]>,
  unspaced: readonly Phrase<Group>[],
): ReadonlyMap<Group, readonly string[]> {
  const found = new Map<Group, string[]>();
  const words = text.match(TOKENS) ?? [];
  for (let at = 0; at < words.length; at += 1) {
    for (const phrase of byStem.get(stemOf(words[at] ?? '')) ?? NO_PHRASES) {
      if (stands(phrase.words, words, at)) {
        note(found, phrase);
      }
    }
  }
  for (const phrase of unspaced) {
    if (text.includes(phrase.written)) {
      note(found, phrase);
    }
  }
  return found;
}

const NO_PHRASES: readonly never[] = Object.freeze([]);

function note<Group extends string>(found: Map<Group, string[]>, { group, written }: Phrase<Group>): void {
  const known = found.get(group);
  if (known === undefined) {
    found.set(group, [written]);
  } else if (!known.includes(written)) {
    known.push(written);
  }
}

/** Words that may stand where a phrase has a gap. */
const GAP = 2;

function stands(phrase: readonly Wanted[], words: readonly string[], start: number): boolean {
  let at = start;
  for (let index = 0; index < phrase.length; index += 1) {
    const word = phrase[index];
    if (word?.kind === 'gap') {
      at = skipGap(phrase[index + 1], words, at);
    } else if (fits(word, words[at])) {
      at += 1;
    } else {
      return false;
    }
  }
  return true;
}

function skipGap(next: Wanted | undefined, words: readonly string[], start: number): number {
  for (let at = start; at <= start + GAP; at += 1) {
    if (fits(next, words[at])) {
      return at;
    }
  }
  return start;
}

function fits(asked: Wanted | undefined, word: string | undefined): boolean {
  if (word === undefined || asked === undefined) {
    return false;
  }
  switch (asked.kind) {
    case 'word':
      return word === asked.text;
    case 'stem':
      return word.startsWith(asked.text);
    case 'number':
      return isNumber(word);
    case 'gap':
      return false;
  }
}
