import type { LoginContext } from '../context.ts';
import type { Refused } from '../errors.ts';
import { endOtherSessions, settleChange } from '../factors/change-factors.ts';
import { notify } from '../factors/notify.ts';
import type { RotatedSession } from '../login.ts';
import { findSession } from '../sessions/find-session.ts';
import { forgetGuesses } from './guess-limit.ts';

export interface PasswordChange {
  readonly sessionToken: string;
  /** Default `changed`, which a first password is as well. */
  readonly what?: 'changed' | 'removed' | undefined;
}

/** After a signed-in person has changed the password: whoever else is signed in has to do it again (T-86). */
export async function settlePasswordChange(
  context: LoginContext,
  { sessionToken, what = 'changed' }: PasswordChange,
): Promise<RotatedSession | Refused> {
  const found = await findSession(context, sessionToken);
  if (!found.ok) return found;
  const { userId, id: sessionId } = found.row;
  await forgetGuesses(context, userId);
  context.emit(what === 'removed' ? 'password.removed' : 'password.changed', { userId, sessionId });
  await notify(context, { userId }, what === 'removed' ? 'password-removed' : 'password-changed');
  return settleChange(context, found.row, sessionToken);
}

/** After a reset: every session ends, for nobody knows who held them, and nobody is signed in by it (T-93). */
export async function settleReset(context: LoginContext, userId: string): Promise<void> {
  await forgetGuesses(context, userId);
  await endOtherSessions(context, { userId, id: undefined });
  context.emit('password.reset', { userId });
  await notify(context, { userId }, 'password-reset');
  await context.audit.flush();
}
