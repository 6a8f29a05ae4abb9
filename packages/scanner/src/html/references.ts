import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** A character reference that was read. */
export interface ReferenceReader {
  /** Characters of the reference that begins at a place with '&'; 0 where none does. */
  read(this: void, html: string, at: number): number;
  /** What the last one that was read means. */
  meaning(this: void): string;
}

/** Reads character references as they stand in text: some need no semicolon (WHATWG 13.2.5.72). */
export function createReferenceReader(): ReferenceReader {
  let meaning = '';
  const decoder = new EntityDecoder(htmlDecodeTree, (codePoint) => {
    meaning += String.fromCodePoint(codePoint);
  });
  return {
    read: (html, at) => {
      meaning = '';
      decoder.startEntity(DecodingMode.Legacy);
      const length = decoder.write(html, at + 1);
      return length === -1 ? decoder.end() : length;
    },
    meaning: () => meaning,
  };
}
