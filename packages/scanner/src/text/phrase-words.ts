/**
 * The words among which phrases are looked up: runs of letters and marks with at most one apostrophe and what follows
 * it ("don't"), runs of digits with commas and full stops in them, and signs of money and shares. No strings are made
 * of them here: most words are nobody's beginning.
 */

/** What a UTF-16 unit is: one of these bits, none while nobody asked. */
const OTHER = 1;
const LETTER = 2;
const MARK = 4;
const DIGIT = 8;
const SIGN = 16;
/** First half of a character beyond the first 65,536. */
const HALF = 32;

/** What each UTF-16 unit is, filled as characters are met. */
const KINDS = new Uint8Array(0x1_0000);
/** Letters behind an apostrophe that belong to the word before it. */
const SHORTENED_LETTERS = 3;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

/** Where the next word begins, from `from` on; the length of the text where there is none. */
export function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if ((kind & (LETTER | MARK | DIGIT | SIGN)) !== 0 || (kind === HALF && isPair(text, at, LETTER | MARK))) {
      return at;
    }
    at += 1;
  }
  return at;
}

/** Where the word ends that begins at `start`. */
export function wordEnd(text: string, start: number): number {
  if (start >= text.length) {
    return start;
  }
  const kind = kindOf(text.charCodeAt(start));
  if (kind === SIGN) {
    return start + 1;
  }
  if (kind === DIGIT) {
    return numberEnd(text, start + 1);
  }
  const end = lettersEnd(text, start, LETTER | MARK, Infinity);
  const behind = end < text.length && text.charCodeAt(end) === APOSTROPHE ? end + 1 : end;
  const last = behind === end ? end : lettersEnd(text, behind, LETTER, SHORTENED_LETTERS);
  return last === behind ? end : last;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isOfNumber(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

function isOfNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === COMMA || code === FULL_STOP;
}

/** Where a row of at most so many characters of these kinds ends. */
function lettersEnd(text: string, from: number, kinds: number, most: number): number {
  let at = from;
  for (let count = 0; at < text.length && count < most; count += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if ((kind & kinds) !== 0) {
      at += 1;
    } else if (kind === HALF && isPair(text, at, kinds)) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

/** Whether a character beyond the first 65,536 stands there that is a letter, or a mark where those are asked for. */
function isPair(text: string, at: number, kinds: number): boolean {
  return ((kinds & MARK) === 0 ? /^\p{L}/u : /^[\p{L}\p{M}]/u).test(text.slice(at, at + 2));
}

/** Whether a letter of the first 65,536 characters stands there. */
export function isLetter(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) === LETTER;
}

/** Whether the first half of another character stands there, with the second behind it. */
export function isFirstHalf(text: string, at: number): boolean {
  return at + 1 < text.length && kindOf(text.charCodeAt(at)) === HALF;
}

function kindOf(code: number): number {
  const known = KINDS[code] ?? OTHER;
  return known === 0 ? readKind(code) : known;
}

function readKind(code: number): number {
  const character = String.fromCharCode(code);
  const kind = /[\ud800-\udbff]/.test(character)
    ? HALF
    : /\p{L}/u.test(character)
      ? LETTER
      : /\p{M}/u.test(character)
        ? MARK
        : /[0-9]/.test(character)
          ? DIGIT
          : /[%$€£]/.test(character)
            ? SIGN
            : OTHER;
  KINDS[code] = kind;
  return kind;
}
