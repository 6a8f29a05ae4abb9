import { DAY_MS, SECOND_MS } from './clock.ts';
import type { LoginContext } from './context.ts';
import { refuse } from './errors.ts';
import type { Refused } from './errors.ts';
import type { Budget } from './limits.ts';

/** Wrong codes are remembered until the link proves the mailbox; a year stands for "until then". */
const CODE_FAILURE_WINDOW_MS: number = 365 * DAY_MS;
/** Requests whose network nobody could name share one budget: an unknown client is never unlimited. */
const UNKNOWN_NETWORK = 'unknown';

/** Keyed index of a network key, hex: stores and events see this, not the address. */
export function networkIndex(context: LoginContext, ipKey: string | undefined): string {
  return context.keyring.index('index.ip', ipKey ?? UNKNOWN_NETWORK).toString('hex');
}

/**
 * Counts one mail against network, address and site. Counted by what was typed, whether or not an account
 * exists, so that a limit tells nothing. The network comes first: whoever is over their own budget can not
 * eat into somebody's address.
 */
export async function spendSendBudgets(
  context: LoginContext,
  emailIndex: string,
  ipKey: string | undefined,
): Promise<Refused | undefined> {
  const { limits } = context;
  const ipIndex = networkIndex(context, ipKey);
  const network = await spend(context, `send:network:${ipIndex}`, limits.sendPerNetwork);
  if (network !== undefined) return exceeded(context, network, { ipIndex, reason: 'send-network' });
  for (const budget of limits.sendPerAddress) {
    const wait = await spend(context, `send:address:${String(budget.windowMs)}:${emailIndex}`, budget);
    if (wait !== undefined) return exceeded(context, wait, { emailIndex, ipIndex, reason: 'send-address' });
  }
  const site = await spend(context, 'send:site', limits.sendGlobally);
  if (site === undefined) return undefined;
  context.emit('global.breaker', { reason: 'send-site' });
  return refuse('rate_limited', { retryAfter: site });
}

/** Counts one posted link or code against its network. */
export async function spendVerifyBudget(
  context: LoginContext,
  ipKey: string | undefined,
): Promise<Refused | undefined> {
  const ipIndex = networkIndex(context, ipKey);
  const wait = await spend(context, `verify:network:${ipIndex}`, context.limits.verifyPerNetwork);
  return wait === undefined ? undefined : exceeded(context, wait, { ipIndex, reason: 'verify-network' });
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

function codeFailureKey(emailIndex: string): string {
  return `code-failures:${emailIndex}`;
}

/** Counts one hit. Gives the seconds to wait when the budget is spent. */
async function spend(context: LoginContext, key: string, budget: Budget): Promise<number | undefined> {
  const now = context.clock.now();
  const { count, resetAt } = await context.store.counters.hit(key, budget.windowMs, now);
  return count > budget.hits ? Math.max(1, Math.ceil((resetAt - now) / SECOND_MS)) : undefined;
}

function exceeded(
  context: LoginContext,
  retryAfter: number,
  details: { readonly emailIndex?: string; readonly ipIndex?: string; readonly reason: string },
): Refused {
  context.emit('limit.exceeded', details);
  return refuse('rate_limited', { retryAfter });
}
