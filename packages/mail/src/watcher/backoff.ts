import { randomInt } from 'node:crypto';

export interface Backoff {
  /** Milliseconds to wait before the next attempt; each one waits longer. */
  next(): number;
  /** A folder opened: the connection works, the next failure starts over. Signing in alone proves nothing. */
  reset(): void;
}

/** Growth of the wait from attempt to attempt. */
const FACTOR = 1.5;
/** Up to this share is added at random, so that a restarted server is not met by everybody at once. */
const JITTER = 0.3;
const JITTER_STEPS = 1_000;

/** Waits of base·1.5ⁿ up to the cap, plus up to 30 %. */
export function createBackoff(baseMs: number, capMs: number): Backoff {
  let attempt = 0;
  return {
    next: () => {
      const wait = Math.min(capMs, baseMs * FACTOR ** attempt);
      attempt += 1;
      return Math.round(wait * (1 + (JITTER * randomInt(JITTER_STEPS)) / JITTER_STEPS));
    },
    reset: () => {
      attempt = 0;
    },
  };
}
