import { decodeBase64, type Base64Reading } from './base64.ts';
import { decodeEncodedWords } from './encoded-words.ts';
import { withoutComments } from './parameters.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** How the bytes of a body were written down for transport. */
export type Encoding = 'identity' | 'base64' | 'quoted-printable' | 'uuencode' | 'yenc' | 'binhex';

/** One Content-Transfer-Encoding field as it may be taken. */
export interface EncodingReading {
  /** What RFC 2045 readers take. */
  readonly strict: Encoding;
  /** What lenient readers take besides. */
  readonly lenient: readonly Encoding[];
}

const KNOWN: ReadonlyMap<string, Encoding> = new Map([
  ['', 'identity'],
  ['7bit', 'identity'],
  ['8bit', 'identity'],
  ['7-bit', 'identity'],
  ['8-bit', 'identity'],
  ['8bits', 'identity'],
  ['binary', 'identity'],
  ['none', 'identity'],
  ['base64', 'base64'],
  ['quoted-printable', 'quoted-printable'],
  ['uuencode', 'uuencode'],
  ['x-uuencode', 'uuencode'],
  ['x-uue', 'uuencode'],
  ['uue', 'uuencode'],
  ['uu', 'uuencode'],
  ['x-uu', 'uuencode'],
  ['xxencode', 'uuencode'],
  ['x-xxencode', 'uuencode'],
  ['yenc', 'yenc'],
  ['x-yenc', 'yenc'],
  ['binhex', 'binhex'],
  ['x-binhex', 'binhex'],
  ['mac-binhex40', 'binhex'],
  ['x-mac-binhex40', 'binhex'],
]);

/** Characters of the field that are looked at; the longest registered name has 16. */
const MAX_FIELD = 998;

/** Readings of a written Content-Transfer-Encoding; `undefined` means there was no such field. */
export function readEncoding(written: string | undefined): EncodingReading {
  if (written === undefined) return { strict: 'identity', lenient: [] };
  const plain = withoutComments(written.slice(0, MAX_FIELD)).trim().toLowerCase();
  const exact = KNOWN.get(plain);
  if (exact !== undefined) return { strict: exact, lenient: [] };
  const bare = plain.replace(/^["'\s]+/, '').replace(/["'\s;,.]+$/, '');
  const cleaned = KNOWN.get(bare) ?? KNOWN.get(firstWord(bare));
  // Other clients take another word of the field, or none at all.
  const lenient = new Set<Encoding>(['identity', ...mentionedIn(written)]);
  if (cleaned === undefined) lenient.add('base64').add('quoted-printable');
  const strict = cleaned ?? 'identity';
  lenient.delete(strict);
  return { strict, lenient: [...lenient] };
}

function mentionedIn(written: string): Encoding[] {
  const plain = decodeEncodedWords(written.slice(0, MAX_MENTIONED)).toLowerCase().replace(/[\s_]/g, '');
  return [...KNOWN].filter(([name]) => name !== '' && plain.includes(name)).map(([, encoding]) => encoding);
}

/** Characters of the field in which names are looked for; some fill it with blanks first. */
const MAX_MENTIONED = 16 * 1024;

function firstWord(text: string): string {
  return /^[^\s;,"'()]+/.exec(text)?.[0] ?? '';
}

/** Bytes of a body and how far readers agree about them. */
interface TransferReading {
  readonly content: Buffer;
  /** Bytes before cutting at the limit. */
  readonly size: number;
  readonly base64: Base64Reading | undefined;
}

/** Takes an encoding off. Encodings with names of their own (uuencode, yEnc, binhex) are found in the text instead. */
export function decodeTransfer(encoding: Encoding, source: Buffer, limit: number): TransferReading {
  if (encoding === 'base64') {
    const base64 = decodeBase64(source, limit);
    const cut = base64.bytes.length >= limit;
    const size = cut ? Math.max(base64.bytes.length, Math.floor(source.length * 0.75)) : base64.bytes.length;
    return { content: base64.bytes, size, base64 };
  }
  const whole = encoding === 'quoted-printable' ? decodeQuotedPrintable(source) : source;
  return { content: whole.subarray(0, limit), size: whole.length, base64: undefined };
}
