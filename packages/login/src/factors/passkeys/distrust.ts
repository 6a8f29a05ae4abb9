import type { LoginContext } from '../../context.ts';
import type { Refused } from '../../errors.ts';
import type { SignedIn } from '../../login.ts';
import { raiseSession } from '../raise-session.ts';

/**
 * A sign-in by a passkey whose counter went back. The owner may have restored a backup, so nobody is locked
 * out; but the session counts as one factor, and what matters wants a step-up first.
 */
export async function distrust(context: LoginContext, signedIn: SignedIn): Promise<SignedIn | Refused> {
  const { amr } = signedIn.session;
  const lowered = await raiseSession(context, signedIn.sessionToken, { aal: 1, amr, sudoUntil: 0 });
  if (!lowered.ok) return lowered;
  const { session, sessionToken } = lowered;
  const others = signedIn.setCookie.filter((cookie) => !cookie.startsWith(`${context.cookies.session}=`));
  return { ...signedIn, session, sessionToken, setCookie: [...lowered.setCookie, ...others] };
}
