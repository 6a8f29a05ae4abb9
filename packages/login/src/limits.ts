import { LoginConfigError } from './errors.ts';
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
  /** On top, for a browser that completed a sign-in with this address before: nobody else can use these up. */
  readonly sendReserve: Budget;
  /** Proofs of other addresses that one signed-in person asks for: they are not asked for a captcha. */
  readonly sendPerPerson: Budget;
  /** Mails asked for from one network key. */
  readonly sendPerNetwork: Budget;
  /** Requests from the wider network (IPv6 /48, IPv4 /24): beyond it a captcha is asked for, nobody is refused. */
  readonly softPerWiderNetwork: Budget;
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
  /** Wrong passwords per typed name, known or not, before passwords pause for it; per device where it is known. */
  readonly passwordFailures: Budget;
  /** Wrong passwords before passwords close, until a right one from a known device or a reset. */
  readonly passwordFailuresInAll: number;
  /** Live sessions per person; the least recently used one goes first. */
  readonly sessionsPerUser: number;
  /** Browsers remembered per person; the least recently used one goes first. */
  readonly devicesPerUser: number;
}

/** What holds where the host says nothing. */
export const DEFAULT_LIMITS: Limits = {
  sendPerAddress: [
    { hits: 1, windowMs: MINUTE_MS },
    { hits: 5, windowMs: HOUR_MS },
    { hits: 10, windowMs: DAY_MS },
  ],
  sendReserve: { hits: 2, windowMs: HOUR_MS },
  sendPerPerson: { hits: 5, windowMs: HOUR_MS },
  sendPerNetwork: { hits: 10, windowMs: 10 * MINUTE_MS },
  softPerWiderNetwork: { hits: 60, windowMs: 10 * MINUTE_MS },
  sendGlobally: { hits: 300, windowMs: MINUTE_MS },
  verifyPerNetwork: { hits: 30, windowMs: 5 * MINUTE_MS },
  liveChallenges: 3,
  codeTries: 5,
  matchTries: 5,
  codeFailures: 30,
  passwordFailures: { hits: 10, windowMs: 15 * MINUTE_MS },
  passwordFailuresInAll: 100,
  sessionsPerUser: 20,
  devicesPerUser: 20,
};

/**
 * The numbers of django-login-email: one mail to an address in ten minutes, three from a network in that time,
 * and one live link. Its permanent ban is left out on purpose: ours end.
 */
const DJANGO_LOGIN_EMAIL: Partial<Limits> = {
  sendPerAddress: [{ hits: 1, windowMs: 10 * MINUTE_MS }],
  sendPerNetwork: { hits: 3, windowMs: 10 * MINUTE_MS },
  liveChallenges: 1,
};

/**
 * The defaults with the host's own limits in place.
 * @throws LoginConfigError for one that is not a positive whole number: a limit of 0, NaN or Infinity would
 * close the door for everybody or open it for guessing.
 */
export function checkLimits(own: Partial<Limits> | 'django-login-email'): Limits {
  const limits = { ...DEFAULT_LIMITS, ...(own === 'django-login-email' ? DJANGO_LOGIN_EMAIL : own) };
  for (const [name, limit] of Object.entries(limits)) {
    const values = [limit].flat().flatMap((entry: number | Budget) => {
      return typeof entry === 'number' ? [entry] : [entry.hits, entry.windowMs];
    });
    if (!values.every((value) => Number.isSafeInteger(value) && value > 0)) {
      throw new LoginConfigError(`limits.${name}`, 'must be made of positive whole numbers.');
    }
  }
  return Object.freeze(limits);
}
