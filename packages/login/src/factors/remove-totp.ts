import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { RotatedSession } from '../login.ts';
import { dropIdleRecoveryCodes, settleChange } from './change-factors.ts';
import { notify } from './notify.ts';
import { requireSudo } from './require-sudo.ts';

/** Ends the authenticator app of the session's person. */
export async function removeTotp(
  context: LoginContext,
  input: { readonly sessionToken: string },
): Promise<RotatedSession | Refused> {
  const found = await requireSudo(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, id: sessionId } = found.row;
  if (!(await context.store.totp.remove(userId))) return refuse('mfa_unavailable');
  await dropIdleRecoveryCodes(context, userId);
  context.emit('mfa.removed', { userId, sessionId, reason: 'totp' });
  await notify(context, { userId }, 'mfa-removed');
  return settleChange(context, found.row, input.sessionToken);
}
