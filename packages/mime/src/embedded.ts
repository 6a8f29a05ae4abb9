import { CR, LF } from './bytes.ts';
import { looksLikeBase64 } from './base64.ts';
import { BASE64_MAGIC } from './base64-magic.ts';
import { isUuLine, XX_DIGITS } from './uuencode.ts';

/** A file written into a text, as senders did before MIME and as attackers do beside it. */
export interface EmbeddedFile {
  readonly kind: 'uuencode' | 'xxencode' | 'yenc' | 'binhex' | 'base64';
  /** Offsets of the encoded lines, without the line that opens them. */
  readonly start: number;
  readonly end: number;
  readonly name: string | undefined;
}

/** Files of one text that are followed up. */
const MAX_FILES = 64;

/** Finds files in a text in one pass over its bytes. */
export function findEmbeddedFiles(bytes: Buffer): EmbeddedFile[] {
  const found: EmbeddedFile[] = [];
  let at = 0;
  while (at >= 0 && at < bytes.length && found.length < MAX_FILES) {
    const start = afterBlanks(bytes, at);
    const file = OPENINGS.has(pairAt(bytes, start)) ? fileAt(bytes, start) : undefined;
    if (file !== undefined) {
      found.push(file);
      at = Math.max(file.end, at + 1);
    }
    const lineEnd = bytes.indexOf(LF, at);
    at = lineEnd < 0 ? -1 : lineEnd + 1;
  }
  addDataUrls(bytes, found);
  return found;
}

/** Blanks before an opening line that are looked past. */
const MAX_INDENT = 8;

function afterBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < from + MAX_INDENT && (bytes[at] === 32 || bytes[at] === 9)) at += 1;
  return at;
}

/** First two bytes of lines that could open a file. */
const OPENINGS: ReadonlySet<number> = new Set(
  ['be', 'bE', 'Be', 'BE', '=y', '(T', ...BASE64_MAGIC].map((opening) =>
    pairAt(Buffer.from(opening, 'latin1'), 0),
  ),
);

