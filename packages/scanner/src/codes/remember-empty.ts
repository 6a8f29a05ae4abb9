import { hash } from 'node:crypto';
import type { CodeReader } from './code-reader.ts';

/** Pictures without a code that are remembered, 100 bytes each: logos and signatures come again and again. */
const REMEMBERED = 1_000;

/**
 * Looks at a picture in which no code was found only once, as long as it comes again. Nothing of a picture is kept but
 * its SHA-256, and nothing at all of one that holds a code.
 */
export function rememberEmpty(read: CodeReader): CodeReader {
  const empty = new Set<string>();
  return async (image) => {
    const key = hash('sha256', image, 'base64');
    const texts = empty.delete(key) ? [] : await read(image);
    if (texts.length === 0) {
      // At the end of the set are those that were seen last.
      empty.add(key);
      dropOldest(empty);
    }
    return texts;
  };
}

function dropOldest(keys: Set<string>): void {
  const [oldest] = keys;
  if (keys.size > REMEMBERED && oldest !== undefined) {
    keys.delete(oldest);
  }
}
