import { DAY_MS, SECOND_MS } from './clock.ts';
import type { Instant } from './clock.ts';
import type { LoginContext } from './context.ts';
import { refuse } from './errors.ts';
import type { Refused } from './errors.ts';
import type { Budget } from './limits.ts';
import type { BudgetHit } from './store.ts';

/** Wrong codes are remembered until the link proves the mailbox; a year stands for "until then". */
const CODE_FAILURE_WINDOW_MS: number = 365 * DAY_MS;
/** Requests whose network nobody could name share one budget: an unknown client is never unlimited. */
const UNKNOWN_NETWORK = 'unknown';

/** Keyed index of a network key, hex: stores and events see this, not the address. */
export function networkIndex(context: LoginContext, ipKey: string | undefined): string {
  return context.keyring.index('index.ip', ipKey ?? UNKNOWN_NETWORK).toString('hex');
}

export interface Sender {
  readonly emailIndex: string;
  readonly ipIndex: string;
  /** Id of the known device that asks, where one does: it has a reserve of its own. */
  readonly deviceId: string | undefined;
}

/**
 * Counts one mail against network, address and site, or against none where one is spent. Counted by what was
 * typed, whether or not an account exists, so that a limit tells nothing.
 */
export async function spendSendBudgets(context: LoginContext, sender: Sender): Promise<Refused | undefined> {
  const { limits } = context;
  const network = fixed(`send:network:${sender.ipIndex}`, limits.sendPerNetwork);
  const address = limits.sendPerAddress.map((budget) =>
    sliding(`send:address:${String(budget.windowMs)}:${sender.emailIndex}`, budget),
  );
  const site = fixed('send:site', limits.sendGlobally);
  const now = context.clock.now();
  const taken = await context.store.counters.take([network, ...address, site], now);
  if (taken.granted) return undefined;
  const isAddress = taken.exhausted > 0 && taken.exhausted <= address.length;
  if (isAddress && sender.deviceId !== undefined) {
    const reserve = sliding(`send:reserve:${sender.deviceId}`, limits.sendReserve);
    const saved = await context.store.counters.take([network, reserve, site], now);
    if (saved.granted) return undefined;
  }
  return sendRefused(context, sender, { position: taken.exhausted, last: address.length + 1, taken });
}

interface Exhausted {
  readonly position: number;
  readonly last: number;
  readonly taken: { readonly retryAt: Instant };
}

function sendRefused(context: LoginContext, sender: Sender, { position, last, taken }: Exhausted): Refused {
  const { emailIndex, ipIndex } = sender;
  const retryAfter = secondsUntil(taken.retryAt, context.clock.now());
  if (position === last) {
    context.emit('global.breaker', { reason: 'send-site' });
    return refuse('rate_limited', { retryAfter });
  }
  const reason = position === 0 ? 'send-network' : 'send-address';
  context.emit('limit.exceeded', { emailIndex, ipIndex, reason });
  return refuse('rate_limited', { retryAfter });
}

/** Counts one posted link or code against its network. */
export async function spendVerifyBudget(
  context: LoginContext,
  ipKey: string | undefined,
): Promise<Refused | undefined> {
  const ipIndex = networkIndex(context, ipKey);
  const budget = fixed(`verify:network:${ipIndex}`, context.limits.verifyPerNetwork);
  const now = context.clock.now();
  const taken = await context.store.counters.take([budget], now);
  if (taken.granted) return undefined;
  context.emit('limit.exceeded', { ipIndex, reason: 'verify-network' });
  return refuse('rate_limited', { retryAfter: secondsUntil(taken.retryAt, now) });
}

/** Whether the code path of this address is closed by earlier failures. */
export async function isCodePathClosed(context: LoginContext, emailIndex: string): Promise<boolean> {
  const failures = await context.store.counters.peek(codeFailureKey(emailIndex), context.clock.now());
  return failures >= context.limits.codeFailures;
}

/** Claims a failure before the comparison, so that parallel guesses cannot pass the limit. True: it holds. */
export async function claimCodeFailure(context: LoginContext, emailIndex: string): Promise<boolean> {
  const now = context.clock.now();
  const { count } = await context.store.counters.hit(codeFailureKey(emailIndex), CODE_FAILURE_WINDOW_MS, now);
  return count <= context.limits.codeFailures;
}

/** Gives the claim back: the code was right. Earlier failures stay. */
export async function releaseCodeFailure(context: LoginContext, emailIndex: string): Promise<void> {
  await context.store.counters.release(codeFailureKey(emailIndex), context.clock.now());
}

/** The mailbox was proven by the link: earlier failures were not its owner's problem. */
export async function forgiveCodeFailures(context: LoginContext, emailIndex: string): Promise<void> {
  await context.store.counters.reset(codeFailureKey(emailIndex));
}

export function secondsUntil(end: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((end - now) / SECOND_MS));
}

function codeFailureKey(emailIndex: string): string {
  return `code-failures:${emailIndex}`;
}

function sliding(key: string, { hits, windowMs }: Budget): BudgetHit {
  return { key, hits, windowMs, kind: 'sliding' };
}

function fixed(key: string, { hits, windowMs }: Budget): BudgetHit {
  return { key, hits, windowMs, kind: 'fixed' };
}
