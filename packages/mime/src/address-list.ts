import { decodeEncodedWords } from './encoded-words.ts';
import type { Address } from './message.ts';

/** Addresses read where the caller names no number. */
const DEFAULT_MAX = 10_000;

/** Characters of one address; RFC 5321 allows 64 + 1 + 255, and lures use longer local parts to hide a domain. */
const MAX_ADDRESS = 1_024;

/** Characters of one display name. */
const MAX_NAME = 4_096;

/**
 * Reads an address list (RFC 5322 sections 3.4 and 4.4): groups are flattened, comments and routes dropped, quoted
 * names and encoded words decoded, a comment taken as the name where there is no other. One pass; never throws.
 *
 * @example parseAddressList('"Doe, J." <j@b.example>')[0]?.name // 'Doe, J.'
 */
export function parseAddressList(rawValue: string, max: number = DEFAULT_MAX): Address[] {
  const found: Address[] = [];
  let entry = createEntry();
  let lone: Address | undefined;
  let at = 0;
  // "Doe, Jane <jane@b.example>": software that forgets the quotes means one person, not a nameless "Doe".
  function finish(separator: string): void {
    for (const address of addressesOf(entry)) {
      const joins = lone !== undefined && entry.angles.length > 0;
      if (lone !== undefined && !joins) found.push(lone);
      const whole = joins ? { ...address, name: joinNames(lone?.name ?? '', address.name) } : address;
      lone = undefined;
      if (whole.address === '' && separator === ',' && entry.angles.length === 0) lone = whole;
      else found.push(whole);
    }
    if (separator !== ',' && lone !== undefined) {
      found.push(lone);
      lone = undefined;
    }
    entry = createEntry();
  }
  while (at < rawValue.length && found.length < max) {
    const char = rawValue.charAt(at);
    if (char === '"') at = readQuotedInto(entry, rawValue, at);
    else if (char === '(') at = readCommentInto(entry, rawValue, at);
    else if (char === '<') at = readAngleInto(entry, rawValue, at);
    else if (char === ',' || char === ';') {
      finish(char);
      at += 1;
    } else if (char === ':' && !entry.words.some((word) => word.includes('@'))) {
      // "Friends:" opens a group (RFC 5322 section 3.4); its name is nobody's.
      entry = createEntry();
      at += 1;
    } else if (char === '[') at = readLiteralInto(entry, rawValue, at);
    else at = readWordInto(entry, rawValue, at);
  }
  if (found.length < max) finish('');
  return found.slice(0, max);
}

function joinNames(first: string, second: string): string {
  return second === '' ? first : `${first}, ${second}`.slice(0, MAX_NAME);
}

interface Entry {
  /** Words outside angle brackets, as written, blanks kept as ' '. */
  readonly words: string[];
  readonly comments: string[];
  readonly angles: string[];
}

function createEntry(): Entry {
  return { words: [], comments: [], angles: [] };
}

/** Pieces of one entry that are kept; honest names have under twenty words. */
const MAX_PIECES = 500;

function keep(pieces: string[], piece: string): void {
  if (pieces.length < MAX_PIECES && piece !== '') pieces.push(piece);
}

function readWordInto(entry: Entry, source: string, from: number): number {
  let at = from;
  while (at < source.length && !isSpecial(source.charCodeAt(at))) at += 1;
  if (at === from) {
    keep(entry.words, source.charAt(at));
    return at + 1;
  }
  keep(entry.words, source.slice(from, at));
  return at;
}

/** Whether a character ends a word: one of `"(<,;:[`. */
function isSpecial(code: number): boolean {
  return SPECIAL[code] === 1;
}

const SPECIAL: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  '"(<,;:['.includes(String.fromCharCode(code)) ? 1 : 0,
);

function readQuotedInto(entry: Entry, source: string, quote: number): number {
  const pieces: string[] = [];
  let at = quote + 1;
  let plain = at;
  for (; at < source.length && source[at] !== '"'; at += 1) {
    if (source[at] !== '\\') continue;
    pieces.push(source.slice(plain, at));
    at += 1;
    plain = at;
  }
  const end = Math.min(at, source.length);
  pieces.push(source.slice(plain, end));
  const text = pieces.join('');
  // A quoted local part ("a b"@c.example) keeps its quotes; a quoted name loses them.
  keep(entry.words, source[end + 1] === '@' ? `"${text}"` : text);
  return end + 1;
}

function readCommentInto(entry: Entry, source: string, open: number): number {
  let depth = 0;
  let at = open;
  for (; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0) break;
  }
  keep(entry.comments, source.slice(open + 1, Math.min(at, open + MAX_NAME)));
  return at + 1;
}

