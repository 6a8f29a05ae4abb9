import { describe, expect, test } from 'vitest';
import { addStyleSheet, emptyStyleSheet } from './style-sheet.ts';
import { readHtml } from '../read-html.ts';

/** What is seen of a page in which "A" always is and "B" perhaps. */
function seen(html: string): string {
  return readHtml(html).visibleText.replace(/\s+/g, '');
}

const hide = (style: string): string => `<p>A</p><div style="${style}">B</div>`;
const rule = (css: string, element: string): string => `<style>${css}</style><p>A</p>${element}`;

describe('a person does not see', () => {
  test.each([
    'display:none',
    'DISPLAY : None !important',
    'visibility:hidden',
    'opacity:0',
    'opacity:0.01',
    'font-size:0',
    'font-size:1px',
    'font-size:0.1em',
    'font:0px Arial',
    'color:#fff',
    'color:#fefefe;background:#ffffff',
    'color:white',
    'color:rgb(255, 255, 255)',
    'color:rgba(0,0,0,0)',
    'color:transparent',
    'background-color:#000',
    'position:absolute;left:-9999px',
    'text-indent:-5000px',
    'margin-left:-100em',
    'height:0;overflow:hidden',
    'max-height:0px; overflow: hidden',
    'width:1px;overflow:hidden',
    'clip:rect(0,0,0,0)',
    'clip-path:inset(100%)',
    'transform:scale(0)',
    'd\\69splay:none',
    'dis/*x*/play:none',
  ])('text with %s', (style) => {
    expect(seen(hide(style))).toBe('A');
  });

  test.each([
    ['.x{display:none}', '<div class="y x">B</div>'],
    ['#x{font-size:0}', '<div id="x">B</div>'],
    ['span{visibility:hidden}', '<span>B</span>'],
    ['div.x{opacity:0}', '<div class="x">B</div>'],
    ['a, .x , b{display:none}', '<div class="x">B</div>'],
    ['body .x{display:none}', '<div class="x">B</div>'],
    ['/* a { */ .x{display:none} /* } */', '<div class="x">B</div>'],
    ['<!-- .x{display:none} -->', '<div class="x">B</div>'],
    ['@import url(x.css); .x{display:none}', '<div class="x">B</div>'],
    ['.x{display:none!important}', '<div class="x" style="display:block">B</div>'],
  ])('text by the rule %s', (css, element) => {
    expect(seen(rule(css, element))).toBe('A');
  });

  test.each([
    '<div hidden>B</div>',
    '<template>B</template>',
    '<table bgcolor="#336699"><tr><td><font color="#336699">B</font></td></tr></table>',
    '<div style="background:#000"><div><p style="color:#000">B</p></div></div>',
    '<div style="display:none"><div style="display:block">B</div></div>',
  ])('text in %s', (html) => {
    expect(seen(`<p>A</p>${html}`)).toBe('A');
  });
});

describe('a person sees', () => {
  test.each([
    'display:block',
    'font-size:0.8em',
    'font-size:3px',
    'color:#fff;background:#06c',
    'color:#fff;background:url(https://berg.example/a.png)',
    'color:#fff;background-image:linear-gradient(red,blue)',
    'color:#767676',
    'max-height:0',
    'height:0;overflow:visible',
    'width:0;min-width:100%;overflow:hidden',
    'text-indent:-20px',
    'margin-top:-30px',
    'opacity:0.5',
    'mso-hide:all',
    'color:windowtext',
    'line-height:0',
  ])('text with %s', (style) => {
    expect(seen(hide(style))).toBe('AB');
  });

  test.each([
    ['@media (max-width:600px){.x{display:none}}', '<div class="x">B</div>'],
    ['@media print{.x{display:none} .y{display:none}} .z{color:red}', '<div class="x">B</div>'],
    ['.x:hover{display:none}', '<div class="x">B</div>'],
    ['.y .x{display:none}', '<div class="x">B</div>'],
    ['.x{display:none}', '<div class="x" style="display:block">B</div>'],
    ['.x{display:none} .x{display:block}', '<div class="x">B</div>'],
    ['.x{display:none', '<div class="y">B</div>'],
  ])('text with the rule %s', (css, element) => {
    expect(seen(rule(css, element))).toBe('AB');
  });

  test.each([
    '<table style="font-size:0"><tr><td style="font-size:14px">B</td></tr></table>',
    '<div style="visibility:hidden"><b style="visibility:visible">B</b></div>',
    '<div style="color:#fff"><a href="https://berg.example/">B</a></div>',
    '<table bgcolor="navy"><tr><td><font color="white">B</font></td></tr></table>',
    '<body text="#ffffff" bgcolor="#000000">B</body>',
  ])('text in %s', (html) => {
    expect(seen(`<p style="color:#888;font-size:14px">A</p>${html}`)).toBe('AB');
  });
});

test('hidden text is kept apart, with the way it is hidden', () => {
  const page = readHtml(`<p>Hello</p>${hide('font-size:1px')}<div hidden>gone</div>`);
  expect(page.hiddenWays).toMatchObject({ tiny: 1, removed: 4 });
  expect(page.hiddenText).toContain('gone');
});

test('text in front of the first line is told from text behind it', () => {
  expect(readHtml(`<div hidden>preview</div><p>${'x'.repeat(500)}</p>`).lateHiddenCharacters).toBe(0);
  expect(readHtml(`<p>${'x'.repeat(500)}</p><div hidden>salting</div>`).lateHiddenCharacters).toBe(7);
});

test('a style sheet of a hundred thousand rules is read in part', () => {
  const css = '.a{display:none}'.repeat(80_000);
  expect(seen(`<style>${css}</style><p>A</p><div class="a">B</div>`)).toBe('A');
});

test.each([
  '{'.repeat(50_000),
  '@media{'.repeat(20_000),
  '/*'.repeat(50_000),
  ';'.repeat(90_000),
  '\\'.repeat(90_000),
])('style sheets made to hang are read (%#)', (css) => {
  expect(seen(`<style>${css}</style><p style="${css.slice(0, 5_000)}">A</p>`)).toBe('A');
});

test('a rule repeated two thousand times is kept once, with what its last ones say', () => {
  const sheet = emptyStyleSheet();
  addStyleSheet(sheet, `${'.a{display:none}'.repeat(1_900)}.a{display:block;color:#fff}`);
  expect(sheet.rules.size).toBe(1);
  expect(sheet.rules.get('.a')?.normal).toMatchObject({ display: 'shown' });
});
