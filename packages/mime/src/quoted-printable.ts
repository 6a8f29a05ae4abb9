import { CR, LF } from './bytes.ts';
import { hexPair } from './encoded-words.ts';

const EQUALS = 0x3d;

/** Decodes quoted-printable (RFC 2045 section 6.7). Broken escapes stay as written; one pass, never longer than the source. */
export function decodeQuotedPrintable(source: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(source.length);
  const end = source.length;
  let length = 0;
  let at = 0;
  while (at < end) {
    // Byte by byte: escapes stand so close together that a native search for each costs more.
    while (at < end && source[at] !== EQUALS) {
      out[length] = source[at] ?? 0;
      length += 1;
      at += 1;
    }
    at += 1;
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
