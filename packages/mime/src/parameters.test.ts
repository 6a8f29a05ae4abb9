import { describe, expect, test } from 'vitest';
import { parseParameterised } from './parameters.ts';

describe('field parameters', () => {
  test.each<[string, string, string, Record<string, string>]>([
    ['plain', 'text/plain; charset=utf-8', 'text/plain', { charset: 'utf-8' }],
    ['names in any case', 'Text/Plain; CharSet="UTF-8"', 'text/plain', { charset: 'UTF-8' }],
    [
      'a semicolon and an escaped quote inside quotes',
      'a/b; name="x;\\"y\\".zip"',
      'a/b',
      { name: 'x;"y".zip' },
    ],
    [
      'a Windows path in quotes keeps its backslashes',
      'a/b; name="C:\\temp\\a.doc"',
      'a/b',
      { name: 'C:\\temp\\a.doc' },
    ],
    ['comments everywhere', 'a/b (x); (y) name (z) = (w) v (u)', 'a/b', { name: 'v' }],
    [
      'brackets inside an unquoted name are no comment',
      'a/b; name=report(1).pdf',
      'a/b',
      { name: 'report(1).pdf' },
    ],
    [
      'blanks inside an unquoted name',
      'attachment; filename=my file.pdf',
      'attachment',
      { filename: 'my file.pdf' },
    ],
    ['continuations (RFC 2231 section 3)', 'a/b; name*0=abc; name*1=def', 'a/b', { name: 'abcdef' }],
    ['continuations out of order', 'a/b; name*1=def; name*0=abc', 'a/b', { name: 'abcdef' }],
    ['a charset (section 4)', "a/b; name*=iso-8859-1'en'%E9.txt", 'a/b', { name: 'é.txt' }],
    ['a character split between pieces', "a/b; name*0*=utf-8''%C3; name*1*=%A9", 'a/b', { name: 'é' }],
    [
      'encoded and plain pieces',
      "a/b; name*0*=utf-8''%C3%A9; name*1=%20; name*2*=%21",
      'a/b',
      { name: 'é%20!' },
    ],
    ['no charset between the quotes', "a/b; name*=''%C3%A9", 'a/b', { name: 'é' }],
    ['no quotes at all', 'a/b; name*=%C3%A9', 'a/b', { name: 'é' }],
    ['an encoded word in quotes, against RFC 2047', 'a/b; name="=?utf-8?Q?=C3=A9?="', 'a/b', { name: 'é' }],
    [
      'an encoded word inside RFC 2231 pieces',
      'a/b; name*0="=?utf-8?Q?"; name*1="=C3=A9?="',
      'a/b',
      { name: 'é' },
    ],
    ['percent signs that escape nothing', "a/b; name*=utf-8''100%.txt", 'a/b', { name: '100%.txt' }],
    [
      'keys of objects are plain keys',
      'a/b; __proto__=x; constructor=y',
      'a/b',
      { ['__proto__']: 'x', constructor: 'y' },
    ],
    ['a quote never closed', 'a/b; name="x', 'a/b', { name: 'x' }],
    ['empty pieces', 'a/b;; ; name=x;', 'a/b', { name: 'x' }],
    ['a word without a value', 'a/b; foo; name=x', 'a/b', { name: 'x' }],
  ])('%s', (_title, written, value, parameters) => {
    const parsed = parseParameterised(written);
    expect(parsed.value).toBe(value);
    expect([...parsed.parameters]).toEqual(
      Object.entries(parameters).length === 0 ? [] : entriesOf(parameters, parsed.parameters),
    );
    for (const [name, expected] of Object.entries(parameters))
      expect(parsed.parameters.get(name)).toBe(expected);
  });

  test('the extended form wins, and the other value is kept', () => {
    const parsed = parseParameterised("a/b; name=plain.txt; name*=utf-8''real.exe; name=third.txt");
    expect(parsed.parameters.get('name')).toBe('real.exe');
    expect(parsed.others.get('name')).toEqual(['plain.txt', 'third.txt']);
  });

  test('a field of 100,000 pieces is read up to a fixed number', () => {
    const pieces = Array.from({ length: 100_000 }, (_, index) => `n*${String(index)}=x`).join(';');
    expect(parseParameterised(`a/b;${pieces}`).parameters.get('n')?.length).toBeLessThanOrEqual(200);
  });
});

/** The expected parameters in the order in which they were read. */
function entriesOf(
  expected: Record<string, string>,
  read: ReadonlyMap<string, string>,
): [string, string | undefined][] {
  const wanted = new Map(Object.entries(expected));
  return [...read.keys()].map((name) => [name, wanted.get(name)]);
}
