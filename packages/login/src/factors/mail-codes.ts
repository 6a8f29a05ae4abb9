import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { StartResult } from '../login.ts';
import { startProof } from '../proofs/start-proof.ts';
import { findSession } from '../sessions/find-session.ts';
import { enrolledFactors, secondMailbox } from '../sessions/enrolled-factors.ts';
import type { AuthMethod } from '../sessions/session.ts';
import type { Factors } from './factors.ts';
import { findPending } from './find-pending.ts';

/** A code for the second half of a sign-in: to the mailbox outside, never to one that is proven already. */
export async function mailFactorCode(
  context: LoginContext,
  input: Parameters<Factors['mailCode']>[0],
): Promise<StartResult> {
  const found = await findPending(context, input.pendingCookie);
  if (!found.ok) return found;
  const { userId, email: signInAddress, method } = found.row;
  const proven = { after: [method], signInAddress };
  const { methods } = await enrolledFactors(context, userId, proven);
  const email = methods.includes('mfa_email') ? await secondMailbox(context, userId, proven) : undefined;
  if (email === undefined) return refuse('mfa_unavailable');
  return startProof(context, { ...input, purpose: 'mfa_email', email, userId });
}

/** A code that opens a step-up, for accounts without a stronger factor. */
export async function mailStepUpCode(
  context: LoginContext,
  input: Parameters<Factors['mailStepUpCode']>[0],
): Promise<StartResult> {
  const found = await findSession(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, amr } = found.row;
  const { totp, passkeys } = await context.store.enrolled(userId);
  if (totp || passkeys > 0) return refuse('mfa_unavailable');
  const email = await stepUpMailbox(context, userId, amr);
  if (email === undefined) return refuse('mfa_unavailable');
  return startProof(context, { ...input, purpose: 'step_up', email, userId });
}

/** Where the code of a step-up is mailed. */
export async function stepUpMailbox(
  context: LoginContext,
  userId: string,
  after: readonly AuthMethod[],
): Promise<string | undefined> {
  const outside = await context.mfa.emailOf(userId, { after });
  const own = context.mfa.stepUpByOwnMail ? (await context.users.byId?.(userId))?.email : undefined;
  return outside ?? own;
}
