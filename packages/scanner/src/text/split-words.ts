/** One word of a text. */
export interface Word {
  /** Folded. */
  readonly word: string;
  /** Number of the word; sentences are some numbers apart, so that words of two sentences are never near. */
  readonly position: number;
  /** Characters before it. */
  readonly start: number;
}

/** What the end of a sentence counts, in words. */
const SENTENCE_GAP = 4;
/** Words of one text that are looked at: 24,000 characters hold some 4,000. */
const WORDS = 6_000;
/** Characters of one word that are kept; longer ones are data. */
const WORD_CHARACTERS = 60;

/** Splits folded text into words. "e-mail" is one word, "sign-in" two. Linear: each character is looked at once. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let position = 0;
  let isSplitMail = false;
  let at = 0;
  while (at < text.length && words.length < WORDS) {
    const start = at;
    while (isLetter(text.charCodeAt(at))) {
      at += 1;
    }
    if (at === start) {
      position += endsSentence(text, at) ? SENTENCE_GAP : 0;
      at += 1;
      continue;
    }
    const word = text.slice(start, Math.min(at, start + WORD_CHARACTERS));
    if (word === 'e' && text.charCodeAt(at) === HYPHEN) {
      isSplitMail = true;
      continue;
    }
    words.push({ word: isSplitMail ? `e${word}` : word, position, start });
    isSplitMail = false;
    position += 1;
  }
  return words;
}

const HYPHEN = 0x2d;
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';', '|', '•']);

/** One of the signs above, before a blank or the end. */
function endsSentence(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (next === 0x20 || Number.isNaN(next)) && SENTENCE_ENDS.has(text.charAt(at));
}

/** Letters and digits; beyond ASCII, everything that is not known to be a sign. False for NaN. */
function isLetter(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
  }
  const isSign =
    code <= 0xbf ||
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    (code >= 0xfe00 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20);
  return code >= 0x80 && !isSign;
}
