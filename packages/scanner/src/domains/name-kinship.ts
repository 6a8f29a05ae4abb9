import { plainWords } from '../text/plain-words.ts';
import { readHost } from './read-host.ts';

/** `none`: nothing of the name stands in the address. `unknown`: the name has no Latin word to compare. */
export type Kinship = 'shared' | 'none' | 'unknown';

/** Shorter words occur everywhere, in characters. */
const WORD_CHARACTERS = 3;
/** Beginning of a word that is enough: "Silhouette" and "silh.shop", in characters. */
const STEM_CHARACTERS = 4;
/** Words of a name that are compared. */
const NAME_WORDS = 12;

/**
 * Tells whether a display name and an address have anything in common: a word, the beginning of one, or initials.
 * People and firms write from addresses that carry something of their name; who borrows a name or an address has two
 * that do not fit.
 */
export function nameKinship(name: string, address: string): Kinship {
  const words = nameWords(name);
  const long = words.filter((word) => word.length >= WORD_CHARACTERS);
  if (long.length === 0) {
    return 'unknown';
  }
  const parts = addressParts(address);
  const whole = parts.join('');
  const joined = words.join('');
  const isShared =
    long.some((word) => whole.includes(word.slice(0, Math.max(STEM_CHARACTERS, word.length - 3)))) ||
    parts.some((part) => part.length >= WORD_CHARACTERS && joined.includes(part)) ||
    words.some((word) => parts.includes(word)) ||
    sharesInitials(words, parts);
  return isShared ? 'shared' : 'none';
}

/** True where a name and a host have a word in common. */
export function isNamedLike(name: string, host: string): boolean {
  return host !== '' && nameKinship(name, `@${host}`) === 'shared';
}

function nameWords(name: string): readonly string[] {
  return withoutMarks(plainWords(name.slice(0, 300)))
    .split(/[^\p{Script=Latin}\p{N}]+/u)
    .filter((word) => word !== '' && /\p{L}/u.test(word))
    .slice(0, NAME_WORDS);
}

function withoutMarks(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.normalize('NFKD').replace(/\p{Mn}/gu, '') : text;
}

/** Local part in pieces, and the labels of the domain without its ending. */
function addressParts(address: string): readonly string[] {
  const at = address.lastIndexOf('@');
  const { label, subdomains } = readHost(address.slice(at + 1));
  return [address.slice(0, Math.max(0, at)), ...subdomains, label]
    .flatMap((part) => withoutMarks(part.toLowerCase()).split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part !== '');
}

/** "abn" in "anna.berg.neu": initials of two or more words, as a piece or at the beginning of one. */
function sharesInitials(words: readonly string[], parts: readonly string[]): boolean {
  const initials = words.map((word) => word[0] ?? '').join('');
  const pairs = initials.length >= 2 ? [initials, initials.slice(0, 2), initials.slice(-2)] : [];
  return parts.some(
    (part) =>
      pairs.some((pair) => part === pair) ||
      (initials.length >= WORD_CHARACTERS && part.startsWith(initials)),
  );
}
