import { DAY_MS, MINUTE_MS, SECOND_MS } from './clock.ts';
import type { Instant } from './clock.ts';
import type { LoginContext } from './context.ts';
import { refuse } from './errors.ts';
import type { Refused } from './errors.ts';
import type { Budget } from './limits.ts';
import { CODE_ONLY_PURPOSES } from './purposes.ts';
import type { BudgetHit, ChallengeRow } from './store.ts';

/** What of a challenge its code's failures are counted by. */
type CodeRow = Pick<ChallengeRow, 'purpose' | 'userId' | 'emailIndex'>;

/** Wrong codes are remembered until the link proves the mailbox; a year stands for "until then". */
const CODE_FAILURE_WINDOW_MS: number = 365 * DAY_MS;
/** Where no link can open the path again, it opens by itself; [Note: Failures of second factors] holds as well. */
const FACTOR_FAILURE_WINDOW_MS: number = DAY_MS;
/** Requests whose network nobody could name share one budget: an unknown client is never unlimited. */
const UNKNOWN_NETWORK = 'unknown';

/** Keyed index of a network key, hex: stores and events see this, not the address. */
export function networkIndex(context: LoginContext, ipKey: string | undefined): string {
  return context.keyring.index('index.ip', ipKey ?? UNKNOWN_NETWORK).toString('hex');
}

export interface Sender {
  readonly emailIndex: string;
  readonly ipIndex: string;
  /** Name of the reserve that only this sender can use up, where there is one. */
  readonly reserve: string | undefined;
  /** The reserve is no way round the shortest budget: this sender waits as long between two mails. */
  readonly isPaced?: boolean;
  /** Who is signed in: their proofs of other addresses are counted for themselves as well. */
  readonly person?: string | undefined;
}

/**
 * Counts one mail against network, address and site, or against none where one is spent. Counted by what was
 * typed, whether or not an account exists, so that a limit tells nothing.
 */
export async function spendSendBudgets(context: LoginContext, sender: Sender): Promise<Refused | undefined> {
  const { limits } = context;
  const network = fixed(`send:network:${sender.ipIndex}`, limits.sendPerNetwork);
  const pace = paceOf(context, sender);
  const address = limits.sendPerAddress.map((budget) =>
    sliding(`send:address:${String(budget.windowMs)}:${sender.emailIndex}`, budget),
  );
  const ofAddress = [...pace, ...address];
  const site = fixed('send:site', limits.sendGlobally);
  const person =
    sender.person === undefined ? [] : [fixed(`send:person:${sender.person}`, limits.sendPerPerson)];
  const now = context.clock.now();
  const taken = await context.store.counters.take([network, ...ofAddress, site, ...person], now);
  if (taken.granted) return undefined;
  const isAddress = taken.exhausted > 0 && taken.exhausted <= ofAddress.length;
  if (isAddress && sender.reserve !== undefined) {
    const reserve = sliding(`send:reserve:${sender.reserve}`, limits.sendReserve);
    const saved = await context.store.counters.take([network, ...pace, reserve, site], now);
    if (saved.granted) return undefined;
  }
  return sendRefused(context, sender, { position: taken.exhausted, last: ofAddress.length + 1, taken });
}

function paceOf({ limits }: LoginContext, { reserve, isPaced = false }: Sender): readonly BudgetHit[] {
  if (reserve === undefined || !isPaced) return [];
  const short = limits.sendPerAddress.filter(({ windowMs }) => windowMs <= MINUTE_MS);
  return short.map((budget) => sliding(`send:pace:${String(budget.windowMs)}:${reserve}`, budget));
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
  const reason = position === 0 ? 'send-network' : position > last ? 'send-person' : 'send-address';
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
export async function isCodePathClosed(context: LoginContext, row: CodeRow): Promise<boolean> {
  const failures = await context.store.counters.peek(codeFailureKey(row), context.clock.now());
  return failures >= context.limits.codeFailures;
}

/** Claims a failure before the comparison, so that parallel guesses cannot pass the limit. True: it holds. */
export async function claimCodeFailure(context: LoginContext, row: CodeRow): Promise<boolean> {
  const windowMs = hasLink(row) ? CODE_FAILURE_WINDOW_MS : FACTOR_FAILURE_WINDOW_MS;
  const { count } = await context.store.counters.hit(codeFailureKey(row), windowMs, context.clock.now());
  return count <= context.limits.codeFailures;
}

/** The code was right: the claim is given back. Earlier failures stay where the link can make them forgotten. */
export async function settleRightCode(context: LoginContext, row: CodeRow): Promise<void> {
  const { counters } = context.store;
  if (hasLink(row)) await counters.release(codeFailureKey(row), context.clock.now());
  else await counters.reset(codeFailureKey(row));
}

/** The mailbox was proven by the link: earlier failures were not its owner's problem. */
export async function forgiveCodeFailures(context: LoginContext, row: CodeRow): Promise<void> {
  await context.store.counters.reset(codeFailureKey(row));
}

export function secondsUntil(end: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((end - now) / SECOND_MS));
}

function hasLink({ purpose }: CodeRow): boolean {
  return !CODE_ONLY_PURPOSES.has(purpose);
}

/** Anybody may start a sign-in with any address, and fail: that must not close somebody's second factor. */
function codeFailureKey(row: CodeRow): string {
  const { purpose, userId, emailIndex } = row;
  return hasLink(row) ? `code-failures:${emailIndex}` : `code-failures:${purpose}:${userId}:${emailIndex}`;
}

function sliding(key: string, { hits, windowMs }: Budget): BudgetHit {
  return { key, hits, windowMs, kind: 'sliding' };
}

function fixed(key: string, { hits, windowMs }: Budget): BudgetHit {
  return { key, hits, windowMs, kind: 'fixed' };
}
