import { PHRASE_CHARACTERS } from '../limits.ts';
import { shortenBlanks } from './blank-runs.ts';

/** Characters of a long text that are read from its beginning, and from its end. */
const START = 12_000;
const END = 4_000;
/** Characters read before and behind a link: the words that want it followed. */
const BEFORE = 700;
const BEHIND = 300;
/** Characters read around links in all. */
const AROUND: number = PHRASE_CHARACTERS - START - END;
/** Characters of a text in which blanks are counted. */
const CHARACTERS = 400_000;

/**
 * The part of a text in which phrases are looked up, at most PHRASE_CHARACTERS: all of it where it is short, else the
 * beginning, the end, and what stands around links. Whoever knows our limits writes his lure behind so much harmless
 * text, in ways of hiding that nobody has listed yet; but it must stand beside the link it is for.
 *
 * @param links where links stand in the text, in characters, in ascending order
 */
export function excerpt(text: string, links: readonly number[]): string {
  if (text.length <= PHRASE_CHARACTERS) {
    return text;
  }
  const last = text.length - END;
  const windows = spread(
    links.filter((at) => at > START && at < last),
    AROUND / (BEFORE + BEHIND),
  );
  let read = START;
  let kept = text.slice(0, START);
  for (const at of windows) {
    const from = Math.max(read, at - BEFORE);
    const to = Math.min(last, Math.max(read, at + BEHIND));
    kept += ` ${text.slice(from, to)}`;
    read = to;
  }
  return `${kept} ${text.slice(last)}`;
}

/** So many of them, from all over the text. */
function spread(places: readonly number[], most: number): readonly number[] {
  const step = Math.max(1, places.length / most);
  return places.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** A plain text without long rows of blanks, and where links stand in it. */
export function plainExcerpt(text: string): string {
  if (text.length <= PHRASE_CHARACTERS) {
    return text;
  }
  const dense = shortenBlanks(text.slice(0, CHARACTERS));
  return excerpt(
    dense,
    Array.from(dense.matchAll(/https?:\/\//gi), (match) => match.index),
  );
}
