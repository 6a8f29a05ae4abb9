import { asBuffer } from './bytes.ts';
import { decodeText } from './charset.ts';

interface EncodedWord {
  readonly charset: string;
  readonly bytes: Buffer;
  /** Index after the closing "?=". */
  readonly end: number;
}

/** Characters of a charset name that are looked at; the longest registered ones have 45. */
const MAX_CHARSET = 64;

/**
 * Decodes the encoded words of a header value (RFC 2047), also where deployed software bends the rules: inside
 * quotes, without blanks around, over-long, and with a character split between words of one charset. Decoding
 * never adds CR, LF or NUL. Work is linear in the value.
 *
 * @example decodeEncodedWords('=?utf-8?Q?Gr=C3=BC=C3=9Fe?=') // 'Grüße'
 */
export function decodeEncodedWords(value: string): string {
  const start = value.indexOf('=?');
  if (start < 0) return value;
  const out: string[] = [];
  let at = 0;
  let next = start;
  let run: { charset: string; pieces: Buffer[] } | undefined;
  function flush(): void {
    if (run !== undefined) out.push(decodeRun(run.charset, run.pieces));
    run = undefined;
  }
  while (next >= 0) {
    const word = readWord(value, next);
    if (word === undefined) {
      next = value.indexOf('=?', next + 2);
      continue;
    }
    const between = value.slice(at, next);
    if (run === undefined || between.trim() !== '') {
      flush();
      out.push(between);
    }
    if (run?.charset === word.charset) run.pieces.push(word.bytes);
    else {
      flush();
      run = { charset: word.charset, pieces: [word.bytes] };
    }
    at = word.end;
    next = value.indexOf('=?', at);
  }
  flush();
  out.push(value.slice(at));
  return out.join('');
}

function decodeRun(charset: string, pieces: readonly Buffer[]): string {
  const bytes = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  return decodeText(asBuffer(bytes), charset)
    .text.replace(/[\r\n]+/g, ' ')
    .replaceAll('\0', '');
}

function readWord(value: string, start: number): EncodedWord | undefined {
  const charsetEnd = markWithin(value, start + 2, MAX_CHARSET);
  if (charsetEnd < 0 || value[charsetEnd + 2] !== '?') return undefined;
  const encoding = value[charsetEnd + 1];
  const textStart = charsetEnd + 3;
  const isB = encoding === 'B' || encoding === 'b';
  if (!isB && encoding !== 'Q' && encoding !== 'q') return undefined;
  const end = wordEnd(value, textStart);
  if (end < 0) return undefined;
  const text = value.slice(textStart, end);
  const written = value.slice(start + 2, charsetEnd);
  const language = written.indexOf('*');
  return {
    charset: (language < 0 ? written : written.slice(0, language)).toLowerCase(),
    bytes: isB ? Buffer.from(text, 'base64') : decodeQ(text),
    end: end + 2,
  };
}

/** The "?" within `reach` characters; looking further would make many "=?" quadratic. */
function markWithin(value: string, from: number, reach: number): number {
  const stop = Math.min(value.length, from + reach);
  for (let at = from; at < stop; at += 1) {
    const code = value.charCodeAt(at);
    if (code === 0x3f) return at;
    if (code <= 32) return -1;
  }
  return -1;
}

/** The closing "?=". A "?" that closes nothing ends the search, so no character is looked at twice. */
function wordEnd(value: string, from: number): number {
  let at = value.indexOf('?', from);
  // "?Q?=C3?=": the "=" after the encoding belongs to the text, so an empty word is only closed by "?=".
  while (at >= 0 && value[at + 1] !== '=') {
    if (value[at - 1] === '=') return -1;
    at = value.indexOf('?', at + 1);
  }
  return at;
}

/** The "Q" encoding (RFC 2047 section 4.2). Broken escapes stay as written. */
function decodeQ(text: string): Buffer {
  const source = Buffer.from(text, 'utf8');
  const out = Buffer.allocUnsafe(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const byte = source[at] ?? 0;
    const decoded = byte === 0x3d ? hexPair(source, at + 1) : -1;
    if (decoded >= 0) at += 2;
    out[length] = decoded >= 0 ? decoded : byte === 0x5f ? 0x20 : byte;
    length += 1;
  }
  return out.subarray(0, length);
}

const HEX = hexTable();

function hexTable(): Int8Array {
  const table = new Int8Array(256).fill(-1);
  for (let value = 0; value < 16; value += 1) {
    const digit = value.toString(16);
    table[digit.charCodeAt(0)] = value;
    table[digit.toUpperCase().charCodeAt(0)] = value;
  }
  return table;
}

/** Value of the two hexadecimal digits at `at`, or -1. */
export function hexPair(bytes: Uint8Array, at: number): number {
  const high = HEX[bytes[at] ?? 0] ?? -1;
  const low = HEX[bytes[at + 1] ?? 0] ?? -1;
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}
