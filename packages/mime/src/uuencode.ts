import { CR, LF } from './bytes.ts';

const NO_DIGIT = 255;

/** The digits of a code of three bytes in four characters: a value for each byte, 255 for those that are none. */
export type SixBitDigits = Uint8Array;

/** uuencode (POSIX): blanks and backquotes both stand for zero. */
export const UU_DIGITS: SixBitDigits = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 32 && byte <= 96 ? (byte - 32) & 63 : NO_DIGIT,
);

/** xxencode, made for machines that lost characters of uuencode on the way. */
export const XX_DIGITS: SixBitDigits = digitsOf(
  '+-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
);

function digitsOf(alphabet: string): SixBitDigits {
  const digits = new Uint8Array(256).fill(NO_DIGIT);
  for (let value = 0; value < alphabet.length; value += 1) digits[alphabet.charCodeAt(value)] = value;
  return digits;
}

/** Decodes the lines of a uuencoded file; broken lines give what they hold. Never longer than the source. */
export function decodeUuencode(source: Uint8Array, digits: SixBitDigits = UU_DIGITS): Buffer {
  const out = Buffer.allocUnsafe(source.length + 3);
  let length = 0;
  let at = 0;
  while (at < source.length) {
    let end = at;
    while (end < source.length && source[end] !== LF) end += 1;
    length = decodeLine(source.subarray(at, end), digits, { out, length });
    at = end + 1;
  }
  return out.subarray(0, Math.min(length, source.length));
}

interface Target {
  readonly out: Buffer;
  readonly length: number;
}

/** Writes at most as many bytes as the first character says; returns the new length. */
function decodeLine(line: Uint8Array, digits: SixBitDigits, target: Target): number {
  const { out } = target;
  let length = target.length;
  // A line that does not begin with a digit is none: readers skip it.
  const wanted = (digits[line[0] ?? 0] ?? NO_DIGIT) % NO_DIGIT;
  const stop = length + Math.min(wanted, Math.floor(((line.length - 1) * 3) / 4) + 2);
  for (let at = 1; at < line.length && length < stop; at += 4) {
    const bits =
      (digitAt(line, at, digits) << 18) |
      (digitAt(line, at + 1, digits) << 12) |
      (digitAt(line, at + 2, digits) << 6) |
      digitAt(line, at + 3, digits);
    out[length] = bits >> 16;
    out[length + 1] = bits >> 8;
    out[length + 2] = bits;
    length += 3;
  }
  return Math.min(length, stop);
}

function digitAt(line: Uint8Array, at: number, digits: SixBitDigits): number {
  return (digits[line[at] ?? 32] ?? 0) & 63;
}

/** Characters that some programs write behind a line as a check. */
const MAX_BEHIND = 2;

/** Whether the line that begins at `at` has the length its first character says, and nothing but digits. */
export function isUuLine(source: Uint8Array, at: number, digits: SixBitDigits = UU_DIGITS): boolean {
  const count = digits[source[at] ?? 0] ?? NO_DIGIT;
  if (count === 0 || count > 63) return false;
  const needed = Math.ceil(count / 3) * 4;
  for (let offset = 1; offset <= needed; offset += 1) {
    if ((digits[source[at + offset] ?? 0] ?? NO_DIGIT) > 63) return false;
  }
  for (let behind = 1; behind <= MAX_BEHIND + 1; behind += 1) {
    const byte = source[at + needed + behind];
    if (byte === undefined || byte === LF || byte === CR) return true;
  }
  return false;
}
