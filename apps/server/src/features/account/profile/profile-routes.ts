import { routes } from '@postern/contracts';
import type { Profile } from '@postern/contracts';
import type { SessionCaller } from '../../../http/caller.ts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { HttpProblem } from '../../../http/problem.ts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import { accept, accountOf } from '../account-parts.ts';
import type { AccountParts } from '../account-parts.ts';
import { presentMailedCode } from '../mailed-code.ts';
import { finishEmailChange, startEmailChange } from './change-email.ts';

/** Names, user name and address of a person. */
export function profileRoutes(kit: RouteKit, parts: AccountParts): void {
  const { store, login, notices } = parts;

  async function present(caller: SessionCaller): Promise<Profile> {
    const account = await accountOf(parts, caller);
    const change = await store.latestChange(account.id);
    const { email, firstName, lastName, username, createdAt, deleteAfter } = account;
    return {
      email,
      firstName,
      lastName,
      createdAt: toTimestamp(createdAt),
      ...(username === undefined ? {} : { username }),
      ...(change === undefined ? {} : { undoableUntil: toTimestamp(change.undoUntil) }),
      ...(deleteAfter === undefined ? {} : { deleteAfter: toTimestamp(deleteAfter) }),
    };
  }

  defineRoute(kit, routes.profile, ({ caller }) => present(caller));

  defineRoute(kit, routes.changeProfile, async ({ caller, body }) => {
    const { userId, sessionId } = caller;
    const account = await accountOf(parts, caller);
    const { username, firstName, lastName } = body;
    if (username !== undefined && username !== account.username) {
      if (account.username !== undefined) throw new HttpProblem('username_set');
      if (!(await store.setUsername(userId, username))) throw new HttpProblem('username_taken');
      login.record('user.updated', { userId, sessionId, reason: 'username' });
      await notices.tell(account.email, 'username-set');
    }
    const names = {
      ...(firstName === undefined ? {} : { firstName }),
      ...(lastName === undefined ? {} : { lastName }),
    };
    if (Object.keys(names).length > 0) {
      await store.change(userId, names);
      login.record('user.updated', { userId, sessionId, reason: 'names' });
    }
    return present(caller);
  });

  defineRoute(kit, routes.startEmailChange, async ({ caller, request, reply, body }) =>
    presentMailedCode(accept(reply, await startEmailChange(parts, { caller, request, email: body.email }))),
  );

  defineRoute(kit, routes.confirmEmailChange, async ({ caller, request, reply, body }) => {
    const proven = accept(
      reply,
      await login.proofs.completeCode({
        ...parts.readBrowser(request),
        ...body,
        purpose: 'change_email',
      }),
    );
    if (proven.userId !== caller.userId) throw new HttpProblem('attempt_unknown');
    await finishEmailChange(parts, { proven, sessionId: caller.sessionId });
    accept(reply, await login.sessions.rotate(caller.sessionToken));
    return present(caller);
  });
}
