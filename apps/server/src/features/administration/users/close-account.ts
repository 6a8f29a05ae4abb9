import { HttpProblem } from '../../../http/problem.ts';
import type { Actor, AdministrationParts } from '../administration-parts.ts';
import { tellAbout, tellAction } from '../tell-log.ts';
import { accountClosed, accountOpened } from './access-notices.ts';
import { findAccount } from './read-account.ts';

/**
 * Closes an account: nobody signs in to it, and its sessions, open pages, tokens and mail connections end at once.
 * @throws HttpProblem not_found, last_administrator
 */
export async function closeAccount(parts: AdministrationParts, actor: Actor, userId: string): Promise<void> {
  const account = await findAccount(parts, userId);
  if (account.disabledAt === undefined) {
    // First the door, then whoever is inside: nobody comes in between.
    if (!(await parts.accounts.disable(userId, parts.clock.now())))
      throw new HttpProblem('last_administrator');
    tellAction(parts, actor, 'user.disabled', { target: userId });
    tellAbout(parts, 'user.disabled', userId);
  }
  // Also for one that was closed before: an end in between left something open.
  await endAccess(parts, userId);
  if (account.disabledAt === undefined) await parts.putNotice(accountClosed(account.email));
}

/**
 * Opens a closed account: sign-ins are taken and mailboxes watched again. Sessions and tokens do not come back.
 * @throws HttpProblem not_found
 */
export async function openAccount(parts: AdministrationParts, actor: Actor, userId: string): Promise<void> {
  const account = await findAccount(parts, userId);
  if (account.disabledAt === undefined) return;
  await parts.accounts.enable(userId);
  tellAction(parts, actor, 'user.enabled', { target: userId });
  tellAbout(parts, 'user.enabled', userId);
  await parts.doors.settle(userId);
  await parts.putNotice(accountOpened(account.email, parts.settings.publicOrigin));
}

/** Ends whatever is open of an account whose door is closed: sessions, pages, tokens and mail connections. */
export async function endAccess(
  { login, revokeTokens, doors }: Pick<AdministrationParts, 'login' | 'revokeTokens' | 'doors'>,
  userId: string,
): Promise<void> {
  await Promise.all([login.sessions.revokeAll(userId), revokeTokens(userId), doors.settle(userId)]);
}
