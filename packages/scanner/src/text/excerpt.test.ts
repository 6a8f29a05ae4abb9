import { describe, expect, test } from 'vitest';
import { PHRASE_CHARACTERS } from '../limits.ts';
import { excerpt, plainExcerpt } from './excerpt.ts';

const FILLER = 'the garden was quiet in the morning '.repeat(2_000);
const LURE = 'verify your account';

describe('the part of a text that is read', () => {
  test('is all of it where it is short', () => {
    expect(excerpt('short', [2])).toBe('short');
    expect(plainExcerpt('short')).toBe('short');
  });

  test.each([
    ['at the beginning', LURE + FILLER, []],
    ['at the end', FILLER + LURE, []],
    ['beside a link in the middle', FILLER + LURE + FILLER, [FILLER.length + LURE.length]],
  ])('holds what stands %s', (_, text, links) => {
    expect(excerpt(text, links)).toContain(LURE);
  });

  test('holds what stands between two blocks of filler of a plain text', () => {
    expect(plainExcerpt(`${FILLER}${LURE} https://elsewhere.example/ ${FILLER}`)).toContain(LURE);
    expect(plainExcerpt(`${'\n \u200b'.repeat(60_000)}${LURE}${FILLER}`)).toContain(LURE);
  });

  test.each([1, 10, 400, 100_000])('is never longer than it may be, with %i links', (count) => {
    const text = FILLER.repeat(3);
    const links = Array.from({ length: count }, (_, at) => Math.floor((at * text.length) / count));
    expect(excerpt(text, links).length).toBeLessThanOrEqual(PHRASE_CHARACTERS + 100);
  });
});
