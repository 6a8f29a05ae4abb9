import { randomInt } from 'node:crypto';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../clock.ts';

/** Waits after the first, second, … failed attempt (Standard Webhooks 1.0). After ten attempts it is given up. */
const WAITS_MS: readonly number[] = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];
/** At most so much is added, so that receivers that were down are not met by everything at once. */
const JITTER_PERCENT = 10;

/** All waits with their jitter are 83 hours; after this a message is wiped in any case. */
export const MESSAGE_TTL_MS: number = 4 * DAY_MS;

/** How long to wait after this many attempts; undefined: it is given up. */
export function retryWaitMs(attempts: number): number | undefined {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? undefined : wait + randomInt(Math.floor((wait * JITTER_PERCENT) / 100) + 1);
}
