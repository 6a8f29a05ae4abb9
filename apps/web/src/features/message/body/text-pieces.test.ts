import { describe, expect, test } from 'vitest';
import { readTextLine } from './text-pieces.ts';

describe('H-01: addresses in plain text become links, and nothing else becomes anything', () => {
  test('an address ends before the sentence does', () => {
    expect(readTextLine('See https://example.org/a?b=c. Bye').pieces).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', text: 'https://example.org/a?b=c', href: 'https://example.org/a?b=c' },
      { kind: 'text', text: '. Bye' },
    ]);
  });

  test.each([
    'x@x.co?]<img/src=x/onerror=P>',
    'http://a/?"><b onmouseover=P>',
    '[<script>P</script>] https://h/',
  ])('no link of %s holds a bracket or a quotation mark', (line) => {
    const links = readTextLine(line).pieces.filter(({ kind }) => kind === 'link');
    expect(links.length).toBeGreaterThan(0);
    for (const { text } of links) expect(text).not.toMatch(/[<>"']/);
    expect(
      readTextLine(line)
        .pieces.map(({ text }) => text)
        .join(''),
    ).toBe(line);
  });

  test('quotation marks in front are counted and taken away', () => {
    expect(readTextLine('> > hello')).toEqual({ depth: 2, pieces: [{ kind: 'text', text: 'hello' }] });
  });

  test('a mail address opens a letter', () => {
    expect(readTextLine('write to a@example.org').pieces[1]).toEqual({
      kind: 'link',
      text: 'a@example.org',
      href: 'mailto:a@example.org',
    });
  });
});
