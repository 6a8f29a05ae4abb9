import type { PressureLevel } from './captcha.ts';

export type PowLevel = Exclude<PressureLevel, 0>;

/** How much work one level is. On average half of `maxCounter` keys are derived. */
export interface PowCost {
  /** PBKDF2 iterations of one derived key: what checking an answer costs the server. */
  readonly cost: number;
  /** The answer is a number from 1 to this one, chosen evenly: the work has an end, and a known mean. */
  readonly maxCounter: number;
}

/**
 * Measured on one core of a server (bench/proof-of-work.ts): a key of 5,000 iterations takes 0.8 ms, so these are
 * 0.3, 1 and 4 s on average and twice that at most, while asking and checking take about a millisecond each.
 */
export const POW_COSTS: Readonly<Record<PowLevel, PowCost>> = {
  1: { cost: 5_000, maxCounter: 750 },
  2: { cost: 5_000, maxCounter: 2_500 },
  3: { cost: 5_000, maxCounter: 10_000 },
};

/** More than this many iterations would make a check itself an attack on the server: about 16 ms. */
const COST_MAX = 100_000;
/** Counters are four bytes in the protocol; a million keys are a quarter of an hour already. */
const COUNTER_MAX = 1_000_000;

/** @throws RangeError where a cost is not a whole number in its bounds. */
export function checkCosts(costs: Readonly<Record<PowLevel, PowCost>>): void {
  for (const { cost, maxCounter } of Object.values(costs)) {
    if (!isCount(cost, COST_MAX) || !isCount(maxCounter, COUNTER_MAX)) {
      throw new RangeError(
        `A proof-of-work cost is up to ${COST_MAX} iterations and up to ${COUNTER_MAX} counters, in whole numbers.`,
      );
    }
  }
}

function isCount(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= max;
}
