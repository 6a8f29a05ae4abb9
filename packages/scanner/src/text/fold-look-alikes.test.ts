import { describe, expect, test } from 'vitest';
import { foldLookAlikes, LOOKS_LIKE_ANOTHER } from './fold-look-alikes.ts';

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

describe('letters that look alike', () => {
  test.each([
    ['PayPaI', 'paypal'],
    ['paypa1', 'paypal'],
    ['rnicrosoft', 'mlcrosoft'],
    ['Microsoft', 'mlcrosoft'],
    ['vvise', 'wlse'],
    ['аррӏе', 'apple'],
    ['am\u00adazon', 'amazon'],
  ])('%s is folded to %s', (name, folded) => {
    expect(foldLookAlikes(name)).toBe(folded);
  });

  test('whatever folding changes is told beforehand, of all characters of ASCII and all pairs of them', () => {
    const untold = ASCII.flatMap((first) => ASCII.map((second) => first + second)).filter(
      (pair) => !LOOKS_LIKE_ANOTHER.test(pair) && foldLookAlikes(pair) !== pair,
    );
    expect(untold).toEqual([]);
  });
});
