import { decodeRegularBase64 } from './regular-base64.ts';

/** What a base64 text decodes to, and where readers of it disagree. */
export interface Base64Reading {
  /** Decoded as most clients do: foreign characters are skipped, padding ends a block and a new block may follow. */
  readonly bytes: Buffer;
  /** Bytes decoded before the first padding; smaller than `bytes` where data follows padding. */
  readonly beforePadding: number;
  /** Bytes decoded before the first character that is neither base64 nor a blank. */
  readonly beforeForeign: number;
  /** Characters that are neither base64 nor blanks nor padding. */
  readonly foreign: number;
}

const FOREIGN = 64;
const BLANK = 65;
const PAD = 66;

/** How the characters of a text are taken. */
export type Base64Alphabet = Uint8Array;

/** RFC 2045 section 6.8. */
const STANDARD: Base64Alphabet = standardTable();

/** As readers take it that skip padding inside the data and go on with the bits they hold. */
export const PADDING_SKIPPED: Base64Alphabet = tableWith([['=', BLANK]]);

/** As readers take it that are built on general libraries, which know the URL alphabet (RFC 4648 section 5) too. */
export const URL_DIGITS: Base64Alphabet = tableWith([
  ['-', 62],
  ['_', 63],
]);

function tableWith(changes: readonly (readonly [character: string, value: number])[]): Base64Alphabet {
  const table = standardTable();
  for (const [character, value] of changes) table[character.charCodeAt(0)] = value;
  return table;
}

function standardTable(): Uint8Array {
  const table = new Uint8Array(256).fill(FOREIGN);
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let value = 0; value < digits.length; value += 1) table[digits.charCodeAt(value)] = value;
  for (const blank of [9, 10, 11, 12, 13, 32]) table[blank] = BLANK;
  table[0x3d] = PAD;
  return table;
}

/** Decodes base64 (RFC 2045 section 6.8), up to `limit` decoded bytes. */
export function decodeBase64(
  source: Uint8Array,
  limit: number,
  alphabet: Base64Alphabet = STANDARD,
): Base64Reading {
  const bytes = alphabet === STANDARD ? decodeRegularBase64(source, limit) : undefined;
  if (bytes === undefined) return decodeAnyBase64(source, limit, alphabet);
  return { bytes, beforePadding: bytes.length, beforeForeign: bytes.length, foreign: 0 };
}

/** Decodes base64 however it is written, in one pass. */
function decodeAnyBase64(source: Uint8Array, limit: number, alphabet: Base64Alphabet): Base64Reading {
  const out = Buffer.allocUnsafe(Math.min(limit + 3, Math.ceil(source.length / 4) * 3 + 3));
  const stop = out.length - 3;
  let length = 0;
  let bits = 0;
  let held = 0;
  let foreign = 0;
  let beforePadding = -1;
  let beforeForeign = -1;
  let at = 0;
  const end = source.length;
  while (at < end && length <= stop) {
    if (held === 0 && at + 4 <= end) {
      const a = alphabet[source[at] ?? 0] ?? FOREIGN;
      const b = alphabet[source[at + 1] ?? 0] ?? FOREIGN;
      const c = alphabet[source[at + 2] ?? 0] ?? FOREIGN;
      const d = alphabet[source[at + 3] ?? 0] ?? FOREIGN;
      if ((a | b | c | d) < FOREIGN) {
        out[length] = (a << 2) | (b >> 4);
        out[length + 1] = (b << 4) | (c >> 2);
        out[length + 2] = (c << 6) | d;
        length += 3;
        at += 4;
        continue;
      }
    }
    const value = alphabet[source[at] ?? 0] ?? FOREIGN;
    at += 1;
    if (value < FOREIGN) {
      bits = (bits << 6) | value;
      held += 1;
      if (held === 4) {
        out[length] = bits >> 16;
        out[length + 1] = bits >> 8;
        out[length + 2] = bits;
        length += 3;
        held = 0;
        bits = 0;
      }
    } else if (value === PAD) {
      length = flush(out, length, bits, held);
      held = 0;
      bits = 0;
      if (beforePadding < 0) beforePadding = length;
    } else if (value === FOREIGN) {
      foreign += 1;
      if (beforeForeign < 0) beforeForeign = length;
    }
  }
  length = flush(out, length, bits, held);
  const bytes = out.subarray(0, Math.min(length, limit));
  return {
    bytes,
    beforePadding: beforePadding < 0 ? bytes.length : Math.min(beforePadding, bytes.length),
    beforeForeign: beforeForeign < 0 ? bytes.length : Math.min(beforeForeign, bytes.length),
    foreign,
  };
}

/** Writes the whole bytes that two or three held digits stand for. */
function flush(out: Buffer, length: number, bits: number, held: number): number {
  if (held === 2) out[length] = bits >> 4;
  if (held === 3) {
    out[length] = bits >> 10;
    out[length + 1] = bits >> 2;
  }
  return held < 2 ? length : length + held - 1;
}

/** Whether the first line of a text could be base64 and nothing else; asked before guessing an encoding. */
export function looksLikeBase64(source: Uint8Array): boolean {
  let seen = 0;
  for (let at = 0; at < source.length && seen < 64; at += 1) {
    const value = STANDARD[source[at] ?? 0] ?? FOREIGN;
    if (value === FOREIGN) return false;
    if (value === BLANK && source[at] !== 10 && source[at] !== 13) return false;
    if (value < FOREIGN) seen += 1;
  }
  return seen >= 16;
}
