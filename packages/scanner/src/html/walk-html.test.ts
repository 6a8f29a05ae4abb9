import { describe, expect, test } from 'vitest';
import { storyOf, tellingOf, WIDE } from './testing/html-story.ts';

/** A document, and what is told of it: see `Story`. */
type Case = readonly [html: string, ...story: string[]];

function tells(title: string, cases: readonly Case[]): void {
  test.each(cases.map(([html, ...story]) => ({ html, story })))(`${title}: $html`, ({ html, story }) => {
    expect(storyOf(html)).toEqual(story);
  });
}

describe('text (WHATWG 13.2.5.1)', () => {
  tells('what begins no tag is text', [
    ['', ...[]],
    ['a', '"a'],
    ['a < b', '"a ', '"< b'],
    ['<', '"<'],
    ['<<', '"<', '"<'],
    ['<<b>', '"<', '<b', '>b?'],
    ['<1>', '"<1>'],
    ['< p>', '"< p>'],
    ['<=', '"<='],
    ['</', '"</'],
    ['a</', '"a', '"</'],
    ['>', '">'],
    ['<é>', '"<é>'],
  ]);
  tells('a reference is a piece of its own', [
    ['a&amp;b', '"a', '"&', '"b'],
    ['&lt;b&gt;', '"<', '"b', '">'],
    ['&nbsp;&nbsp;', '"\u00a0', '"\u00a0'],
    ['&amp', '"&'],
    ['&ampx', '"&', '"x'],
    ['&notit;', '"¬', '"it;'],
    ['&notin;', '"∉'],
    ['&noti', '"¬', '"i'],
    ['&NotEqualTilde;', '"\u2242\u0338'],
    ['&Afr;', '"\u{1d504}'],
    ['&#65;', '"A'],
    ['&#65', '"A'],
    ['&#65x', '"A', '"x'],
    ['&#x41;', '"A'],
    ['&#X41;', '"A'],
    ['&#0;', '"\ufffd'],
    ['&#xD800;', '"\ufffd'],
    ['&#x110000;', '"\ufffd'],
    ['&#99999999999;', '"\ufffd'],
    ['&#150;', '"–'],
    ['&#x81;', '"\u0081'],
    ['&#128512;', '"😀'],
  ]);
  tells('what is no reference is text', [
    ['&', '"&'],
    ['a & b', '"a & b'],
    ['&;', '"&;'],
    ['&#', '"&#'],
    ['&#;', '"&#;'],
    ['&#x', '"&#x'],
    ['&#x;', '"&#x;'],
    ['&#xg;', '"&#xg;'],
    ['&unknown;', '"&unknown;'],
    ['&notin', '"¬', '"in'],
    ['&&amp;', '"&', '"&'],
    ['&<b>', '"&', '<b', '>b?'],
    ['&am<b>p;', '"&am', '<b', '"p;', '>b?'],
  ]);
});

describe('tags (13.2.5.6 to 13.2.5.8)', () => {
  tells('a name ends at white space, a slash or the end of the tag, and is told in small letters', [
    ['<b>', '<b', '>b?'],
    ['<B></B>', '<b', '>b'],
    ['<b/>x', '<b', '"x', '>b?'],
    ['<b\n></b\t>', '<b', '>b'],
    ['<b\f></b/>', '<b', '>b'],
    ['<b<i>', '<b<i', '>b<i?'],
    ['<b"=>', '<b"=', '>b"=?'],
    ['<o:p></o:p>', '<o:p', '>o:p'],
    ['<b></b x="y">', '<b', '>b'],
  ]);
  tells('a tag that the document ends in is none', [
    ['<b', ...[]],
    ['a<b ', '"a'],
    ['<b class', ...[]],
    ['<b class=', ...[]],
    ['<b class="x', ...[]],
    ['<b class="x>y', ...[]],
    ['<b class=\'x"', ...[]],
    ['<b class=x', ...[]],
    ['<b/', ...[]],
    ['<b></b', '<b', '>b?'],
    ['<b></b ', '<b', '>b?'],
    ['<p>x<div', '<p', '"x', '>p?'],
    ['<script', ...[]],
  ]);
  tells('an end tag has attributes, and a bracket in quotes does not end it', [
    ['<b></b x=">">y', '<b', '>b', '"y'],
    ['<b></b x=">" y="<!--">z', '<b', '>b', '"z'],
    ['<b></b ">y', '<b', '>b', '"y'],
    ['<b></b x="', '<b', '>b?'],
  ]);
  tells('an end tag without a name is nothing or a comment', [
    ['a</>b', '"a', '"b'],
    ['</ b>', '! b'],
    ['</1>', '!1'],
    ['</<b>', '!<b'],
    ['</!-- x>', '!!-- x'],
    ['</ ', '! '],
  ]);
});

