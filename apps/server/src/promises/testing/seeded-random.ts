import { randomInt } from 'node:crypto';

interface SeededRandom {
  readonly seed: number;
  /** From 0 up to, and without, 1. */
  readonly next: () => number;
  /** A whole number from `low` up to, and without, `high`. */
  readonly between: (low: number, high: number) => number;
}

/** Random moments that can be had again: the seed is POSTERN_TEST_SEED, or new; the caller prints it. */
export function seededRandom(): SeededRandom {
  const given = Number(process.env['POSTERN_TEST_SEED']);
  const seed = Number.isSafeInteger(given) && given > 0 ? given : randomInt(1, 2 ** 31);
  let state = seed;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { seed, next, between: (low, high) => low + Math.floor(next() * (high - low)) };
}
