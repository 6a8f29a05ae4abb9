import { DAY_MS, HOUR_MS, MINUTE_MS } from './clock.ts';

/** So many hits in a window that starts at the first hit. */
export interface Budget {
  readonly hits: number;
  /** Milliseconds. */
  readonly windowMs: number;
}

export interface Limits {
  /** Mails to one address: all of these hold. Variants (`+tag`, Gmail dots) share them. */
  readonly sendPerAddress: readonly Budget[];
  /** Mails asked for from one network key. */
  readonly sendPerNetwork: Budget;
  /** Mails of the whole site: the breaker against abuse of its reputation. */
  readonly sendGlobally: Budget;
  /** Links and codes posted from one network key. */
  readonly verifyPerNetwork: Budget;
  /** Live challenges of one address. More would only widen the target of a code guesser. */
  readonly liveChallenges: number;
  /** Wrong codes per challenge. */
  readonly codeTries: number;
  /** Wrong match numbers per challenge: with four digits, 5 in 10,000 get through. */
  readonly matchTries: number;
  /** Wrong codes per address, over all challenges, before its code path closes. */
  readonly codeFailures: number;
  /** Live sessions per person; the least recently used one goes first. */
  readonly sessionsPerUser: number;
}

export const DEFAULT_LIMITS: Limits = {
  sendPerAddress: [
    { hits: 1, windowMs: MINUTE_MS },
    { hits: 5, windowMs: HOUR_MS },
    { hits: 10, windowMs: DAY_MS },
  ],
  sendPerNetwork: { hits: 10, windowMs: 10 * MINUTE_MS },
  sendGlobally: { hits: 300, windowMs: MINUTE_MS },
  verifyPerNetwork: { hits: 30, windowMs: 5 * MINUTE_MS },
  liveChallenges: 3,
  codeTries: 5,
  matchTries: 5,
  codeFailures: 30,
  sessionsPerUser: 20,
};
