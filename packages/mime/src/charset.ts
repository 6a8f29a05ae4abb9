import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { asBuffer } from './bytes.ts';
import { canonicalCharset } from './charset-labels.ts';
import { decodeUtf7 } from './utf7.ts';

/** How a text was turned from bytes into characters. */
interface DecodedText {
  readonly text: string;
  /** The charset that was really used. */
  readonly charset: string;
  /** True where the declared charset was missing, unknown or contradicted by the bytes. */
  readonly fellBack: boolean;
}

/**
 * Text of bytes in the charset a message declares. Unknown or wrong labels fall back to UTF-8 where the bytes are
 * valid UTF-8 and to windows-1252 otherwise, so a wrong label never empties a message. UTF-7 is used only where it
 * is declared by name.
 *
 * @example decodeCharset(Uint8Array.of(0xe9), 'iso-8859-1') // 'é'
 */
export function decodeCharset(bytes: Uint8Array, label: string): string {
  return decodeText(asBuffer(bytes), label).text;
}

/** As decodeCharset, and says which charset it took. */
export function decodeText(bytes: Buffer, label: string | undefined): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { text: withDecoder(marked, bytes), charset: marked, fellBack: false };
  const charset = label === undefined ? undefined : canonicalCharset(label);
  if (charset === 'utf-7') return { text: decodeUtf7(bytes), charset, fellBack: false };
  if (charset === undefined || charset === 'utf-8') return decodeGuess(bytes, charset);
  // Escape-based charsets carry meaning in ASCII bytes; all others agree with ASCII.
  if (isAscii(bytes) && !NOT_ASCII_COMPATIBLE.has(charset)) {
    return { text: bytes.toString('latin1'), charset, fellBack: false };
  }
  return { text: withDecoder(charset, bytes), charset, fellBack: false };
}

function decodeGuess(bytes: Buffer, declared: 'utf-8' | undefined): DecodedText {
  if (isUtf8(bytes))
    return {
      text: bytes.toString('utf8'),
      charset: 'utf-8',
      fellBack: declared === undefined && !isAscii(bytes),
    };
  // A text cut in the middle of its last character is still UTF-8.
  const whole = withoutCutCharacter(bytes);
  if (whole.length < bytes.length && isUtf8(whole) && !isAscii(whole)) {
    return { text: `${whole.toString('utf8')}\ufffd`, charset: 'utf-8', fellBack: declared === undefined };
  }
  return { text: decodeWindows1252(bytes), charset: 'windows-1252', fellBack: true };
}

function withoutCutCharacter(bytes: Buffer): Buffer {
  let end = bytes.length;
  const floor = Math.max(0, end - 4);
  while (end > floor) {
    end -= 1;
    const byte = bytes[end] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, end);
    if (byte < 0x80) return bytes;
  }
  return bytes;
}

const NOT_ASCII_COMPATIBLE: ReadonlySet<string> = new Set([
  'iso-2022-jp',
  'utf-16le',
  'utf-16be',
  'replacement',
]);

function byteOrderMark(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const decoders = new Map<string, TextDecoder>();

function withDecoder(charset: string, bytes: Buffer): string {
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  const known = decoders.get(charset);
  if (known !== undefined) return known.decode(bytes);
  const decoder = new TextDecoder(charset);
  decoders.set(charset, decoder);
  return decoder.decode(bytes);
}

/** The 32 characters in which windows-1252 differs from Latin-1 (WHATWG Encoding index). */
const C1 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Done by hand: some Node 24 releases decode windows-1252 as Latin-1 (nodejs/node#56542). */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (one) => C1.charAt(one.charCodeAt(0) - 0x80));
}
