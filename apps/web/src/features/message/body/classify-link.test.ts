import { expect, test } from 'vitest';
import { safeHref } from './classify-link.ts';

test.each([
  'javascript:alert(1)',
  'JaVa\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'blob:https://x/1',
  'filesystem:https://x/1',
  'view-source:https://x',
  'intent://x',
  'file:///etc/passwd',
  '\\\\host\\share',
  'ms-word:ofe|u|https://x',
  '#fragment',
  '/inbox',
  '',
  'https:// /',
])('H-23: %s is no link', (href) => {
  expect(safeHref(href)).toBeUndefined();
});

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['//example.org/x', 'https://example.org/x'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['tel:+491234', 'tel:+491234'],
])('%s leads to %s', (href, expected) => {
  expect(safeHref(href)).toBe(expected);
});
