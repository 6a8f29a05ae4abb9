import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { SecondFactorRequired, SignedIn } from '../login.ts';
import { admit } from '../sessions/admit.ts';
import type { AuthMethod } from '../sessions/session.ts';
import type { LoginUser } from '../users.ts';
import { checkAnswer } from './check-answer.ts';
import type { PendingRow } from './factor-store.ts';
import type { Factors } from './factors.ts';
import { findPending } from './find-pending.ts';

type CompleteInput = Parameters<Factors['complete']>[0];

/**
 * The second half of a sign-in. Whose it is stands in the row that this browser's own cookie finds, never in
 * the request (T-76). The row is taken after the answer was right and before the session is made: once.
 */
export async function completePending(
  context: LoginContext,
  input: CompleteInput,
): Promise<SignedIn | SecondFactorRequired | Refused> {
  const found = await findPending(context, input.pendingCookie);
  if (!found.ok) return found;
  const { userId, email, method: first } = found.row;
  const { method, code, cid } = input;
  const person = { userId, email };
  const asked = { person, mailPurpose: 'mfa_email', after: [first], browser: input } as const;
  const answer = { method, code, cid, ...asked };
  const checked = await checkAnswer(context, answer);
  return checked.ok ? admitPending(context, found.row, method, input) : checked;
}

/** Takes a pending sign-in whose second factor is proven, and lets the one function decide about the session. */
export async function admitPending(
  context: LoginContext,
  pending: PendingRow,
  method: AuthMethod,
  browser: Omit<CompleteInput, 'method' | 'code' | 'cid'>,
): Promise<SignedIn | SecondFactorRequired | Refused> {
  const row = await context.store.pending.take(pending.hash, context.clock.now());
  const user = row === undefined ? undefined : await userOf(context, row);
  if (row === undefined || user === undefined) return refuse('pending_missing');
  return admit(context, {
    user,
    email: row.email,
    tenant: row.tenant,
    emailIndex: row.emailIndex,
    methods: [row.method, method],
    next: row.nextPath,
    created: row.created,
    administrator: row.administrator,
    browser,
    trustDevice: browser.trustDevice ?? false,
  });
}

/** The account as it is now: it may have been disabled or deleted since the first factor. */
async function userOf(context: LoginContext, row: PendingRow): Promise<LoginUser | undefined> {
  const { users } = context;
  const user =
    users.byId === undefined ? await users.find(row.email, row.tenant) : await users.byId(row.userId);
  return user?.id === row.userId ? user : undefined;
}
