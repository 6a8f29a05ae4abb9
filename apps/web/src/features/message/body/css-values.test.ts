import { describe, expect, test } from 'vitest';
import { isCheapSelector, isSafeDeclaration } from './css-values.ts';

describe('H-47 to H-53: a declaration that names something outside the message is not applied', () => {
  test.each([
    ['background-color', 'url(https://t.example/x)'],
    ['color', 'image-set("https://t.example/x" 1x)'],
    ['color', '-webkit-image-set(url(x) 1x)'],
    ['color', 'cross-fade(url(x), red)'],
    ['color', 'var(--x)'],
    ['color', 'attr(data-x url)'],
    ['width', 'expression(alert(1))'],
    ['font-family', 'a; background: url(x)'],
    ['color', '\\75rl(x)'],
    ['list-style-type', 'url(x)'],
    ['color', 'paint(x)'],
  ])('%s: %s', (property, value) => {
    expect(isSafeDeclaration(property, value)).toBe(false);
  });
});

describe('H-60, H-65: properties that leave the message or move are not applied', () => {
  test.each([
    'position',
    'z-index',
    'inset',
    'top',
    'transform',
    'animation',
    'animation-name',
    'transition',
    'background-image',
    'background',
    'cursor',
    'content',
    'mask',
    'clip-path',
    'filter',
    'list-style-image',
    'list-style',
    'border-image',
    'border-image-source',
    '--x',
    'behavior',
    '-moz-binding',
    'pointer-events',
    'shape-outside',
    'offset-path',
  ])('%s', (property) => {
    expect(isSafeDeclaration(property, 'red')).toBe(false);
  });

  test('heights that grow with the frame', () => {
    expect(isSafeDeclaration('height', '100vh')).toBe(false);
    expect(isSafeDeclaration('min-height', '100dvh')).toBe(false);
  });
});

describe('W13: what newsletters are made of is applied', () => {
  test.each([
    ['background-color', 'rgb(250, 250, 250)'],
    ['border-top-left-radius', '4px'],
    ['padding-left', '24px'],
    ['font-family', '"Helvetica Neue", Arial, sans-serif'],
    ['font-size', '16px'],
    ['line-height', '1.5'],
    ['max-width', '600px'],
    ['width', 'calc(100% - 20px)'],
    ['display', 'inline-block'],
    ['text-decoration-line', 'none'],
    ['border-collapse', 'collapse'],
    ['vertical-align', 'middle'],
    ['margin-top', '-4px'],
  ])('%s: %s', (property, value) => {
    expect(isSafeDeclaration(property, value)).toBe(true);
  });
});

describe('H-65: a selector that lets a few lines stop the application is not applied', () => {
  test.each([
    '* ~ * ~ b',
    'p + p',
    ':has(b)',
    'i:not(b)',
    'td:nth-child(2n)',
    'a{} b',
    `a${' a'.repeat(1_000)}`,
  ])('%s', (selector) => {
    expect(isCheapSelector(selector)).toBe(false);
  });

  test.each([
    '.card td a:hover',
    'table > tbody > tr',
    '[class~="x_wide"], body',
    '#outlook a',
    'p::first-letter',
  ])('%s is what newsletters write', (selector) => {
    expect(isCheapSelector(selector)).toBe(true);
  });
});
