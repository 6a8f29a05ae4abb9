import { TEXT_SHAPE_CHARACTERS } from '../limits.ts';
import { isFirstHalf, isLetter } from '../text/phrase-words.ts';

/** How subject and body are written, apart from what they say. Counts of the first part of the visible text. */
export interface TextShape {
  /** Characters looked at. */
  readonly characters: number;
  readonly words: number;
  /** Words of four or more letters in capitals only. */
  readonly shouted: number;
  readonly exclamations: number;
  /** Words written letter by letter ("f r e e", "f.r.e.e"). */
  readonly spacedWords: number;
  /** Words in which digits or signs stand for letters ("m0ney", "c@sh", "compIete"). */
  readonly signWords: number;
  /** Words with letters of another script or of phonetics that look like Latin ones. */
  readonly twinWords: number;
  /** Letters of mathematical alphabets and other styled ones. */
  readonly styledLetters: number;
  /** Words with invisible characters between their letters, soft hyphens apart. */
  readonly stuffedWords: number;
  /** Places of a template that nobody filled in. */
  readonly openPlaces: number;
  /** Signs of a text that was read in the wrong character set and sent on. */
  readonly mojibake: number;
  /** Characters that draw blocks: a code made of text has hundreds. */
  readonly blockCharacters: number;
}

const SHOUTED = /[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]{4,24}/g;
/** What every word with a sign for a letter holds: most texts have none, and are not searched slowly. */
const MAYBE_SIGN =
  /[A-Za-z][01$!][a-z]{2}|[A-Za-z]@[a-z]{2,12}(?![a-z]|\.[a-z])|[a-z]{2}I(?![nfdtspmo])[a-z]{2}|\dO/;
const SPACED =
  /(?<![\p{L}\p{N}])(?:[a-zA-Z\u00c0-\u052f]([ .*_~-])(?:[a-zA-Z\u00c0-\u052f]\1){2,14})[a-zA-Z\u00c0-\u052f](?![\p{L}\p{N}])/gu;
/** The beginning of every such word, asked without looking at its surroundings. */
const MAYBE_SPACED =
  /[a-zA-Z\u00c0-\u052f]([ .*_~-])[a-zA-Z\u00c0-\u052f]\1[a-zA-Z\u00c0-\u052f]\1[a-zA-Z\u00c0-\u052f]/;
const SIGNS =
  /(?<![\p{L}\p{N}@/.:=&?_%#$-])(?:[A-Za-z][a-z]{0,11}[01@$!][a-z]{2,12}|[a-z]{2,12}I(?![nfdtspmo])[a-z]{2,12}|\d{1,4}O{1,3}\d{0,3})(?![\p{L}\p{N}@/:=&?_%#$([-]|\.\p{L})/gu;
const TWINS =
  /[a-zA-Z]{1,20}[\u0250-\u02af\u0370-\u03ff\u0400-\u052f\u13a0-\u13ff\u1d00-\u1d7f\ua72f-\ua7ff][a-zA-Z\u0250-\u02af]{0,20}|[\u0250-\u02af\u0370-\u03ff\u0400-\u052f\u13a0-\u13ff][a-zA-Z]{2,20}/g;
const STYLED =
  /[\u{1d400}-\u{1d7ff}\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\u{1f130}-\u{1f189}\u2100-\u214f]/gu;
const STUFFED =
  /[a-zA-Z\u00c0-\u052f](?:\u034f|[\u115f\u200b\u200c\u2060-\u2064\u3164\ufeff]|\u200d){1,8}(?=[a-zA-Z\u00c0-\u052f])/g;
const OPEN_PLACE =
  /\{\{[ \w.|-]{1,40}\}\}|\[\[[ \w.|-]{1,40}\]\]|%%[\w-]{2,40}%%|##[\w-]{2,40}##|\[-[\w-]{2,30}-\]|\{%[^%\n]{1,60}%\}|<%=?[^%\n]{1,60}%>|\*\|[A-Z_:]{2,40}\|\*|~(?:first_?name|name|email)~|\$\{[\w.]{1,40}\}|%(?:FIRST|LAST|EMAIL|NAME|DOMAIN|DATE|RANDOM)[A-Z_]{0,20}%|(?<![\p{L}\p{N}])(?:dear|hello|hi|hallo|bonjour|hola) (?:undefined|null|nan|\[name\]|\{name\}|first_?name)(?![\p{L}])|\[(?:random|email|name|first_?name|domain|victim|recipient)[\w-]{0,20}\]|\{(?:random|email|name|first_?name|domain|recipient)[\w-]{0,20}\}/giu;
const MOJIBAKE =
  /Ã[\u0080-\u00bf©¨ªª¤¶¼±³¡]|â€[\u0098-\u009d™œ\u009d"“”¦]|Â[\u00a0©®°»«]|ï¿½|\ufffd|[ÐÑ][\u0080-\u00bf]/g;
const BLOCKS = /[\u2580-\u259f]/g;

/** Looks at the shape of subject and visible text. Linear: every repetition in a pattern is bounded. */
export function readTextShape(subject: string, visibleText: string): TextShape {
  const text = `${subject.slice(0, 500)}\n${visibleText.slice(0, TEXT_SHAPE_CHARACTERS)}`;
  const isPlain = !/[\u0080-\uffff]/.test(text);
  return {
    characters: text.length,
    words: isPlain ? countPlainWords(text) : countWords(text),
    shouted: countShouted(text),
    exclamations: count(text, /!/g),
    spacedWords: MAYBE_SPACED.test(text) ? count(text, SPACED) : 0,
    signWords: MAYBE_SIGN.test(text) ? count(text, SIGNS) : 0,
    twinWords: isPlain ? 0 : count(text, TWINS),
    styledLetters: isPlain ? 0 : count(text, STYLED),
    stuffedWords: isPlain ? 0 : count(text, STUFFED),
    openPlaces: count(text, OPEN_PLACE),
    mojibake: isPlain ? 0 : count(text, MOJIBAKE),
    blockCharacters: isPlain ? 0 : count(text, BLOCKS),
  };
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    found += 1;
  }
  return found;
}

/** Runs of ASCII letters, two to forty of them a word: the expression for other letters, without asking it. */
function countPlainWords(text: string): number {
  let found = 0;
  let run = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text.charCodeAt(at) | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) {
      run += 1;
    } else if (run > 0) {
      found += Math.floor(run / WORD_LETTERS) + (run % WORD_LETTERS > 1 ? 1 : 0);
      run = 0;
    }
  }
  return found;
}

const WORD_LETTERS = 40;

/** The same for all letters; those beyond the first 65,536 count as one each. */
function countWords(text: string): number {
  let found = 0;
  let run = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isPair = isFirstHalf(text, at);
    if (isPair ? /^\p{L}/u.test(text.slice(at, at + 2)) : isLetter(text, at)) {
      run += 1;
    } else if (run > 0) {
      found += Math.floor(run / WORD_LETTERS) + (run % WORD_LETTERS > 1 ? 1 : 0);
      run = 0;
    }
    at += isPair ? 1 : 0;
  }
  return found;
}

/** Runs of capitals that are words: part of no name, number or address. */
function countShouted(text: string): number {
  let found = 0;
  for (const { 0: run, index } of text.matchAll(SHOUTED)) {
    const isPart =
      PART_OF_NAME.test(text[index - 1] ?? ' ') || PART_OF_NAME.test(text[index + run.length] ?? ' ');
    found += isPart ? 0 : 1;
  }
  return found;
}

const PART_OF_NAME = /[\p{L}\p{N}_/-]/u;
