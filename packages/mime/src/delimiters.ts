import { LF } from './bytes.ts';

/** One line that starts with "--". */
export interface DelimiterLine {
  /** Offset of the "--". */
  readonly start: number;
  /** Offset after its line break. */
  readonly next: number;
  /** Written as RFC 2046 has it: nothing behind the boundary, CRLF at the end. */
  readonly exact: boolean;
}

/**
 * Every line of one byte source that starts with "--", grouped by what follows. A multipart then finds its
 * delimiters by look-up, so nested and repeated multiparts never scan the same bytes again.
 */
export interface DelimiterIndex {
  readonly lines: ReadonlyMap<string, readonly DelimiterLine[]>;
  /** False where there were more such lines than are kept. */
  readonly complete: boolean;
}

/** Lines kept. A message of 5,000 parts has 10,000; dashes in texts and patches come on top. */
const MAX_LINES = 100_000;

/** Bytes of a line that are compared; RFC 2046 allows boundaries of 70 characters, software of some hundred. */
const MAX_TOKEN = 998;

/** Builds the index in one pass of native search. */
export function indexDelimiters(bytes: Buffer): DelimiterIndex {
  const lines = new Map<string, DelimiterLine[]>();
  let count = 0;
  let start = bytes[0] === 0x2d && bytes[1] === 0x2d ? 0 : nextLine(bytes, 0);
  while (start >= 0 && count < MAX_LINES) {
    const lineEnd = bytes.indexOf(LF, start);
    const end = lineEnd < 0 ? bytes.length : lineEnd;
    const written = bytes.toString('latin1', start + 2, Math.min(end, start + 2 + MAX_TOKEN));
    const token = withoutPadding(written);
    const exact = written.length === token.length + 1 && written.endsWith('\r');
    const line = { start, next: lineEnd < 0 ? bytes.length : lineEnd + 1, exact };
    const known = lines.get(token);
    if (known === undefined) lines.set(token, [line]);
    else known.push(line);
    count += 1;
    start = lineEnd < 0 ? -1 : nextLine(bytes, lineEnd);
  }
  return { lines, complete: start < 0 };
}

/** Only blanks are transport padding; other white space makes another boundary. */
function withoutPadding(written: string): string {
  let end = written.length;
  while (end > 0 && PADDING.has(written.charCodeAt(end - 1))) end -= 1;
  return written.slice(0, end);
}

const PADDING: ReadonlySet<number> = new Set([9, 13, 32]);

function nextLine(bytes: Buffer, from: number): number {
  const found = bytes.indexOf('\n--', from, 'latin1');
  return found < 0 ? -1 : found + 1;
}

/** Those of the lines that lie within [from, to), by binary search. */
export function linesWithin(
  lines: readonly DelimiterLine[] | undefined,
  from: number,
  to: number,
): readonly DelimiterLine[] {
  if (lines === undefined) return [];
  const first = lowerBound(lines, from);
  const last = lowerBound(lines, to);
  return first === 0 && last === lines.length ? lines : lines.slice(first, last);
}

function lowerBound(lines: readonly DelimiterLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
