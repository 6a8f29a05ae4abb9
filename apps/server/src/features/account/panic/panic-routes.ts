import { routes } from '@postern/contracts';
import { pageHeaders } from '@postern/login/pages';
import { sendCookies } from '../../../http/browser.ts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { plainPage } from '../../../http/plain-page.ts';
import { accountOf } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';

const LOCKED_PATH = '/account/locked';

/**
 * X10: one button for a bad day. Everything that is open ends at once, and mail servers are not connected to before
 * this person signs in again. It asks for no step-up: who presses it in vain has to sign in again, and nothing else
 * is lost.
 */
export function panicRoutes(kit: RouteKit, parts: AccountParts): void {
  const { login, notices } = parts;

  defineRoute(kit, routes.panic, async ({ caller, request, reply }) => {
    const { userId, sessionId, sessionToken } = caller;
    const { email } = await accountOf(parts, caller);
    await lockAccount(parts, userId);
    const { ipKey, userAgent } = parts.readBrowser(request);
    login.record('user.panic', { userId, sessionId, ipKey, userAgent });
    await notices.tell(email, 'panic');
    sendCookies(reply, (await login.sessions.signOut(sessionToken)).setCookie);
    void reply.header('clear-site-data', '"cache", "storage"');
  });

  kit.app.get(LOCKED_PATH, (_request, reply) => reply.headers(pageHeaders()).send(LOCKED));
}

/**
 * Ends all sessions (open pages close with them), all API tokens and API sessions, and all mail connections; browsers
 * are no longer trusted.
 */
async function lockAccount(parts: AccountParts, userId: string): Promise<void> {
  const { store, login, revokeTokens, doors, clock } = parts;
  // First what lets anybody back in, so that nothing opens behind the sweep.
  await store.change(userId, { lockedAt: clock.now() });
  await Promise.all([
    login.sessions.revokeAll(userId),
    revokeTokens(userId),
    login.devices.removeAll(userId),
    doors.settle(userId),
  ]);
}

/** The next sign-in of this person: mail is connected to again. */
export async function unlockAfterSignIn(
  { store, doors }: Pick<AccountParts, 'store' | 'doors'>,
  userId: string,
): Promise<void> {
  const account = await store.byId(userId);
  if (account?.lockedAt === undefined) return;
  await store.change(userId, { lockedAt: null });
  await doors.settle(userId);
}

const LOCKED = plainPage({
  title: 'Everything is locked',
  body: `<p role="status">All browsers and programs were signed out, API tokens were revoked, and the connections to your mail servers were closed. New mail is not checked until you sign in again.</p>
<p>If somebody knows the password of your mailbox, change it at your mail provider first. Then sign in here, look at History, and enter new app passwords under Mailboxes.</p>
<p><a class="button" href="/sign-in">Sign in</a></p>`,
});
