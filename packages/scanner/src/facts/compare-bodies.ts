import type { ParsedMessage } from '@postern/mime';
import { isLetter } from '../text/phrase-words.ts';
import type { HtmlFacts } from './html-facts.ts';

/** How the versions of one body, and what is shown and hidden of it, go together. Shares are 0 to 1. */
export interface BodyComparison {
  /** Different words of the plain text version; 0 where there is none beside HTML. */
  readonly textWords: number;
  /** Different words that are seen in the HTML. */
  readonly seenWords: number;
  /** Different words that are hidden in the HTML. */
  readonly hiddenWords: number;
  /** Share of the words seen in the HTML that the plain text lacks; 0 where one of both is missing. */
  readonly seenOnly: number;
  /** Share of the words of the plain text that nobody sees in the HTML. */
  readonly textOnly: number;
  /** Share of the hidden words that stand nowhere in the part that is seen. */
  readonly hiddenOnly: number;
}

/** Characters of each version that are compared. */
const COMPARED_CHARACTERS = 20_000;
/** Fewer hidden characters are a preview line or a label for screen readers. */
const FEW_HIDDEN = 60;

const ALIKE: BodyComparison = Object.freeze({
  textWords: 0,
  seenWords: 0,
  hiddenWords: 0,
  seenOnly: 0,
  textOnly: 0,
  hiddenOnly: 0,
});

/** Compares by words, whatever their order. Linear. */
export function compareBodies(message: ParsedMessage, html: HtmlFacts | undefined): BodyComparison {
  const hasText = message.text !== undefined;
  if (html === undefined || (!hasText && html.hiddenCharacters < FEW_HIDDEN)) {
    return ALIKE;
  }
  const seen = wordsOf(html.visibleText);
  const text = wordsOf(message.text ?? '');
  const hidden = html.hiddenCharacters < FEW_HIDDEN ? NO_WORDS : wordsOf(html.hiddenText);
  return {
    textWords: text.size,
    seenWords: seen.size,
    hiddenWords: hidden.size,
    seenOnly: hasText ? shareMissing(seen, text) : 0,
    textOnly: shareMissing(text, seen),
    hiddenOnly: shareMissing(hidden, seen),
  };
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Letters of the shortest word that is compared, and of the longest: more of them are data, and are cut. */
const LETTERS = { least: 4, most: 30 } as const;
const FIRST_HALVES = /[\ud800-\udbff]/;

/** Words of four letters and more; scripts without blanks are cut into pairs by nobody here and count as long words. */
function wordsOf(text: string): ReadonlySet<string> {
  const lower = text.slice(0, COMPARED_CHARACTERS).toLowerCase();
  if (FIRST_HALVES.test(lower)) {
    return new Set(lower.match(/\p{L}{4,30}/gu));
  }
  const words = new Set<string>();
  let start = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    const isOfWord = isLetter(lower, at);
    if (isOfWord && at - start < LETTERS.most) {
      continue;
    }
    if (at - start >= LETTERS.least) {
      words.add(lower.slice(start, at));
    }
    start = isOfWord ? at : at + 1;
  }
  return words;
}

function shareMissing(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let missing = 0;
  for (const word of words) {
    missing += others.has(word) ? 0 : 1;
  }
  return words.size === 0 ? 0 : missing / words.size;
}
