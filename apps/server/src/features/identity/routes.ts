import { routes } from '@postern/contracts';
import type { Login } from '@postern/login';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import { HttpProblem } from '../../http/problem.ts';
import { toTimestamp } from '../../infrastructure/clock.ts';
import type { UserStore } from './users.ts';

interface IdentityRoutesParts {
  readonly login: Login;
  readonly users: UserStore;
  readonly isDemo: boolean;
}

export function identityRoutes(kit: RouteKit, { login, users, isDemo }: IdentityRoutesParts): void {
  defineRoute(kit, routes.me, async ({ caller, request }) => {
    const user = await users.byId(caller.userId);
    const found = await login.sessions.authenticate({ cookieHeader: request.headers.cookie });
    if (user === undefined || !found.ok) throw new HttpProblem('not_signed_in');
    const { session } = found;
    return {
      user: {
        id: user.id,
        email: user.email,
        isAdministrator: user.isAdministrator,
        createdAt: toTimestamp(user.createdAt),
      },
      session: {
        id: session.id,
        createdAt: toTimestamp(session.createdAt),
        expiresAt: toTimestamp(Math.min(session.idleExpiresAt, session.absoluteExpiresAt)),
      },
      demo: isDemo,
      lookups: [],
    };
  });

  defineRoute(kit, routes.signOut, async ({ request, reply }) => {
    const { session } = login.readCookies(request.headers.cookie);
    const ended = await login.sessions.signOut(session);
    void reply.header('set-cookie', [...ended.setCookie]).header('clear-site-data', '"cache", "storage"');
  });
}
