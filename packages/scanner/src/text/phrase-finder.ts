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
const NO_PHRASES: readonly never[] = Object.freeze([]);
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
  const byCode = Array.from<readonly Phrase<Group>[]>({ length: CODES }).fill(NO_PHRASES);
  for (const [stem, filed] of byStem) {
    const code = stem.length === STEM ? codeOf(stem) : -1;
    if (code >= 0) {
      byCode[code] = filed;
    }
  }
  const index = { byStem, byCode };
  return { find: (text) => find(text, index, unspaced) };
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
  index: Index<Group>,
  unspaced: readonly Phrase<Group>[],
): ReadonlyMap<Group, readonly string[]> {
  const found = new Map<Group, string[]>();
  const words = text.match(TOKENS) ?? [];
  for (let at = 0; at < words.length; at += 1) {
    for (const phrase of phrasesAt(index, words[at] ?? '')) {
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

/** Phrases by the beginning of their first word. */
interface Index<Group extends string> {
  readonly byStem: ReadonlyMap<string, readonly Phrase<Group>[]>;
  /** The same for beginnings of three letters from a to z, by their code: no string has to be made to look there. */
  readonly byCode: readonly (readonly Phrase<Group>[])[];
}

/** Codes of three letters of five bits. */
const CODES = 32_768;

function phrasesAt<Group extends string>(
  { byStem, byCode }: Index<Group>,
  word: string,
): readonly Phrase<Group>[] {
  const code = codeOf(word);
  return (code >= 0 ? byCode[code] : byStem.get(stemOf(word))) ?? NO_PHRASES;
}

/** The first three letters as a number; -1 where they are not all from a to z. */
function codeOf(word: string): number {
  if (word.length < STEM) {
    return -1;
  }
  const first = word.charCodeAt(0) - 0x60;
  const second = word.charCodeAt(1) - 0x60;
  const third = word.charCodeAt(2) - 0x60;
  const areLetters = first > 0 && first < 27 && second > 0 && second < 27 && third > 0 && third < 27;
  return areLetters ? (first << 10) | (second << 5) | third : -1;
}

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
