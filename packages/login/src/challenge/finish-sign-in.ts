import { maskAddress, maskAddressForLog } from '../address/mask-address.ts';
import { parseAddress } from '../address/parse-address.ts';
import { forgiveCodeFailures } from '../budgets.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { SignedIn } from '../login.ts';
import type { Refused } from '../errors.ts';
import { openSession } from '../sessions/open-session.ts';
import { endSessionOf } from '../sessions/sessions.ts';
import type { AuthMethod } from '../sessions/session.ts';
import type { ChallengeRow } from '../store.ts';
import type { LoginUser } from '../users.ts';
import { clearCookie } from '../web/cookies.ts';
import { safeNextPath } from '../web/next-path.ts';
import { maySignUp } from './may-sign-up.ts';
import { redeemGrant } from './grant.ts';
import type { GrantPurpose } from './grant.ts';

export interface FinishingBrowser {
  readonly ipKey?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly sessionCookie?: string | undefined;
}

/**
 * After the proof: the account is found or made now, not when the mail was asked for, and the one function
 * that may open a session decides. Called with a challenge that this very request spent.
 */
export async function finishSignIn(
  context: LoginContext,
  row: ChallengeRow,
  via: AuthMethod,
  browser: FinishingBrowser,
): Promise<SignedIn | Refused> {
  if (via === 'email_link') await forgiveCodeFailures(context, row.emailIndex);
  const known = await context.users.find(row.email);
  if (known?.disabled === true) return deny(context, row, 'account_disabled');
  const granted = await redeemGrant(context, row.grantId);
  const user = known ?? (await createUser(context, row, granted));
  if (user === undefined) return deny(context, row, 'signup_closed');
  const administrator = granted === 'setup';
  if (administrator) {
    context.emit('setup.consumed', { userId: user.id });
    if (known !== undefined) await context.users.makeAdministrator?.(known.id);
  }

  await endSessionOf(context, browser.sessionCookie, 'replaced');
  const account = maskAddress(row.email);
  const opened = await openSession(context, { userId: user.id, account, method: via, ...browser });
  const { session, sessionToken, setCookie } = opened;
  context.emit('login.success', {
    userId: user.id,
    sessionId: session.id,
    reason: via,
    emailIndex: row.emailIndex,
  });
  return {
    ok: true,
    user,
    email: row.email,
    created: known === undefined,
    administrator,
    session,
    sessionToken,
    next: safeNextPath(row.nextPath, context.publicOrigin) ?? '/',
    setCookie: [setCookie, clearCookie(context.cookies.binding)],
  };
}

async function createUser(
  context: LoginContext,
  row: ChallengeRow,
  granted: GrantPurpose | undefined,
): Promise<LoginUser | undefined> {
  if (granted === undefined) {
    const parsed = parseAddress(row.email);
    if (!parsed.ok || !(await maySignUp(context, parsed.address))) return undefined;
  }
  const details = { displayAddress: row.displayAddress, administrator: granted === 'setup' };
  const user = await context.users.create(row.email, details);
  context.emit('user.created', { userId: user.id, emailIndex: row.emailIndex });
  return user;
}

function deny(context: LoginContext, row: ChallengeRow, code: 'account_disabled' | 'signup_closed'): Refused {
  const { emailIndex } = row;
  context.emit('login.denied', { emailIndex, maskedAddress: maskAddressForLog(row.email), reason: code });
  return refuse(code);
}
