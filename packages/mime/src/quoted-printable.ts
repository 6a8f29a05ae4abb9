import { CR, LF } from './bytes.ts';
import { hexPair } from './encoded-words.ts';

const EQUALS = 0x3d;

/** Bytes that are copied faster at once than one by one. */
const MANY = 32;

/** Decodes quoted-printable (RFC 2045 section 6.7). Broken escapes stay as written; one pass, never longer than the source. */
export function decodeQuotedPrintable(source: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(source.length);
  const end = source.length;
  let length = 0;
  let at = 0;
  while (at < end) {
    const equals = source.indexOf(EQUALS, at);
    const plain = (equals < 0 ? end : equals) - at;
    if (plain > MANY) out.set(source.subarray(at, at + plain), length);
    else for (let offset = 0; offset < plain; offset += 1) out[length + offset] = source[at + offset] ?? 0;
    length += plain;
    at += plain + 1;
    if (equals < 0) break;
    const decoded = hexPair(source, at);
    if (decoded >= 0) {
      out[length] = decoded;
      length += 1;
      at += 2;
      continue;
    }
    const next = afterSoftBreak(source, at);
    if (next === at && at < end) {
      out[length] = EQUALS;
      length += 1;
    }
    at = next;
  }
  return out.subarray(0, length);
}

/**
 * Index after a soft line break (blanks before it are padding of transports, carriage returns may be doubled), or `at`
 * where there is none. Blanks are looked through once for each "=" before them, so the whole stays linear.
 */
function afterSoftBreak(source: Uint8Array, at: number): number {
  let next = at;
  while (source[next] === 32 || source[next] === 9) next += 1;
  if (source[next] === LF) return next + 1;
  if (source[next] !== CR) return at;
  let after = next + 1;
  while (source[after] === CR) after += 1;
  return source[after] === LF ? after + 1 : next + 1;
}
