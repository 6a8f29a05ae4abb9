import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { StartResult } from '../login.ts';
import { startProof } from '../proofs/start-proof.ts';
import { findSession } from '../sessions/find-session.ts';
import { enrolledFactors } from '../sessions/enrolled-factors.ts';
import type { Factors } from './factors.ts';
import { findPending } from './find-pending.ts';

/** A code for the second half of a sign-in: to the mailbox outside, never to the address that signed in. */
export async function mailFactorCode(
  context: LoginContext,
  input: Parameters<Factors['mailCode']>[0],
): Promise<StartResult> {
  const found = await findPending(context, input.pendingCookie);
  if (!found.ok) return found;
  const { userId, email: signInAddress } = found.row;
  const { methods } = await enrolledFactors(context, userId, signInAddress);
  const email = methods.includes('mfa_email') ? await context.mfa.emailOf(userId) : undefined;
  if (email === undefined || email === signInAddress) return refuse('mfa_unavailable');
  return startProof(context, { ...input, purpose: 'mfa_email', email, userId });
}

/** A code that opens a step-up, for accounts without a stronger factor. */
export async function mailStepUpCode(
  context: LoginContext,
  input: Parameters<Factors['mailStepUpCode']>[0],
): Promise<StartResult> {
  const found = await findSession(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId } = found.row;
  const { totp, passkeys } = await enrolledFactors(context, userId);
  if (totp || passkeys > 0) return refuse('mfa_unavailable');
  const outside = await context.mfa.emailOf(userId);
  const own = context.mfa.stepUpByOwnMail ? (await context.users.byId?.(userId))?.email : undefined;
  const email = outside ?? own;
  if (email === undefined) return refuse('mfa_unavailable');
  return startProof(context, { ...input, purpose: 'step_up', email, userId });
}