describe('attributes (13.2.5.32 to 13.2.5.39)', () => {
  tells('with and without quotes', [
    ['<p id=a>', '<p id=a', '>p?'],
    ['<p id="a b">', '<p id=a b', '>p?'],
    ["<p id='a\"b'>", '<p id=a"b', '>p?'],
    ['<p id="a\'b">', "<p id=a'b", '>p?'],
    ['<p id = "a">', '<p id=a', '>p?'],
    ['<p\nid\n=\na\n>', '<p id=a', '>p?'],
    ['<p id=a"b>', '<p id=a"b', '>p?'],
    ['<p id=a/b>', '<p id=a/b', '>p?'],
    ['<p id=a/>', '<p id=a/', '>p?'],
    ['<p id="">', '<p id=', '>p?'],
    ['<p id=>', '<p id=', '>p?'],
    ['<p id>', '<p id=', '>p?'],
    ['<p id/>', '<p id=', '>p?'],
    ['<p id class=x>', '<p class=x id=', '>p?'],
    ['<p id="a"class=x>', '<p class=x id=a', '>p?'],
    ['<p id="a>b">', '<p id=a>b', '>p?'],
    ['<p id=a<b>', '<p id=a<b', '>p?'],
    ['<p/id=a>', '<p id=a', '>p?'],
    ['<p / id=a>', '<p id=a', '>p?'],
    ['<p id==a>', '<p id==a', '>p?'],
  ]);
  tells('names are told in small letters, and the first of two counts', [
    ['<p ID=a>', '<p id=a', '>p?'],
    ['<p iD=a id=b>', '<p id=a', '>p?'],
    ['<p id= class=x>', '<p id=class=x', '>p?'],
    ['<p id id=b>', '<p id=', '>p?'],
    ['<p HTTP-EQUIV=refresh xlink:HREF=x>', '<p http-equiv=refresh xlink:href=x', '>p?'],
    ['<p onClick=a ONCLICK=b onload=c>', '<p onclick=a onload=c', '>p?'],
    ['<p on=a>', '<p on=a', '>p?'],
  ]);
  tells('what begins with a sign is a name like any other', [
    ['<p =id=a>', '<p', '>p?'],
    ['<p "id=a">', '<p', '>p?'],
    ['<p <id=a>', '<p', '>p?'],
    ['<p __proto__=a constructor=b handlers=c>', '<p', '>p?'],
  ]);
  tells('references need a semicolon before letters, digits and equals signs', [
    ['<a href="?a&amp;b">', '<a href=?a&b', '>a?'],
    ['<a href="?a&lt=b">', '<a href=?a&lt=b', '>a?'],
    ['<a href="?a&copyx">', '<a href=?a&copyx', '>a?'],
    ['<a href="?a&copy1">', '<a href=?a&copy1', '>a?'],
    ['<a href="?a&copy">', '<a href=?a©', '>a?'],
    ['<a href="?a&copy;x">', '<a href=?a©x', '>a?'],
    ['<a href=?a&copy>', '<a href=?a©', '>a?'],
    ['<a href="&#104ttp:&#x2f/x">', '<a href=http://x', '>a?'],
    ['<a href="&">', '<a href=&', '>a?'],
    ['<a href=&amp;&amp>', '<a href=&&', '>a?'],
  ]);
});