function pairAt(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Bytes of an opening line that are read; names in it are short. */
const MAX_OPENING = 512;

function fileAt(bytes: Buffer, at: number): EmbeddedFile | undefined {
  const opening = bytes.toString('latin1', at, at + 8);
  if (/^begin[- \t]/i.test(opening)) return uuencoded(bytes, at);
  if (opening === '=ybegin ') return yencoded(bytes, at);
  if (opening.startsWith('(This fi')) return binhexed(bytes, at);
  return BASE64_MAGIC.has(opening.slice(0, 5)) ? base64Run(bytes, at) : undefined;
}

function lineFrom(bytes: Buffer, at: number): { text: string; next: number } {
  const lineEnd = bytes.indexOf(LF, at);
  const end = lineEnd < 0 ? bytes.length : lineEnd;
  const text = bytes.toString('utf8', at, Math.min(end, at + MAX_OPENING)).trimEnd();
  return { text, next: lineEnd < 0 ? bytes.length : lineEnd + 1 };
}

/** As POSIX has it: what stands behind needs no proof. */
const UU_OPENING = /^begin(?:-base64)? [0-7]{3,4} (\S.*)$/;

/** As lenient decoders take it: mode and name may be missing, so the next line must prove that this is no prose. */
const LOOSE_OPENING = /^begin(?:-base64)?[ \t]+(?:[0-7]{1,6}(?:[ \t]+|$))?(.*)$/i;

function uuencoded(bytes: Buffer, at: number): EmbeddedFile | undefined {
  const line = lineFrom(bytes, at);
  const match = UU_OPENING.exec(line.text) ?? LOOSE_OPENING.exec(line.text);
  if (match === null) return undefined;
  const isBase64 = /^begin-/i.test(line.text);
  const kind = isBase64 ? 'base64' : isXxencoded(bytes, line.next) ? 'xxencode' : 'uuencode';
  if (!UU_OPENING.test(line.text) && !isProven(bytes, line.next, kind)) return undefined;
  const name = match[1] === '' ? undefined : match[1];
  return { kind, start: line.next, end: endOf(bytes, line.next, isBase64 ? '\n====' : '\nend'), name };
}

function isXxencoded(bytes: Buffer, at: number): boolean {
  return !isUuLine(bytes, at) && isUuLine(bytes, at, XX_DIGITS);
}

function isProven(bytes: Buffer, at: number, kind: EmbeddedFile['kind']): boolean {
  if (kind === 'base64') return looksLikeBase64(bytes.subarray(at, at + MIN_RUN));
  return kind === 'xxencode' || isUuLine(bytes, at);
}

/** Offset of the line that ends a file: the word, and nothing behind it. */
function endOf(bytes: Buffer, from: number, word: string): number {
  let close = bytes.indexOf(word, from - 1, 'latin1');
  while (close >= 0) {
    const behind = bytes[close + word.length];
    if (behind === undefined || behind === LF || behind === CR) return close + 1;
    close = bytes.indexOf(word, close + 1, 'latin1');
  }
  return bytes.length;
}

function yencoded(bytes: Buffer, at: number): EmbeddedFile {
  const line = lineFrom(bytes, at);
  const name = line.text.indexOf(' name=');
  const hasPart = bytes.toString('latin1', line.next, line.next + 7) === '=ypart ';
  const start = hasPart ? lineFrom(bytes, line.next).next : line.next;
  const close = bytes.indexOf('\n=yend', start - 1, 'latin1');
  return {
    kind: 'yenc',
    start,
    end: close < 0 ? bytes.length : close + 1,
    name: name < 0 ? undefined : line.text.slice(name + ' name='.length).trim(),
  };
}

function binhexed(bytes: Buffer, at: number): EmbeddedFile | undefined {
  const line = lineFrom(bytes, at);
  if (!line.text.startsWith('(This file must be converted with BinHex')) return undefined;
  const open = bytes.indexOf(':', line.next, 'latin1');
  const close = open < 0 ? -1 : bytes.indexOf(':', open + 1, 'latin1');
  // Never "no file" for want of an end: the search for it must not be repeated for every such line.
  const start = open < 0 ? line.next : open + 1;
  return { kind: 'binhex', start, end: close < 0 ? bytes.length : close, name: undefined };
}

/** Digits a run needs before it is taken for a file: a lone word that looks alike is none. */
const MIN_RUN = 40;

function base64Run(bytes: Buffer, at: number): EmbeddedFile | undefined {
  let end = at;
  let padded = false;
  let blanks = 0;
  while (end < bytes.length && blanks < 2) {
    const byte = bytes[end] ?? 0;
    if (byte === 0x3d) padded = true;
    else if (byte === LF) blanks += 1;
    else if (!isDigit(byte) && byte !== CR) break;
    else if (byte !== CR) {
      if (padded) break;
      blanks = 0;
    }
    end += 1;
  }
  const long = end - at >= MIN_RUN && looksLikeBase64(bytes.subarray(at, at + MIN_RUN));
  return long ? { kind: 'base64', start: at, end, name: undefined } : undefined;
}

function isDigit(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x2f && byte <= 0x39) || byte === 0x2b;
}

/** Behind a semicolon. Searched for without it: pages are full of semicolons. */
const DATA_URL = Buffer.from('base64,', 'latin1');
const SEMICOLON = 0x3b;

/** Files in data URLs (RFC 2397): a page hands them out on a click. Pictures and fonts are none. */
function addDataUrls(bytes: Buffer, found: EmbeddedFile[]): void {
  let at = bytes.indexOf(DATA_URL);
  while (at >= 0 && found.length < MAX_FILES) {
    const start = at + DATA_URL.length;
    const isFile =
      bytes[at - 1] === SEMICOLON && BASE64_MAGIC.has(bytes.toString('latin1', start, start + 5));
    const file = isFile ? base64Run(bytes, start) : undefined;
    if (file !== undefined) found.push(file);
    at = bytes.indexOf(DATA_URL, file?.end ?? start);
  }
}
