import { wideText } from '../../text/wide-text.ts';
/** Characters of one string that are read. */
const LONGEST = 20_000;

/** The strings that follow a key: "(…)" with its escapes, or "<…>" in hexadecimal digits (ISO 32000-1, 7.3.4). */
export function stringsAfter(
  text: string,
  key: string,
  most: number,
  as: 'text' | 'bytes' = 'text',
): readonly string[] {
  return placedStrings(text, key, most).map((string) =>
    as === 'text' ? fromWide(string.bytes) : string.bytes,
  );
}

/** A string, one character for each of its bytes, and the place of its key. */
export interface PlacedString {
  readonly at: number;
  readonly bytes: string;
}

/** The same as bytes, with their places. */
export function placedStrings(text: string, key: string, most: number): readonly PlacedString[] {
  const found: PlacedString[] = [];
  const pattern = new RegExp(`/${key}\\s{0,16}([(<])`, 'g');
  for (const match of text.matchAll(pattern)) {
    const at = match.index + match[0].length;
    const isHex = match[1] === '<';
    if (isHex && text[at] === '<') {
      continue;
    }
    found.push({ at: match.index, bytes: isHex ? readHex(text, at) : readLiteral(text, at) });
    if (found.length >= most) {
      break;
    }
  }
  return found;
}

function readHex(text: string, at: number): string {
  const end = text.indexOf('>', at);
  const digits = text
    .slice(at, Math.min(end < 0 ? text.length : end, at + LONGEST))
    .replace(/[^0-9a-f]/gi, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}

function readLiteral(text: string, start: number): string {
  let out = '';
  let depth = 1;
  for (let at = start; at < text.length && at < start + LONGEST; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      out +=
        octal === undefined
          ? (ESCAPES[text[at + 1] ?? ''] ?? text[at + 1] ?? '')
          : String.fromCharCode(Number.parseInt(octal, 8) & 255);
      at += octal?.length ?? 1;
      continue;
    }
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth === 0) {
      break;
    }
    out += character;
  }
  return out;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
};

/** Text strings may be UTF-16, marked by their first two bytes. */
export function fromWide(text: string): string {
  if (!text.startsWith('\u00fe\u00ff')) {
    return text;
  }
  const bytes = Buffer.from(text.slice(2), 'latin1');
  return wideText(bytes.subarray(0, bytes.length & ~1).swap16());
}
