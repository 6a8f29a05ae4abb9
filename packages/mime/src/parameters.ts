import { decodeText } from './charset.ts';
import { decodeEncodedWords, hexPair } from './encoded-words.ts';

/** A structured field value (RFC 2045 section 5.1, RFC 2183): a word and parameters. */
export interface ParameterisedValue {
  /** What stands before the first ";", lower-cased, comments and blanks removed. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Parameters given more than once with different values: every value but the one in `parameters`. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}

/** Parameters, and pieces of one parameter, that are read. Honest fields have under ten. */
const MAX_PARAMETERS = 200;

/** Characters of one field that are read; the longest honest names (2231, many pieces) stay below 4,000. */
const MAX_VALUE = 64 * 1024;

interface Piece {
  readonly index: number;
  readonly encoded: boolean;
  readonly text: string;
}

interface Gathered {
  readonly plain: string[];
  readonly pieces: Piece[];
}

/**
 * Reads a field value with parameters, RFC 2231 continuations and charsets included, and encoded words where
 * software puts them though RFC 2047 forbids it.
 *
 * @example parseParameterised('text/plain; charset="utf-8"').parameters.get('charset') // 'utf-8'
 */
export function parseParameterised(written: string): ParameterisedValue {
  const source = written.slice(0, MAX_VALUE);
  const head = readUntilSemicolon(source, 0);
  const gathered = new Map<string, Gathered>();
  let at = head.end + 1;
  for (let count = 0; at < source.length && count < MAX_PARAMETERS; count += 1) {
    const pair = readParameter(source, at);
    at = pair.end;
    if (pair.name !== '') gather(gathered, pair.name, pair.value);
  }
  const parameters = new Map<string, string>();
  const others = new Map<string, readonly string[]>();
  for (const [name, found] of gathered) {
    const values = valuesOf(found);
    const [first, ...rest] = values;
    if (first === undefined) continue;
    parameters.set(name, first);
    if (rest.length > 0) others.set(name, rest);
  }
  return { value: head.text.replace(/[\s\0]+/g, '').toLowerCase(), parameters, others };
}

function gather(into: Map<string, Gathered>, writtenName: string, value: string): void {
  const star = writtenName.indexOf('*');
  const name = (star < 0 ? writtenName : writtenName.slice(0, star)).toLowerCase();
  const found = into.get(name) ?? { plain: [], pieces: [] };
  into.set(name, found);
  if (star < 0) {
    found.plain.push(value);
    return;
  }
  const encoded = writtenName.endsWith('*');
  const digits = writtenName.slice(star + 1, encoded ? -1 : undefined).replace('*', '');
  const index = /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
  found.pieces.push({ index, encoded, text: value });
}

/** All values one parameter may be read as; RFC 2231 forms first, as RFC 6266 section 4.3 has it. */
function valuesOf(found: Gathered): string[] {
  const values = found.pieces.length > 0 ? [joinPieces(found.pieces)] : [];
  for (const plain of found.plain) values.push(decodeEncodedWords(plain));
  return [...new Set(values)];
}

function joinPieces(pieces: readonly Piece[]): string {
  const ordered = [...pieces].sort((one, other) => one.index - other.index);
  const first = ordered[0];
  const charsetEnd = first?.encoded === true ? first.text.indexOf("'") : -1;
  const languageEnd = charsetEnd < 0 ? -1 : (first?.text.indexOf("'", charsetEnd + 1) ?? -1);
  const bytes = ordered.map((piece, position) => {
    const text = position === 0 && languageEnd >= 0 ? piece.text.slice(languageEnd + 1) : piece.text;
    return piece.encoded ? percentDecode(text) : Buffer.from(text, 'utf8');
  });
  const charset = languageEnd < 0 ? undefined : first?.text.slice(0, charsetEnd);
  const text = decodeText(Buffer.concat(bytes), charset === '' ? undefined : charset).text;
  return decodeEncodedWords(text);
}

/** Percent signs that start no escape stay as written (RFC 2231 section 7). */
function percentDecode(text: string): Buffer {
  const source = Buffer.from(text, 'utf8');
  if (!source.includes(0x25)) return source;
  const out = Buffer.allocUnsafe(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const byte = source[at] ?? 0;
    const decoded = byte === 0x25 ? hexPair(source, at + 1) : -1;
    if (decoded >= 0) at += 2;
    out[length] = decoded >= 0 ? decoded : byte;
    length += 1;
  }
  return out.subarray(0, length);
}

interface Span {
  readonly text: string;
  /** Index of the character that ended the span. */
  readonly end: number;
}

/** Text up to the next ";" outside comments. */
function readUntilSemicolon(source: string, from: number): Span {
  let text = '';
  let depth = 0;
  let at = from;
  for (; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (depth === 0 && char === ';') break;
    if (char === '\\' && depth > 0) at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
    else if (depth === 0) text += char;
  }
  return { text, end: at };
}

interface Pair {
  readonly name: string;
  readonly value: string;
  readonly end: number;
}

function readParameter(source: string, from: number): Pair {
  const nameStart = skipFill(source, from);
  let at = nameStart;
  while (at < source.length && source[at] !== '=' && source[at] !== ';') at += 1;
  const name = withoutComments(source.slice(nameStart, at)).replace(/[\s\0]+/g, '');
  if (source[at] !== '=') return { name: '', value: '', end: at + 1 };
  const valueStart = skipFill(source, at + 1);
  if (source[valueStart] === '"') return quotedPair(name, source, valueStart);
  const stop = source.indexOf(';', valueStart);
  const end = stop < 0 ? source.length : stop;
  return { name, value: withoutTrailingComment(source.slice(valueStart, end)).trim(), end: end + 1 };
}

function quotedPair(name: string, source: string, quote: number): Pair {
  const quoted = readQuoted(source, quote);
  const stop = source.indexOf(';', quoted.end);
  return { name, value: quoted.text, end: stop < 0 ? source.length : stop + 1 };
}

/** A quoted string (RFC 5322 section 3.2.4) that starts at `quote`; one that is never closed runs to the end. */
export function readQuoted(source: string, quote: number): Span {
  let text = '';
  let at = quote + 1;
  for (; at < source.length && source[at] !== '"'; at += 1) {
    if (source[at] === '\\' && at + 1 < source.length) {
      // A Windows path in quotes ("C:\temp") is software's fault, an escaped quote is the rule.
      if (source[at + 1] === '"' || source[at + 1] === '\\') at += 1;
    }
    text += source.charAt(at);
  }
  return { text, end: Math.min(source.length, at + 1) };
}

/** Skips blanks and comments; a comment that never ends swallows the rest, as RFC 5322 readers take it. */
function skipFill(source: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (depth > 0 && char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
    else if (depth === 0 && char > ' ') break;
  }
  return Math.min(at, source.length);
}

/** Text without its comments (RFC 5322 section 3.2.2), whatever their nesting. */
export function withoutComments(source: string): string {
  return source.includes('(') ? readUntilComment(source) : source;
}

function readUntilComment(source: string): string {
  let text = '';
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '\\' && depth > 0) at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
    else if (depth === 0) text += char;
  }
  return text;
}

/** "a.pdf (my file)" loses the comment, "report(1).pdf" keeps its brackets: unquoted names hold them often. */
function withoutTrailingComment(value: string): string {
  const open = value.search(/\s\(/);
  return open > 0 && value.trimEnd().endsWith(')') ? value.slice(0, open) : value;
}
