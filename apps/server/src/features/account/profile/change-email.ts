import { createHash, randomBytes } from 'node:crypto';
import { parseAddress } from '@postern/login';
import type { Proven, StartResult } from '@postern/login';
import type { FastifyRequest } from 'fastify';
import type { SessionCaller } from '../../../http/caller.ts';
import { HttpProblem } from '../../../http/problem.ts';
import { uuidv7 } from '../../../infrastructure/random.ts';
import { accountOf } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';
import { UNDO_MS, UNDO_TOKEN_BYTES } from '../limits.ts';

/** Page where a change is taken back; the token is in the fragment, which no server and no log sees. */
export const UNDO_PATH = '/account/undo-address';

/** Goes with the proof, where the browser never sees it: which session asked. */
const ASKED_BY = '/settings/profile?asked=';

/**
 * Mails a proof to the new address. One that belongs to somebody else gets the same answer and no mail: who has an
 * account here is nothing for others (T-40).
 */
export async function startEmailChange(
  parts: AccountParts,
  {
    caller,
    request,
    email,
  }: { readonly caller: SessionCaller; readonly request: FastifyRequest; readonly email: string },
): Promise<StartResult> {
  const account = await accountOf(parts, caller);
  const parsed = parseAddress(email);
  if (!parsed.ok) throw wrongAddress('is no e-mail address');
  const wanted = parsed.address.account;
  if (wanted === account.email) throw wrongAddress('is the address you have');
  return parts.login.proofs.start({
    ...parts.readBrowser(request),
    purpose: 'change_email',
    email: wanted,
    userId: account.id,
    isSignedIn: true,
    eligible: await parts.store.isAddressFree(wanted),
    next: `${ASKED_BY}${caller.sessionId}`,
  });
}

function wrongAddress(message: string): HttpProblem {
  return new HttpProblem('request_invalid', {
    message: `This ${message}.`,
    fields: [{ path: 'email', message }],
  });
}

/**
 * The new address is proven: the account moves to it. The former one is told, with a link to take it back (T-45);
 * links that were mailed there are dead, and the other sessions end.
 * @throws HttpProblem address_taken where somebody else proved it first; attempt_unknown where the session that asked
 * has ended: who was thrown out of the account must not carry it away with a link from before
 */
export async function finishEmailChange(
  parts: AccountParts,
  { proven, sessionId }: { readonly proven: Proven; readonly sessionId: string | undefined },
): Promise<void> {
  const { store, login, notices, clock } = parts;
  if (!(await isStillSignedIn(parts, proven))) throw new HttpProblem('attempt_unknown');
  const account = await store.byId(proven.userId);
  if (account === undefined || !(await store.isAddressFree(proven.email)))
    throw new HttpProblem('address_taken');
  const token = randomBytes(UNDO_TOKEN_BYTES).toString('base64url');
  const changedAt = clock.now();
  const undoUntil = changedAt + UNDO_MS;
  const isMoved = await store.moveAddress({
    id: uuidv7(clock),
    userId: account.id,
    undoHash: hashUndoToken(token),
    oldEmail: account.email,
    newEmail: proven.email,
    changedAt,
    undoUntil,
  });
  if (!isMoved) throw new HttpProblem('address_taken');
  await endProofs(parts, account.email);
  await login.sessions.revokeAll(account.id, sessionId);
  const undoUrl = `${parts.publicOrigin()}${UNDO_PATH}#t=${token}`;
  await notices.tellOfMove(account.email, { undoUrl, undoUntil });
  await notices.tell(proven.email, 'email-changed');
}

async function isStillSignedIn(
  { login }: Pick<AccountParts, 'login'>,
  { userId, next }: Proven,
): Promise<boolean> {
  const sessions = await login.sessions.list(userId);
  return sessions.some(({ id }) => next === `${ASKED_BY}${id}`);
}

/** What was mailed to an address that is no longer the account's must open nothing (T-09). */
export async function endProofs({ login }: Pick<AccountParts, 'login'>, email: string): Promise<void> {
  for (const purpose of ['reset_password', 'change_email', 'step_up', 'mfa_email', 'verify_email'] as const)
    await login.proofs.revoke(email, purpose);
}

export function hashUndoToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
