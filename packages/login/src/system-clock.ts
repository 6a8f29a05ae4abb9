import type { Clock } from './clock.ts';

/** The only place of the library that reads the real time. */
export const systemClock: Clock = { now: () => Date.now() };
