import { describe, expect, test } from 'vitest';
import { indexDelimiters, linesWithin } from './delimiters.ts';

function tokens(text: string): string[] {
  return [...indexDelimiters(Buffer.from(text, 'latin1')).lines].map(([token, lines]) => {
    const marks = lines.map((line) => `${String(line.start)}${line.exact ? '!' : ''}`);
    return `${token}@${marks.join(',')}`;
  });
}

describe('the index of delimiter lines', () => {
  test.each([
    ['at the very start', '--a\r\nx', ['a@0!']],
    ['repeated', 'x\r\n--a\r\ny\r\n--a\r\n', ['a@3!,11!']],
    ['blanks behind are padding, other white space is not', '--a \t\r\n--a\xa0\r\n', ['a@0', 'a\xa0@7!']],
    ['line feeds only', '--a\n--a--\n', ['a@0', 'a--@4']],
    ['not in the middle of a line', 'x--a\r\n', []],
    ['without a line break at the end', '\n--a', ['a@1']],
  ])('%s', (_title, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  test('lines of a region are found by their start', () => {
    const lines = indexDelimiters(Buffer.from('--a\n--a\n--a\n')).lines.get('a');
    expect(linesWithin(lines, 1, 8).map((line) => line.start)).toEqual([4]);
    expect(linesWithin(lines, 0, 100)).toHaveLength(3);
    expect(linesWithin(undefined, 0, 100)).toEqual([]);
  });

  test('more lines than are kept are noticed', () => {
    const index = indexDelimiters(Buffer.from('--a\n'.repeat(100_001)));
    expect(index.complete).toBe(false);
    expect(index.lines.get('a')).toHaveLength(100_000);
  });
});
