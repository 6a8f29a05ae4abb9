import { routes } from '@postern/contracts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { HttpProblem } from '../../../http/problem.ts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import { accountOf } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';
import { DELETION_WAIT_MS } from '../limits.ts';

/** A36: the end of an account, with a week to think. */
export function deletionRoutes(kit: RouteKit, parts: AccountParts): void {
  const { store, login, notices, doors, clock } = parts;

  defineRoute(kit, routes.requestDeletion, async ({ caller }) => {
    const { userId, sessionId } = caller;
    const account = await accountOf(parts, caller);
    const deleteAfter = account.deleteAfter ?? clock.now() + DELETION_WAIT_MS;
    if (account.deleteAfter === undefined) {
      if (!(await store.requestDeletion(userId, deleteAfter))) throw new HttpProblem('last_administrator');
      await doors.settle(userId);
      await parts.revokeTokens(userId);
      login.record('user.deletion_requested', { userId, sessionId });
      await notices.tellOfDeletion(account.email, deleteAfter);
    }
    return { deleteAfter: toTimestamp(deleteAfter) };
  });

  defineRoute(kit, routes.cancelDeletion, async ({ caller }) => {
    const { userId, sessionId } = caller;
    const account = await accountOf(parts, caller);
    if (account.deleteAfter === undefined) throw new HttpProblem('not_found');
    await store.change(userId, { deleteAfter: null });
    await doors.settle(userId);
    login.record('user.deletion_cancelled', { userId, sessionId });
    await notices.tell(account.email, 'deletion-cancelled');
  });
}

/** Deletes the accounts whose waiting time has ended, with everything kept about them but the audit log. */
export async function deleteDueAccounts(
  parts: Pick<AccountParts, 'store' | 'login' | 'notices' | 'doors'> & {
    /** Forgets what the sign-in library keeps by address. */
    readonly forget: (user: { readonly id: string; readonly email: string }) => Promise<void>;
  },
): Promise<void> {
  const { store, login, notices, doors } = parts;
  for (const user of await store.dueForDeletion()) {
    // Whoever called it off in this very moment keeps the account.
    if (!(await store.removeDue(user.id))) continue;
    await login.sessions.revokeAll(user.id);
    await parts.forget(user);
    await login.eraseUser(user.id);
    await doors.settle(user.id);
    await notices.tell(user.email, 'deleted');
  }
}