describe('comments and what is taken for one (13.2.5.41 to 13.2.5.54)', () => {
  tells('a comment', [
    ['<!--a-->b', '!a', '"b'],
    ['<!---->b', '!', '"b'],
    ['<!-->b', '!', '"b'],
    ['<!--->b', '!', '"b'],
    ['<!--a--!>b', '!a', '"b'],
    ['<!----!>b', '!', '"b'],
    ['<!--a--->b', '!a-', '"b'],
    ['<!--a--!-->b', '!a--!', '"b'],
    ['<!--a--!x-->b', '!a--!x', '"b'],
    ['<!--a--x-->b', '!a--x', '"b'],
    ['<!--a->b-->c', '!a->b', '"c'],
    ['<!--a<!--b-->c', '!a<!--b', '"c'],
    ['<!--<p>-->', '!<p>'],
    ['<!--&amp;-->', '!&amp;'],
    ['<!---!>-->', '!-!>'],
    ['<!-- a -- > b -->', '! a -- > b '],
  ]);
  tells('a comment that does not end', [
    ['<!--', '!'],
    ['<!--a', '!a'],
    ['<!---', '!'],
    ['<!--a-', '!a'],
    ['<!--a--', '!a'],
    ['<!--a--!', '!a'],
    ['<!--a---', '!a-'],
    ['<!--a<p>', '!a<p>'],
  ]);
  tells('what is taken for a comment ends at the first bracket', [
    ['<!>a', '!', '"a'],
    ['<!x>a', '!x', '"a'],
    ['<!->a', '!-', '"a'],
    ['<!-x-->a', '!-x--', '"a'],
    ['<!', '!'],
    ['<!-', '!-'],
    ['<!x', '!x'],
    ['<?xml version="1.0"?>a', '!?xml version="1.0"?', '"a'],
    ['<?', '!?'],
    ['<![if mso]>a<![endif]>', '![if mso]', '"a', '![endif]'],
    ['<![CDATA[a]]>b', '![CDATA[a]]', '"b'],
    ['<![CDATA[a>b]]>', '![CDATA[a', '"b]]>'],
  ]);
  tells('a doctype is nothing', [
    ['<!doctype html>a', '"a'],
    ['<!DOCTYPE html PUBLIC "-//W3C//DTD" "x">a', '"a'],
    ['<!DOCTYPE html PUBLIC ">">a', '"">a'],
    ['<!doctype', ...[]],
    ['<!doctyp>', '!doctyp'],
  ]);
});

describe('elements whose text holds no tags (13.2.5.2 to 13.2.5.31)', () => {
  tells('text up to their own end tag', [
    ['<script>a<b></script>c', '<script', '"a<b>', '>script', '"c'],
    ['<script>a</SCRIPT >c', '<script', '"a', '>script', '"c'],
    ['<script>a</script/>c', '<script', '"a', '>script', '"c'],
    ['<script>a</scripts>', '<script', '"a</scripts>', '>script?'],
    ['<script>a</script', '<script', '"a</script', '>script?'],
    ['<script>a<</script>', '<script', '"a<', '>script'],
    ['<script>a</</script>', '<script', '"a</', '>script'],
    ['<script></script>', '<script', '>script'],
    ['<script>&amp;</script>', '<script', '"&amp;', '>script'],
    ['<script/>a</script>', '<script', '"a', '>script'],
    ['<style><!--a--></style>', '<style', '"<!--a-->', '>style'],
    ['<xmp><b></xmp>', '<xmp', '"<b>', '>xmp'],
    ['<iframe><b></iframe>', '<iframe', '"<b>', '>iframe'],
    ['<noembed><b></noembed>', '<noembed', '"<b>', '>noembed'],
    ['<noframes><b></noframes>', '<noframes', '"<b>', '>noframes'],
    ['<noscript><b></noscript>', '<noscript', '<b', '>b?', '>noscript'],
    ['<plaintext>a</plaintext>&amp;', '<plaintext', '"a</plaintext>&amp;', '>plaintext?'],
  ]);
  tells('references are read in a title and a text area', [
    ['<title>a&amp;<b></title>', '<title', '"a', '"&', '"<b>', '>title'],
    ['<title>a<&amp;</title>', '<title', '"a<', '"&', '>title'],
    ['<textarea>&lt;<!--</textarea>', '<textarea', '"<', '"<!--', '>textarea'],
    ['<title>a', '<title', '"a', '>title?'],
    ['<title>&am</title>p;', '<title', '"&am', '>title', '"p;'],
  ]);
  tells('a script in the comment of a script', [
    [
      '<script><!--<script>a</script>b--></script>c',
      '<script',
      '"<!--<script>a</script>b-->',
      '>script',
      '"c',
    ],
    ['<script><!--<script>a</script>b</script>c', '<script', '"<!--<script>a</script>b', '>script', '"c'],
    ['<script><!--a</script>b', '<script', '"<!--a', '>script', '"b'],
    ['<script><!--<script>--></script>b', '<script', '"<!--<script>-->', '>script', '"b'],
    ['<script><!--><script></script>b', '<script', '"<!--><script>', '>script', '"b'],
    ['<script><!---><script></script>b', '<script', '"<!---><script>', '>script', '"b'],
    ['<script><!--<scripts></script>b', '<script', '"<!--<scripts>', '>script', '"b'],
    ['<script><script></script>b', '<script', '"<script>', '>script', '"b'],
    ['<script><!--<script>a</script>', '<script', '"<!--<script>a</script>', '>script?'],
  ]);
});

