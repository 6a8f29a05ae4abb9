/** Phrases that are written one after the other with commas between; see text/phrase-finder.ts for what is in them. */
export function phraseList(written: string): readonly string[] {
  return written
    .split(',')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}
