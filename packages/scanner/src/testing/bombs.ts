import { buildOneNote } from './build-archives.ts';

/** A message made to cost more than it is worth, by what it plays with. */
export type Bomb = readonly [name: string, make: () => Buffer];

function bomb(name: string, make: () => string): Bomb {
  return [name, () => Buffer.from(make(), 'latin1')];
}

const HEAD = 'From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n';

function body(type: string, text: string): string {
  return `${HEAD}Content-Type: ${type}\r\n\r\n${text}`;
}

function page(html: string): string {
  return body('text/html; charset=utf-8', html);
}

function field(written: string): string {
  return `${HEAD}${written}\r\n\r\nbody`;
}

function counted(count: number, piece: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => piece(at)).join('');
}

const MIXED = 'multipart/mixed; boundary=b';

const STRUCTURE: readonly Bomb[] = [
  bomb('100,000 empty parts', () => body(MIXED, '--b\r\n\r\n'.repeat(100_000))),
  bomb('1,000,000 delimiters', () => body(MIXED, '--b\r\n'.repeat(1_000_000))),
  bomb('5,000 files', () => body(MIXED, '--b\r\nContent-Type: a/b; name=x.bin\r\n\r\nx\r\n'.repeat(5_000))),
  bomb('10,000 nested messages', () => 'Content-Type: message/rfc822\r\n\r\n'.repeat(10_000)),
  bomb('10,000 nested multiparts', () =>
    counted(
      10_000,
      (at) => `Content-Type: multipart/mixed; boundary=b${String(at)}\r\n\r\n--b${String(at)}\r\n`,
    ),
  ),
  bomb('48 levels of two boundaries over 4 MB', () => {
    const levels = counted(48, (at) => {
      const [one, two] = [`b${String(at)}`, `c${String(at)}`];
      return `Content-Type: multipart/mixed; boundary=${one}\r\nContent-Type: multipart/mixed; boundary=${two}\r\n\r\n--${two}\r\n--${one}\r\n`;
    });
    return levels + 'x'.repeat(4_000_000);
  }),
  bomb('200,000 boundaries that begin alike', () =>
    body(MIXED, `--b\r\n\r\nx\r\n${counted(200_000, (at) => `--b${String(at)}\r\n`)}`),
  ),
  bomb('500,000 fields', () => `${'A: b\r\n'.repeat(500_000)}\r\nx`),
  bomb('500,000 types', () => `${'Content-Type: multipart/mixed; boundary=b\r\n'.repeat(500_000)}\r\nx`),
  bomb('500,000 lines without a colon', () => `A: b\r\n${'x\r\n'.repeat(500_000)}\r\nx`),
  bomb('500,000 broken names', () => `${'Content-Type = x\r\n'.repeat(500_000)}\r\nx`),
  bomb('5 MB of folds', () => field(`Subject: ${'a\r\n '.repeat(1_250_000)}`)),
  bomb('500,000 addresses', () => field(`To: ${'a@b.example, '.repeat(500_000)}`)),
  bomb('500,000 groups', () => field(`To: ${'g: a@b.example; '.repeat(500_000)}`)),
  bomb('500,000 comments', () => field(`From: ${'(x)'.repeat(500_000)}a@b.example`)),
  bomb('1,000,000 brackets', () => field(`From: ${'('.repeat(1_000_000)}`)),
  bomb('500,000 encoded words', () => field(`Subject: ${'=?utf-8?Q?a?= '.repeat(500_000)}`)),
  bomb('300,000 encoded words never closed', () => field(`Subject: ${'=?u?Q?'.repeat(300_000)}`)),
  bomb('500,000 RFC 2231 pieces', () =>
    field(`Content-Type: a/b;${counted(500_000, (at) => `n*${String(at)}*=%41;`)}`),
  ),
  bomb('500,000 message ids', () => field(`References: ${'<a@b> '.repeat(500_000)}`)),
  bomb('100,000 Received fields', () => `${'Received: from a by b; x\r\n'.repeat(100_000)}\r\nx`),
  bomb(
    '100,000 verdicts of providers',
    () =>
      `${'Authentication-Results: mx.example; spf=pass smtp.mailfrom=a.example\r\n'.repeat(100_000)}\r\nx`,
  ),
  bomb('500,000 openings of uuencode', () => body('text/plain', 'begin 644 a\r\n'.repeat(500_000))),
  bomb('10 MB of equals signs', () =>
    body('text/plain\r\nContent-Transfer-Encoding: quoted-printable', '='.repeat(10_000_000)),
  ),
  bomb('20 MB of text', () => body('text/plain', 'word '.repeat(4_000_000))),
  bomb('a notebook of 2 MB of one word', () => {
    const notebook = buildOneNote(Buffer.alloc(2_000_000, 'a\0'));
    const type = 'application/onenote; name=a.one\r\nContent-Transfer-Encoding: base64';
    return body(type, Buffer.from(notebook).toString('base64'));
  }),
  bomb('1 MB of one word', () => body('text/plain', 'x'.repeat(1_000_000))),
  bomb('200,000 links in a text', () => body('text/plain', 'https://a.example/x '.repeat(200_000))),
  bomb('1,000,000 at signs', () => body('text/plain', 'a@'.repeat(1_000_000))),
  bomb('1,000,000 dots', () => body('text/plain', 'a.'.repeat(1_000_000))),
  bomb('a link of 2 MB', () => body('text/plain', `https://a.example/${'a/'.repeat(1_000_000)}`)),
];