describe('elements that end without an end tag', () => {
  tells('void ones end at once', [
    ['<br>a', '<br', '>br?', '"a'],
    ['<img/>a', '<img', '>img?', '"a'],
    ['<image>', '<img', '>img?'],
    ['</img>a', '"a'],
    ['</image>', ...[]],
    ['<input></input>', '<input', '>input?'],
  ]);
  tells('one ends where another begins', [
    ['<p>a<p>b', '<p', '"a', '>p?', '<p', '"b', '>p?'],
    ['<p>a<div>b', '<p', '"a', '>p?', '<div', '"b', '>div?'],
    ['<p><b>a<p>', '<p', '<b', '"a', '<p', '>p?', '>b?', '>p?'],
    ['<li>a<li>b', '<li', '"a', '>li?', '<li', '"b', '>li?'],
    ['<tr><td>a<td>b', '<tr', '<td', '"a', '>td?', '<td', '"b', '>td?', '>tr?'],
    ['<tr><td>a<tr>', '<tr', '<td', '"a', '>td?', '>tr?', '<tr', '>tr?'],
    ['<a><a>', '<a', '>a?', '<a', '>a?'],
    ['<h1>a<h2>', '<h1', '"a', '>h1?', '<h2', '>h2?'],
    ['<option>a<option>', '<option', '"a', '>option?', '<option', '>option?'],
    ['<dt>a<dd>b', '<dt', '"a', '>dt?', '<dd', '"b', '>dd?'],
    ['<thead><tbody>', '<thead', '>thead?', '<tbody', '>tbody?'],
    ['<head><body>', '<head', '>head?', '<body', '>body?'],
  ]);
  tells('an end tag ends what was opened inside', [
    ['<div><b>a</div>b', '<div', '<b', '"a', '>b?', '>div', '"b'],
    ['<b><i></b></i>', '<b', '<i', '>i?', '>b'],
  ]);
  tells('an end tag of nothing is nothing, but a paragraph and a line break', [
    ['</b>', ...[]],
    ['</p>', '<p', '>p'],
    ['<p></p></p>', '<p', '>p', '<p', '>p'],
    ['</br>', '<br', '>br'],
    ['</br x="y">', '<br', '>br'],
  ]);
  tells('a form holds no form', [
    ['<form><form action=x>a</form>b', '<form', '"a', '>form', '"b'],
    ['<form></form><form action=x>', '<form', '>form', '<form action=x', '>form?'],
  ]);
});

describe('SVG and MathML', () => {
  tells('their elements may close themselves, and their text holds tags', [
    ['<svg/>a', '<svg', '>svg?', '"a'],
    ['<svg><path/>a', '<svg', '<path', '>path?', '"a', '>svg?'],
    ['<svg><path/ >a', '<svg', '<path', '"a', '>path?', '>svg?'],
    ['<svg><style><b></style>', '<svg', '<style', '<b', '>b?', '>style', '>svg?'],
    ['<svg><title><b></title>', '<svg', '<title', '<b', '>b?', '>title', '>svg?'],
    ['<svg><image xlink:href=x />', '<svg', '<image xlink:href=x', '>image?', '>svg?'],
    ['<math><mi/>', '<math', '<mi', '>mi?', '>math?'],
  ]);
  tells('parts of them hold HTML', [
    [
      '<svg><foreignObject><style><b></style>',
      '<svg',
      '<foreignobject',
      '<style',
      '"<b>',
      '>style',
      '>foreignobject?',
      '>svg?',
    ],
    ['<svg><desc><div/>a', '<svg', '<desc', '<div', '"a', '>div?', '>desc?', '>svg?'],
    ['<math><mi><xmp><b></xmp>', '<math', '<mi', '<xmp', '"<b>', '>xmp', '>mi?', '>math?'],
    ['<math><desc><xmp><b></xmp>', '<math', '<desc', '<xmp', '<b', '>b?', '>xmp', '>desc?', '>math?'],
    ['<svg></svg><div/>a', '<svg', '>svg', '<div', '"a', '>div?'],
  ]);
  tells('CDATA sections are text in them', [
    ['<svg><![CDATA[a<b>&amp;]]>c', '<svg', '"a<b>&amp;', '"c', '>svg?'],
    ['<svg><![CDATA[]]>', '<svg', '>svg?'],
    ['<svg><![CDATA[a]]', '<svg', '"a]]', '>svg?'],
    ['<svg><![cdata[a]]>', '<svg', '![cdata[a]]', '>svg?'],
  ]);
});

