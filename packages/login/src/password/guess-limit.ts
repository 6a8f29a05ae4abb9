import { sha256 } from '../challenge/link-token.ts';
import { secondsUntil } from '../budgets.ts';
import { DAY_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import type { DeviceRow } from '../devices/device-store.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import { readIdentifier } from './identifier.ts';

/**
 * [Note: Wrong passwords]
 * Two counts, both taken before anything is compared, as one step, so that parallel guesses cannot pass them. Ten in
 * fifteen minutes are counted by the name that was typed, whether or not it exists, so that the answer tells nothing
 * (T-43); then passwords pause for it. A hundred are counted by the account, under whatever name or spelling it was
 * reached, and by the name where there is none; then passwords close until a right one or a reset. Links, codes
 * and passkeys go on in either case, and a browser that its owner signed in from before has counts of its own, as
 * has the step-up of a session: whoever guesses cannot keep the owner out (T-87).
 */
export interface GuessKeys {
  readonly pause: string;
  readonly total: string;
}

/** Stands for "until a right one". */
const MEMORY_MS: number = 365 * DAY_MS;
/** The owner hears of it once in this time, not every fifteen minutes. */
const NOTICE_MS: number = DAY_MS;

/** What guesses at a sign-in are counted by. */
export function signInKeys(
  nameIndex: string,
  userId: string | undefined,
  device: DeviceRow | undefined,
): GuessKeys {
  if (device !== undefined) return keysOf('device', device.id);
  const total = userId === undefined ? keysOf('name', nameIndex).total : keysOf('user', userId).total;
  return { pause: keysOf('name', nameIndex).pause, total };
}

/** What guesses at a step-up are counted by: over all sessions of the person. */
export function stepUpKeys(userId: string): GuessKeys {
  return keysOf('session', userId);
}

/** Takes one guess before anything is compared. Undefined: it is taken. */
export async function claimGuess(context: LoginContext, keys: GuessKeys): Promise<Refused | undefined> {
  const { passwordFailures, passwordFailuresInAll } = context.limits;
  const total = { key: keys.total, hits: passwordFailuresInAll, windowMs: MEMORY_MS, kind: 'fixed' } as const;
  const pause = { key: keys.pause, ...passwordFailures, kind: 'sliding' } as const;
  const now = context.clock.now();
  const taken = await context.store.counters.take([total, pause], now);
  if (taken.granted) return undefined;
  if (taken.exhausted === 0) return refuse('password_closed');
  return refuse('password_paused', { retryAfter: secondsUntil(taken.retryAt, now) });
}

/** Nothing was compared after all. */
export async function releaseGuess({ store, clock }: LoginContext, keys: GuessKeys): Promise<void> {
  const now = clock.now();
  await Promise.all([store.counters.release(keys.total, now), store.counters.release(keys.pause, now)]);
}

/** The password was right: what was guessed before is forgotten, for the account as well. */
export async function forgiveGuesses(
  { store }: LoginContext,
  keys: GuessKeys,
  userId: string,
): Promise<void> {
  const forgotten = new Set([keys.pause, keys.total, keysOf('user', userId).total]);
  await Promise.all([...forgotten].map((key) => store.counters.reset(key)));
}

export interface GuessState {
  /** This guess was the last one: passwords pause, or close, from here on. */
  readonly locked: 'paused' | 'closed' | undefined;
  /** The owner has not heard of it in the last day. */
  readonly notice: boolean;
}

/** How it stands after a wrong guess, told to one of those that race. The same calls for every name. */
export async function afterWrongGuess(
  context: LoginContext,
  keys: GuessKeys,
  subject: string,
): Promise<GuessState> {
  const { passwordFailures, passwordFailuresInAll } = context.limits;
  const { counters, once } = context.store;
  const now = context.clock.now();
  const [total, recent] = await Promise.all([counters.peek(keys.total, now), counters.peek(keys.pause, now)]);
  const locked =
    total >= passwordFailuresInAll ? 'closed' : recent >= passwordFailures.hits ? 'paused' : undefined;
  if (locked === undefined) return { locked, notice: false };
  const until = now + (locked === 'closed' ? DAY_MS : passwordFailures.windowMs);
  if (!(await once.put(sha256(Buffer.from(`password-${locked}:${keys.pause}`)), until, now)))
    return { locked: undefined, notice: false };
  const notice = await once.put(sha256(Buffer.from(`password-notice:${subject}`)), now + NOTICE_MS, now);
  return { locked, notice };
}

/** Forgets all wrong guesses at an account, those of its known browsers and its address too. */
export async function forgetGuesses(context: LoginContext, userId: string): Promise<void> {
  const { store, clock, users } = context;
  const [devices, user] = await Promise.all([store.devices.list(userId, clock.now()), users.byId?.(userId)]);
  const name = readIdentifier(context, user?.email ?? '');
  const forgotten = [
    keysOf('user', userId),
    stepUpKeys(userId),
    ...devices.map(({ id }) => keysOf('device', id)),
    ...(name === undefined ? [] : [keysOf('name', name.nameIndex)]),
  ].flatMap(({ pause, total }) => [pause, total]);
  await Promise.all(forgotten.map((key) => store.counters.reset(key)));
}

function keysOf(kind: 'name' | 'user' | 'device' | 'session', id: string): GuessKeys {
  return { pause: `password-failures:${kind}:${id}`, total: `password-failures-in-all:${kind}:${id}` };
}