const PAGES: readonly Bomb[] = [
  bomb('60,000 elements, side by side', () => page('<p>x</p>'.repeat(60_000))),
  bomb('60,000 elements, nested', () => page('<div>'.repeat(60_000))),
  bomb('60,000 elements, never closed', () => page('<b><i>'.repeat(30_000))),
  bomb('60,000 rows of a table', () => page(`<table>${'<tr><td>x'.repeat(60_000)}`)),
  bomb('20,000 tables in tables', () => page('<table><tr><td>'.repeat(20_000))),
  bomb('60,000 formats to carry over', () => page(`${'<b class=x>'.repeat(20_000)}${'<p>'.repeat(20_000)}`)),
  bomb('60,000 closing tags', () => page(`${'<a>'.repeat(900)}${'</b>'.repeat(60_000)}`)),
  bomb('5,000 attributes', () => page(`<p ${counted(5_000, (at) => `a${String(at)}=x `)}>x`)),
  bomb('1,000,000 attributes', () => page(`<p ${'a '.repeat(1_000_000)}>x`)),
  bomb('an attribute of 1 MB', () => page(`<p style="${'color:red;'.repeat(100_000)}">x`)),
  bomb('60,000 styles', () => page('<p style="color:#fff;font-size:0;display:none">x</p>'.repeat(30_000))),
  bomb('a sheet of 60,000 rules', () =>
    page(`<style>${counted(60_000, (at) => `.a${String(at)} p{color:red}`)}</style><p class=a1>x</p>`),
  ),
  bomb('a sheet of 5,000 rules on 5,000 elements', () =>
    page(
      `<style>${counted(5_000, (at) => `.a${String(at)} .b{color:red}`)}</style>${'<p class="a1 b c d">x</p>'.repeat(5_000)}`,
    ),
  ),
  bomb('500,000 entities', () => page('&nbsp;&#x41;'.repeat(250_000))),
  bomb('200,000 entities never closed', () => page('&'.repeat(1_000_000))),
  bomb('500,000 comments', () => page('<!---->'.repeat(200_000))),
  bomb('a comment never closed', () => page(`<!--${'-'.repeat(1_000_000)}`)),
  bomb('1,000,000 angle brackets', () => page('<'.repeat(1_000_000))),
  bomb('60,000 links', () => page('<a href="https://a.example/x">y</a>'.repeat(40_000))),
  bomb('40,000 links of 40,000 hosts', () =>
    page(counted(40_000, (at) => `<a href="https://h${String(at)}.example/">y</a>`)),
  ),
  bomb('a link that holds itself', () => page(`<a href="${'https://a.example/?u='.repeat(20_000)}">y</a>`)),
  bomb('a link of percent signs', () => page(`<a href="https://a.example/${'%25'.repeat(300_000)}">y</a>`)),
  bomb('60,000 pictures', () => page('<img src="https://a.example/x.png">'.repeat(40_000))),
  bomb('60,000 forms', () => page('<form><input>'.repeat(60_000))),
  bomb('a script of 1 MB', () => page(`<script>${'a(b[c('.repeat(170_000)}</script>`)),
  bomb('a script of strings', () => page(`<script>${'"a"+'.repeat(250_000)}</script>`)),
  bomb('1 MB of zero-width characters', () => page('\xe2\x80\x8b'.repeat(300_000))),
  bomb('1 MB of one word', () => page('x'.repeat(1_000_000))),
  bomb('1 MB of blanks', () => page(`x${' '.repeat(1_000_000)}x`)),
  bomb('nested selects and templates', () => page('<template><select><svg><math>'.repeat(10_000))),
];

/** Every bomb of structure, of fields and of pages. */
export function bombs(): readonly Bomb[] {
  return [...STRUCTURE, ...PAGES.map(([name, make]): Bomb => [`page: ${name}`, make])];
}
