import { asBuffer, CR, LF } from './bytes.ts';

const EQUALS = 0x3d;
/** Digits of the URL alphabet (RFC 4648 section 5), which the native decoder takes and RFC 2045 does not know. */
const URL_DIGITS: readonly number[] = [0x2d, 0x5f];

/**
 * Decodes base64 natively where it is written as mail programs write it: lines of one length, padding at the end alone.
 * Undefined where it is not, or would give more than `limit` bytes. The native decoder skips what is no digit; that it
 * skipped nothing is told by the length of what it gives.
 */
export function decodeRegularBase64(source: Uint8Array, limit: number): Buffer | undefined {
  const bytes = asBuffer(source);
  const end = withoutPadding(bytes);
  const digits = end - breaksBefore(bytes, end);
  const length = Math.floor((digits * 3) / 4);
  if (length > limit || digits % 4 === 1 || URL_DIGITS.some((digit) => bytes.includes(digit)))
    return undefined;
  const decoded = Buffer.from(bytes.toString('latin1', 0, end), 'base64');
  return decoded.length === length ? decoded : undefined;
}

/** Where padding and line breaks at the end begin. */
function withoutPadding(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === LF || bytes[end - 1] === CR || bytes[end - 1] === EQUALS)) end -= 1;
  return end;
}

/** Bytes of the line breaks before `end` that end lines as long as the first one; others are not counted. */
function breaksBefore(bytes: Buffer, end: number): number {
  const line = bytes.indexOf(LF) + 1;
  if (line === 0) return 0;
  const width = line > 1 && bytes[line - 2] === CR ? 2 : 1;
  let count = 0;
  for (let next = line; next <= end; next += line) {
    if (bytes[next - 1] !== LF || (width === 2 && bytes[next - 2] !== CR)) break;
    count += width;
  }
  return count;
}
