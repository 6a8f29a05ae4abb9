import { PATTERN_CHARACTERS, PATTERN_DEPTH, PATTERN_REPEATS } from '../../limits.ts';
import { characterTest } from './character-test.ts';
import { PatternError, type PatternNode } from './pattern-node.ts';

/**
 * Reads a pattern: the regular expressions of JavaScript without what cannot be matched in linear time (backreferences,
 * looking ahead and behind) and without named groups. Lazy quantifiers are read and mean nothing: only whether it fits
 * is asked.
 *
 * @throws {PatternError}
 */
export function parsePattern(source: string, ignoreCase: boolean): PatternNode {
  if (source.length > PATTERN_CHARACTERS) {
    throw new PatternError(`is longer than ${String(PATTERN_CHARACTERS)} characters`);
  }
  const reader: Reader = { source, ignoreCase, at: 0, depth: 0 };
  const node = readChoice(reader);
  if (reader.at < source.length) {
    throw new PatternError(`has a ")" without "(" at ${String(reader.at + 1)}`);
  }
  return node;
}

interface Reader {
  readonly source: string;
  readonly ignoreCase: boolean;
  at: number;
  depth: number;
}

function readChoice(reader: Reader): PatternNode {
  const choices = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    choices.push(readSequence(reader));
  }
  const [only] = choices;
  return choices.length === 1 && only !== undefined ? only : { kind: 'choice', of: choices };
}

function readSequence(reader: Reader): PatternNode {
  const items: PatternNode[] = [];
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    items.push(readQuantified(reader));
  }
  return { kind: 'sequence', of: items };
}

function readQuantified(reader: Reader): PatternNode {
  const node = readAtom(reader);
  const rest = reader.source.slice(reader.at, reader.at + 16);
  const [written, symbol, least, comma, most] =
    /^(?:([*+?])|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})\??/.exec(rest) ?? [];
  if (written === undefined) {
    return node;
  }
  if (node.kind === 'assertion') {
    throw new PatternError(`repeats something without width at ${String(reader.at + 1)}`);
  }
  reader.at += written.length;
  const range =
    symbol === undefined
      ? readRange(least, comma, most)
      : SYMBOLS[symbol === '*' || symbol === '+' ? symbol : '?'];
  if (range.least > range.most) {
    throw new PatternError(`has a range in the wrong order: ${written}`);
  }
  return { kind: 'repeat', of: node, ...range };
}

const SYMBOLS = {
  '*': { least: 0, most: Infinity },
  '+': { least: 1, most: Infinity },
  '?': { least: 0, most: 1 },
} as const;

function readRange(
  least: string | undefined,
  comma: string | undefined,
  most: string | undefined,
): { readonly least: number; readonly most: number } {
  const low = Number(least);
  const high = comma === undefined ? low : most === undefined ? Infinity : Number(most);
  if (low > PATTERN_REPEATS || (high !== Infinity && high > PATTERN_REPEATS)) {
    throw new PatternError(`repeats more than ${String(PATTERN_REPEATS)} times`);
  }
  return { least: low, most: high };
}

function readAtom(reader: Reader): PatternNode {
  const character = String.fromCodePoint(reader.source.codePointAt(reader.at) ?? 0);
  switch (character) {
    case '(':
      return readGroup(reader);
    case '[':
      return readOne(reader, endOfClass(reader));
    case '\\':
      return readEscape(reader);
    case '^':
    case '$':
      reader.at += 1;
      return { kind: 'assertion', asserts: character === '^' ? 'start' : 'end' };
    case '*':
    case '+':
    case '?':
    case '{':
    case '}':
    case ']':
      throw new PatternError(
        `has "${character}" at ${String(reader.at + 1)} with nothing before it to repeat; write \\${character} for the character`,
      );
    default:
      return readOne(reader, reader.at + character.length);
  }
}

function readOne(reader: Reader, end: number): PatternNode {
  const written = reader.source.slice(reader.at, end);
  reader.at = end;
  return { kind: 'character', accepts: characterTest(written, reader.ignoreCase) };
}

function readGroup(reader: Reader): PatternNode {
  const start = reader.at;
  const special = /^\(\?(?!:).{0,2}/.exec(reader.source.slice(start, start + 4))?.[0];
  if (special !== undefined) {
    throw new PatternError(
      `has "${special}" at ${String(start + 1)}: looking ahead or behind and named groups are not possible, (?:…) is`,
    );
  }
  reader.depth += 1;
  if (reader.depth > PATTERN_DEPTH) {
    throw new PatternError(`nests groups deeper than ${String(PATTERN_DEPTH)}`);
  }
  reader.at += reader.source.startsWith('(?:', start) ? 3 : 1;
  const node = readChoice(reader);
  if (reader.source[reader.at] !== ')') {
    throw new PatternError(`has a "(" without ")" at ${String(start + 1)}`);
  }
  reader.at += 1;
  reader.depth -= 1;
  return node;
}

function endOfClass({ source, at }: Reader): number {
  let end = at + (source[at + 1] === '^' ? 2 : 1);
  while (end < source.length && source[end] !== ']') {
    end += source[end] === '\\' ? 2 : 1;
  }
  if (end >= source.length) {
    throw new PatternError(`has a "[" without "]" at ${String(at + 1)}`);
  }
  return end + 1;
}

/** Escapes of one character: classes, Unicode properties, code points, and signs that would mean something else. */
const ESCAPE =
  /^\\(?:[dDwWsSnrtfv0]|[pP]\{[\w=]{1,40}\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\}|[^\p{L}\p{N}])/u;

function readEscape(reader: Reader): PatternNode {
  const rest = reader.source.slice(reader.at, reader.at + 50);
  if (/^\\b/i.test(rest)) {
    reader.at += 2;
    return { kind: 'assertion', asserts: rest[1] === 'b' ? 'word-edge' : 'no-word-edge' };
  }
  const written = ESCAPE.exec(rest)?.[0];
  if (written === undefined) {
    throw new PatternError(
      `has the escape "${rest.slice(0, 2)}" at ${String(reader.at + 1)}, which is not possible (backreferences cannot be matched in linear time)`,
    );
  }
  return readOne(reader, reader.at + written.length);
}
