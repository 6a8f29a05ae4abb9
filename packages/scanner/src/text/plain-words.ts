import { collapseBlanks } from './collapse-blanks.ts';
import { stripInvisible } from './fold-look-alikes.ts';

/**
 * Brings text into the form in which phrases are looked up: compatibility forms unified (so that mathematical and
 * full-width letters read as letters), invisible characters removed, white space collapsed, lower case.
 */
export function plainWords(text: string): string {
  return collapseBlanks(stripInvisible(/[^\0-\x7f]/.test(text) ? text.normalize('NFKC') : text))
    .replaceAll('’', "'")
    .toLowerCase()
    .trim();
}
