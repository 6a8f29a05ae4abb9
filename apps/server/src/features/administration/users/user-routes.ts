import { routes } from '@postern/contracts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import type { AdministrationParts } from '../administration-parts.ts';
import { changeAccount } from './change-account.ts';
import { closeAccount, openAccount } from './close-account.ts';
import { deleteAccount, keepAccount } from './delete-account.ts';
import { presentAccount } from './present-account.ts';
import { readAccount } from './read-account.ts';

export function userRoutes(kit: RouteKit, parts: AdministrationParts): void {
  defineRoute(kit, routes.adminUsers, async ({ query: { q, cursor, limit } }) => {
    const { accounts, total } = await parts.accounts.search({ q, before: cursor, limit });
    const last = accounts.at(-1);
    const hasMore = accounts.length === limit && last !== undefined;
    return { users: accounts.map(presentAccount), total, ...(hasMore ? { next: last.id } : {}) };
  });

  defineRoute(kit, routes.adminUser, ({ caller, params }) => readAccount(parts, caller, params.userId));

  defineRoute(kit, routes.adminChangeUser, async ({ caller, request, params: { userId }, body }) => {
    await changeAccount(parts, { caller, request }, { userId, change: body });
    return readAccount(parts, caller, userId);
  });

  defineRoute(kit, routes.adminDisableUser, async ({ caller, request, params: { userId } }) => {
    await closeAccount(parts, { caller, request }, userId);
    return readAccount(parts, caller, userId);
  });

  defineRoute(kit, routes.adminEnableUser, async ({ caller, request, params: { userId } }) => {
    await openAccount(parts, { caller, request }, userId);
    return readAccount(parts, caller, userId);
  });

  defineRoute(
    kit,
    routes.adminDeleteUser,
    async ({ caller, request, params: { userId }, body: { email } }) => {
      await deleteAccount(parts, { caller, request }, { userId, email });
      return readAccount(parts, caller, userId);
    },
  );

  defineRoute(kit, routes.adminKeepUser, async ({ caller, request, params: { userId } }) => {
    await keepAccount(parts, { caller, request }, userId);
    return readAccount(parts, caller, userId);
  });
}
