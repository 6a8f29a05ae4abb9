import type { LoginContext } from '../context.ts';
import type { Refused } from '../errors.ts';
import type { BrowserInput, RotatedSession } from '../login.ts';
import { findSession } from '../sessions/find-session.ts';
import type { AuthMethod } from '../sessions/session.ts';
import type { SessionRow } from '../store.ts';
import { checkAnswer } from './check-answer.ts';
import type { FactorAnswer } from './factors.ts';
import { raiseSession } from './raise-session.ts';

/** Opens the step-up window of a session with a typed second factor, or a mailed code where there is none. */
export async function stepUp(
  context: LoginContext,
  input: BrowserInput & FactorAnswer & { readonly sessionToken: string },
): Promise<RotatedSession | Refused> {
  const found = await findSession(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, id: sessionId, amr } = found.row;
  const { method, code, cid } = input;
  const asked = { person: { userId }, mailPurpose: 'step_up', after: amr, browser: input } as const;
  const answer = { method, code, cid, ...asked };
  const checked = await checkAnswer(context, answer);
  if (!checked.ok) {
    context.emit('sudo.failed', { userId, sessionId, reason: checked.error.code });
    return checked;
  }
  const granted = await grantSudo(context, input.sessionToken, found.row, method);
  return granted.ok ? { ...granted, setCookie: [...granted.setCookie, ...checked.setCookie] } : granted;
}

/** After a proof: the window opens, the session has one method more, and a new token. */
export async function grantSudo(
  context: LoginContext,
  sessionToken: string,
  row: SessionRow,
  method: AuthMethod,
): Promise<RotatedSession | Refused> {
  const granted = await raiseSession(context, sessionToken, raisedBy(context, row, method));
  if (granted.ok) {
    context.emit('sudo.granted', { userId: row.userId, sessionId: row.id, reason: method });
  }
  return granted;
}

function raisedBy(
  context: LoginContext,
  row: SessionRow,
  method: AuthMethod,
): { readonly aal: 1 | 2; readonly amr: readonly AuthMethod[]; readonly sudoUntil: number } {
  return {
    // A mailbox is what signed in already, or could have: a second mail, or a password beside it, proves no more.
    aal: method === 'mfa_email' || method === 'password' ? row.aal : 2,
    amr: [...new Set([...row.amr, method])],
    sudoUntil: context.clock.now() + context.sudoMs,
  };
}
