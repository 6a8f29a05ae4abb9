import { DAY_MS, MINUTE_MS, SECOND_MS } from '../clock.ts';
import type { Instant } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { FactorAnswer } from './factors.ts';

/**
 * [Note: Failures of second factors]
 * Counted per person over all factors, sessions and networks (T-74): new sign-ins give no new tries. After every
 * tenth failure all typed factors pause, each time twice as long; passkeys never do, so that whoever guesses
 * cannot keep the owner out (T-87). A try is claimed before anything is compared and given back when it was
 * right, so that parallel guesses cannot pass. Failures of the authenticator app are also counted for
 * themselves, and only a stronger proof forgets those: NIST SP 800-63B-4 wants no more than 100.
 */
const FAILURES_PER_LOCK = 10;
const FIRST_LOCK_MS: number = 15 * MINUTE_MS;
/** A longer pause would only help whoever wants to keep the owner out. */
const LOCK_MAX_MS: number = DAY_MS;
/** The owner hears of it before the first pause. */
const NOTICE_AT_FAILURE = 5;
const TOTP_FAILURES_MAX = 100;
/** Stands for "until a right answer". */
const MEMORY_MS: number = 365 * DAY_MS;

export interface Claim {
  readonly ok: true;
  readonly userId: string;
  readonly method: FactorAnswer['method'];
  readonly failures: number;
  readonly allowed: number;
  readonly level: number;
}

/** Takes one try before anything is compared. */
export async function claimTry(
  context: LoginContext,
  userId: string,
  method: FactorAnswer['method'],
): Promise<Claim | Refused> {
  const { counters } = context.store;
  const now = context.clock.now();
  const keys = counterKeys(userId);
  // The level first: one that has risen means that its pause has begun, which the next line then sees.
  const level = await counters.peek(keys.level, now);
  const pausedUntil = await pauseEnd(context, userId, now);
  if (pausedUntil !== undefined) return locked(pausedUntil, now);
  if (method === 'totp' && !(await claimTotpTry(context, userId, now))) return refuse('mfa_locked');
  const allowed = FAILURES_PER_LOCK * (level + 1);
  const { count: failures } = await counters.hit(keys.failures, MEMORY_MS, now);
  const claim: Claim = { ok: true, userId, method, failures, allowed, level };
  if (failures <= allowed) return claim;
  await releaseTry(context, claim);
  return locked(await pause(context, userId, level, now), now);
}

/** Nothing was compared after all: the try is given back. */
export async function releaseTry(context: LoginContext, claim: Claim): Promise<void> {
  const now = context.clock.now();
  const keys = counterKeys(claim.userId);
  await context.store.counters.release(keys.failures, now);
  if (claim.method === 'totp') await context.store.counters.release(keys.totp, now);
}

/** The answer was right: earlier failures are forgotten, those of the app only where another way was used. */
export async function forgiveTries(context: LoginContext, claim: Claim): Promise<void> {
  const keys = counterKeys(claim.userId);
  if (claim.method === 'totp') await context.store.counters.release(keys.totp, context.clock.now());
  await forgetFailures(context, claim.userId, claim.method === 'recovery');
}

/** A passkey was used: the person is there, whatever was guessed before. */
export async function forgiveAll(context: LoginContext, userId: string): Promise<void> {
  await forgetFailures(context, userId, true);
}

/** The answer was wrong: the claim stays. Tells whether the owner is to hear of it now. */
export async function keepFailure(
  context: LoginContext,
  claim: Claim,
): Promise<{ readonly notice: boolean }> {
  if (claim.failures >= claim.allowed) await pause(context, claim.userId, claim.level, context.clock.now());
  return { notice: claim.failures === NOTICE_AT_FAILURE };
}

async function claimTotpTry(context: LoginContext, userId: string, now: Instant): Promise<boolean> {
  const { counters } = context.store;
  const { totp } = counterKeys(userId);
  const { count } = await counters.hit(totp, MEMORY_MS, now);
  if (count <= TOTP_FAILURES_MAX) return true;
  await counters.release(totp, now);
  context.emit('mfa.locked', { userId, reason: 'totp-closed' });
  return false;
}

async function forgetFailures(context: LoginContext, userId: string, ofTheApp: boolean): Promise<void> {
  const keys = counterKeys(userId);
  const forgotten = [keys.failures, keys.level, keys.pause, ...(ofTheApp ? [keys.totp] : [])];
  for (const key of forgotten) await context.store.counters.reset(key);
}

async function pauseEnd(context: LoginContext, userId: string, now: Instant): Promise<Instant | undefined> {
  const { pause: key } = counterKeys(userId);
  if ((await context.store.counters.peek(key, now)) === 0) return undefined;
  // A full budget of one is only read by this; it tells the end, which a peek does not.
  const taken = await takePause(context, userId, MINUTE_MS, now);
  if (!taken.granted) return taken.retryAt;
  // A right answer ended the pause in this very moment.
  await context.store.counters.reset(key);
  return undefined;
}

/** Begins the pause of a level, once whoever races; gives its end. */
async function pause(context: LoginContext, userId: string, level: number, now: Instant): Promise<Instant> {
  const ms = Math.min(FIRST_LOCK_MS * 2 ** level, LOCK_MAX_MS);
  const taken = await takePause(context, userId, ms, now);
  if (!taken.granted) return taken.retryAt;
  await context.store.counters.hit(counterKeys(userId).level, MEMORY_MS, now);
  context.emit('mfa.locked', { userId, reason: 'failures', data: { minutes: ms / MINUTE_MS } });
  return now + ms;
}

function takePause(
  context: LoginContext,
  userId: string,
  windowMs: number,
  now: Instant,
): ReturnType<LoginContext['store']['counters']['take']> {
  const { pause: key } = counterKeys(userId);
  return context.store.counters.take([{ key, hits: 1, windowMs, kind: 'fixed' }], now);
}

function locked(until: Instant, now: Instant): Refused {
  return refuse('mfa_locked', { retryAfter: Math.max(1, Math.ceil((until - now) / SECOND_MS)) });
}

interface CounterKeys {
  readonly failures: string;
  readonly level: string;
  readonly pause: string;
  readonly totp: string;
}

function counterKeys(userId: string): CounterKeys {
  return {
    failures: `mfa-failures:${userId}`,
    level: `mfa-lock-level:${userId}`,
    pause: `mfa-lock:${userId}`,
    totp: `mfa-totp-failures:${userId}`,
  };
}