describe('limits', () => {
  test('a document is cut behind its limit, and what is open there is not told to end', () => {
    expect(tellingOf('<p>abc', { ...WIDE, characters: 5 })).toEqual({
      story: ['<p', '"ab'],
      cutBy: 'length',
    });
    expect(tellingOf('<p>abc', { ...WIDE, characters: 6 })).toMatchObject({ cutBy: undefined });
  });
  test('the walk ends where too many elements are open', () => {
    expect(tellingOf('<p><b>a<i>b', { ...WIDE, depth: 3 })).toEqual({
      story: ['<p', '<b', '"a', '<i'],
      cutBy: 'depth',
    });
    expect(tellingOf('<p><br><br>', { ...WIDE, depth: 2 })).toMatchObject({ cutBy: undefined });
  });
});

/** Documents that are dear to whoever looks twice at the same place. */
const HOSTILE: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ['brackets', (size) => '<'.repeat(size)],
  ['ampersands', (size) => '&'.repeat(size)],
  ['tags that never end', (size) => '<a '.repeat(size / 3)],
  ['quotes that never end', (size) => '<a b="'.repeat(size / 6)],
  ['quotes of one kind and then the other', (size) => `<a b="'`.repeat(size / 7)],
  ['attributes', (size) => `<a ${'b=c '.repeat(size / 4)}>`],
  [
    'handlers',
    (size) => `<a ${Array.from({ length: size / 16 }, (_, at) => `onx${String(at)}=y`).join(' ')}>`,
  ],
  ['blanks in a tag', (size) => `<a${' '.repeat(size)}>`],
  ['slashes in a tag', (size) => `<a${'/'.repeat(size)}>`],
  ['comments that never end', (size) => '<!--'.repeat(size / 4)],
  ['dashes', (size) => `<!--${'-'.repeat(size)}`],
  ['what is taken for comments', (size) => '<!x'.repeat(size / 3)],
  ['sections that never end', (size) => `<svg>${'<![CDATA['.repeat(size / 9)}`],
  ['scripts that never end', (size) => '<script>'.repeat(size / 8)],
  ['ends of a script that are none', (size) => `<script>${'</script'.repeat(size / 8)}`],
  ['comments of a script', (size) => `<script>${'<!--<script '.repeat(size / 12)}`],
  ['titles without an end', (size) => `<title>${'</'.repeat(size / 2)}`],
  ['digits of one reference', (size) => `&#${'1'.repeat(size)}`],
  ['references that are none', (size) => '&#x'.repeat(size / 3)],
  ['text without references between tags', (size) => `${'x<b>x</b>'.repeat(size / 9)}&`],
  ['end tags of nothing', (size) => `${'<a1>'.repeat(900)}${'</b>'.repeat(size / 4)}`],
  ['end tags of what was open', (size) => `${'<i>'.repeat(900)}${'<b></b></b>'.repeat(size / 11)}`],
  [
    'end tags of many names',
    (size) =>
      `${'<i>'.repeat(900)}${Array.from({ length: size / 10 }, (_, at) => `</b${String(at)}>`).join('')}`,
  ],
  ['elements in elements', (size) => '<b>'.repeat(size / 3)],
];

describe('a document of two million characters is walked over in the time that its length takes', () => {
  test.each(HOSTILE)('%s', (_, make) => {
    const html = make(2_000_000);
    const began = performance.now();
    tellingOf(html, { characters: 2_000_000, depth: 1_000 });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
