import { expect, test } from 'vitest';
import { isBlank, shortenBlanks } from './blank-runs.ts';

test.each([' ', '\n', '\u00a0', '\u200b', '\u034f', '\u00ad', '\u2800', ' \u200b'])(
  'a long row of blanks takes no more room than a short one (%j)',
  (blank) => {
    expect(shortenBlanks(`a${blank.repeat(300_000)}b`)).toMatch(/^a[^ab]{8}b$/);
    expect(isBlank(blank.repeat(20))).toBe(true);
  },
);

test('ordinary blanks stay', () => {
  expect(shortenBlanks('a  b\n\n  c')).toBe('a  b\n\n  c');
  expect(isBlank(' . ')).toBe(false);
});