function readAngleInto(entry: Entry, source: string, open: number): number {
  let at = open + 1;
  let quoted = false;
  for (; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '\\' && quoted) at += 1;
    else if (char === '"') quoted = !quoted;
    else if (char === '>' && !quoted) break;
  }
  if (at >= source.length) {
    // A quote that is never closed must not swallow the rest of the list.
    const close = source.indexOf('>', open);
    at = close < 0 ? source.length : close;
  }
  if (entry.angles.length < MAX_PIECES) entry.angles.push(source.slice(open + 1, at));
  return at + 1;
}

/** Characters of a domain literal ("[IPv6:...]" has at most 47). */
const MAX_LITERAL = 64;

function readLiteralInto(entry: Entry, source: string, open: number): number {
  const reach = source.slice(open, open + MAX_LITERAL);
  const close = reach.search(/[\],]/);
  const end = reach[close] === ']' ? open + close + 1 : open + 1;
  keep(entry.words, source.slice(open, end));
  return end;
}

/** What one entry names. Several pairs of brackets are several addresses: clients show the first or the last. */
function addressesOf(entry: Entry): readonly Address[] {
  const words = entry.words.join('').trim();
  if (entry.angles.length > 0) {
    const name = words === '' ? (entry.comments[0] ?? '') : words;
    return [...new Set(entry.angles.map(addrSpec))].map((address) => toAddress(name, address));
  }
  // A comment alone is nobody, as behind the end of a group.
  if (words === '') return [];
  const bare = addrSpec(words);
  if (bare !== '') return [toAddress(entry.comments.join(' '), bare)];
  return [bareWithName(words) ?? toAddress(words, '')];
}

/** "Jane Doe jane@b.example": software that forgets the brackets. */
function bareWithName(words: string): Address | undefined {
  const pieces = words.split(/\s+/);
  const last = pieces.at(-1) ?? '';
  const address = pieces.length > 1 ? addrSpec(last) : '';
  return address === '' ? undefined : toAddress(pieces.slice(0, -1).join(' '), address);
}

function toAddress(name: string, address: string): Address {
  const decoded = withSingleBlanks(decodeEncodedWords(name.slice(0, MAX_NAME)));
  const at = address.lastIndexOf('@');
  const domain = at < 0 ? '' : address.slice(at + 1).toLowerCase();
  return { name: decoded, address: at < 0 ? '' : address.slice(0, at + 1) + domain, domain };
}

function withSingleBlanks(name: string): string {
  if (name === '') return '';
  return /\s\s|[^\S ]/.test(name) ? name.replace(/\s+/g, ' ').trim() : name.trim();
}

/** An addr-spec that needs no second look: atoms and dots alone. */
const PLAIN_ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]*[\w-]$/;

/** The addr-spec in a text, without comments, blanks and route; '' where it is none. */
function addrSpec(written: string): string {
  if (written.length <= MAX_ADDRESS && PLAIN_ADDRESS.test(written)) return written;
  if (written.length > MAX_ADDRESS * 2) return '';
  const plain = routeless(stripComments(written).trim());
  const at = plain.lastIndexOf('@');
  if (at <= 0 || at === plain.length - 1 || plain.length > MAX_ADDRESS) return '';
  const local = plain.slice(0, at).trim();
  const domain = plain
    .slice(at + 1)
    .replace(/\s*\.\s*/g, '.')
    .trim()
    .replace(/\.$/, '');
  const quoted = local.startsWith('"') && local.endsWith('"') && local.length > 1;
  const spaced = local.replace(/\s*\.\s*/g, '.');
  if (domain === '' || /[\s<>,;:"()\\@]/.test(domain.startsWith('[') ? '' : domain)) return '';
  if (!quoted && /[\s<>,;"()\\]/.test(spaced)) return '';
  return `${quoted ? local : spaced}@${domain}`;
}

/** "<@a.example,@b.example:user@c.example>": the route (RFC 5322 section 4.4) is dropped. */
function routeless(written: string): string {
  if (!written.startsWith('@')) return written;
  const colon = written.indexOf(':');
  return colon < 0 ? written : written.slice(colon + 1);
}

function stripComments(written: string): string {
  if (!written.includes('(')) return written;
  let text = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < written.length; at += 1) {
    const char = written.charAt(at);
    if (char === '\\') {
      if (depth === 0) text += written.slice(at, at + 2);
      at += 1;
    } else if (char === '"' && depth === 0) {
      quoted = !quoted;
      text += char;
    } else if (char === '(' && !quoted) depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
    else if (depth === 0) text += char;
  }
  return text;
}
