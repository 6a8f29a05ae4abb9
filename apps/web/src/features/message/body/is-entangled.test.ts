import { describe, expect, test } from 'vitest';
import { isEntangled } from './is-entangled.ts';

const fonts = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<font a=${String(index)}>`).join('');
const blocks = (count: number): string => '<p>x</p>'.repeat(count);

describe('H-65: formatting that a browser would open again in every block is told before it is parsed', () => {
  test.each([
    ['400 open elements', `<p>${fonts(400)}</p>${blocks(300)}`],
    ['200 open elements before a thousand blocks', `<p>${fonts(200)}</p>${blocks(1_000)}`],
    ['closings in comments', `${fonts(200)}<!-- ${'</font>'.repeat(200)} -->${blocks(1_000)}`],
    ['closings in attributes', `${fonts(200)}<p title="${'</font>'.repeat(200)}">${blocks(1_000)}`],
    ['closings in a style sheet', `${fonts(200)}<style>${'</font>'.repeat(200)}</style>${blocks(1_000)}`],
  ])('%s', (_title, html) => {
    expect(isEntangled(html)).toBe(true);
  });

  test.each([
    [
      'a newsletter',
      '<table><tr><td><font face="Arial"><b>News</b> and <a href="https://x.example">more</a></font></td></tr></table>'.repeat(
        3_000,
      ),
    ],
    ['ten thousand blocks of plain text', blocks(10_000)],
    ['the same element left open a thousand times', `${'<font size=2>'.repeat(1_000)}${blocks(3_000)}`],
    ['nesting as word processors make it', `${fonts(30)}${'</font>'.repeat(30)}`.repeat(500)],
    ['a page that ends in the middle of a tag', '<p><a href="'],
    ['text with angle brackets', 'a < b and c > d '.repeat(1_000)],
  ])('%s is no such thing', (_title, html) => {
    expect(isEntangled(html)).toBe(false);
  });
});
