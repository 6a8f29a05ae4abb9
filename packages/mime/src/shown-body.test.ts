import { describe, expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

function multipart(type: string, ...parts: readonly string[]): string {
  const boundary = `b${String(parts.join('').length)}`;
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: ${type}; boundary=${boundary}\r\n\r\n${body}--${boundary}--`;
}

const plain = 'Content-Type: text/plain\r\n\r\nplain';
const html = 'Content-Type: text/html\r\n\r\n<p>page';
const image = 'Content-Type: image/png\r\n\r\npng';
const file = 'Content-Type: text/html\r\nContent-Disposition: attachment; filename=a.html\r\n\r\n<p>file';

describe('the body a person is shown', () => {
  test.each<[string, string, string | undefined, string | undefined, string[]]>([
    ['alternative', multipart('multipart/alternative', plain, html), '<p>page', 'plain', []],
    [
      'alternative the wrong way round',
      multipart('multipart/alternative', html, plain),
      '<p>page',
      'plain',
      [],
    ],
    [
      'two pages in an alternative: the last',
      multipart(
        'multipart/alternative',
        plain,
        file.replace('attachment; filename=a.html', 'inline').replace('file', 'first'),
        html,
      ),
      '<p>page',
      'plain',
      ['2'],
    ],
    [
      'a page with pictures in an alternative',
      multipart('multipart/alternative', plain, multipart('multipart/related', html, image)),
      '<p>page',
      'plain',
      ['2.2'],
    ],
    ['an attached page is a file', multipart('multipart/mixed', plain, file), undefined, 'plain', ['2']],
    [
      'texts beside each other',
      multipart('multipart/mixed', plain, image, plain),
      undefined,
      'plain\nplain',
      ['2'],
    ],
    [
      'pages beside each other',
      multipart('multipart/mixed', html, image, html),
      '<p>page<br>\n<p>page',
      undefined,
      ['2'],
    ],
    [
      'a forwarded message keeps its own body',
      multipart('multipart/mixed', plain, `Content-Type: message/rfc822\r\n\r\n${html}`),
      undefined,
      'plain',
      ['2.1'],
    ],
    ['nothing but a file', file, undefined, undefined, ['1']],
    [
      'a named text that is all there is',
      'Content-Type: text/plain; name=a.txt\r\n\r\nx',
      undefined,
      'x',
      [],
    ],
    ['a rarer kind of text', 'Content-Type: text/markdown\r\n\r\n# x', undefined, '# x', []],
    ['a multipart without its boundary', 'Content-Type: multipart/mixed\r\n\r\nx', undefined, 'x', []],
  ])('%s', (_title, raw, page, text, attachments) => {
    const parsed = readMessage(Buffer.from(raw));
    expect(parsed.html).toBe(page);
    expect(parsed.text).toBe(text);
    expect(parsed.attachments.map((leaf) => leaf.id)).toEqual(attachments);
  });

  test('a page that declares its charset itself is read in it', () => {
    const raw = Buffer.from('Content-Type: text/html\r\n\r\n<meta charset="koi8-r">\xd4', 'latin1');
    expect(readMessage(raw).html).toBe('<meta charset="koi8-r">т');
  });

  test('a page cannot switch to UTF-7 by itself', () => {
    const raw = Buffer.from('Content-Type: text/html\r\n\r\n<meta charset="utf-7">+ADw-b+AD4-');
    expect(readMessage(raw).html).toBe('<meta charset="utf-7">+ADw-b+AD4-');
  });
});
