import { spendVerifyBudget } from '../budgets.ts';
import { refuse } from '../errors.ts';
import { grantSudo } from '../factors/step-up.ts';
import { enrolledFactors } from '../sessions/enrolled-factors.ts';
import { findSession } from '../sessions/find-session.ts';
import { guess } from './guess.ts';
import { stepUpKeys } from './guess-limit.ts';
import type { PasswordStepUp, PasswordStepUpResult } from './password-options.ts';
import { accountById } from './password-party.ts';
import type { PasswordParty } from './password-party.ts';

/**
 * Opens the step-up window of a session with the password, where the account has no second factor: what a stronger
 * one guards, a password does not open.
 */
export async function stepUpByPassword(
  party: PasswordParty,
  input: PasswordStepUp,
): Promise<PasswordStepUpResult> {
  const { context } = party;
  const slowDown = await spendVerifyBudget(context, input.ipKey);
  if (slowDown !== undefined) return slowDown;
  const found = await findSession(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, id: sessionId, emailIndex } = found.row;
  const { methods } = await enrolledFactors(context, userId, { after: ['password'] });
  if (methods.length > 0) return { ...refuse('sudo_stronger_needed'), methods };
  const account = await accountById(party, userId);
  const { password } = input;
  const keys = stepUpKeys(userId);
  const guessed = await guess(party, { account, password, keys, emailIndex, browser: input });
  if (!guessed.ok) {
    context.emit('sudo.failed', { userId, sessionId, reason: guessed.error.code });
    return guessed;
  }
  return grantSudo(context, input.sessionToken, found.row, 'password');
}
