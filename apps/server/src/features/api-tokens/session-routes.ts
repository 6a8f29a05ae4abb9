import { routes } from '@postern/contracts';
import { ipKey } from '@postern/login';
import type { TrustedProxies } from '@postern/login';
import type { ApiSessions } from '@postern/login/api';
import type { FastifyRequest } from 'fastify';
import { clientAddress } from '../../http/browser.ts';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import { throwRefused } from '../../http/login-problem.ts';
import { HttpProblem } from '../../http/problem.ts';
import { presentFamily, presentRequests, presentTokens } from './present.ts';
import type { RequestLog } from './request-log.ts';
import type { TellOwner } from './tell-owner.ts';
import type { NetworkBudget } from './network-budget.ts';

export interface SessionRoutesParts {
  readonly apiSessions: ApiSessions;
  readonly log: RequestLog;
  readonly wrong: NetworkBudget;
  readonly refreshes: NetworkBudget;
  readonly tellOwner: TellOwner;
  readonly proxies: TrustedProxies;
}

/** Short access tokens and the refresh tokens that renew them: the library's, under our addresses. */
export function sessionRoutes(kit: RouteKit, parts: SessionRoutesParts): void {
  const { apiSessions, log, wrong, refreshes, tellOwner, proxies } = parts;

  defineRoute(kit, routes.apiSessions, async ({ caller }) => ({
    sessions: (await apiSessions.listFamilies(caller.userId)).map(presentFamily),
  }));

  defineRoute(kit, routes.createApiSession, async ({ caller, body }) => {
    const { client, scopes } = body;
    const { sessionToken } = caller;
    const issued = await apiSessions.issue({ sessionToken, client, scope: scopes.join(' ') });
    if (!issued.ok) return throwRefused(issued);
    await tellOwner.clientLetIn(caller.userId, client, scopes);
    return presentTokens(issued);
  });

  defineRoute(kit, routes.refreshApiSession, async ({ body, request }) => {
    slowDown(request, refreshes);
    const scope = body.scopes?.join(' ');
    const issued = await apiSessions.refresh({ refreshToken: body.refreshToken, scope });
    if (issued.ok) return presentTokens(issued);
    if (issued.error.status === 401) slowDown(request, wrong);
    return throwRefused(issued);
  });

  defineRoute(kit, routes.revokeRefreshToken, async ({ body, request }) => {
    slowDown(request, wrong);
    const ended = await apiSessions.revoke(body);
    if (!ended.ok) throwRefused(ended);
  });

  defineRoute(kit, routes.revokeApiSession, async ({ caller, params }) => {
    const ended = await apiSessions.revokeFamily(caller.userId, params.apiSessionId);
    if (!ended) throw new HttpProblem('not_found');
  });

  defineRoute(kit, routes.apiSessionRequests, async ({ caller: { userId }, params, query }) => {
    const credentialId = params.apiSessionId;
    const families = await apiSessions.listFamilies(userId);
    if (families.every(({ id }) => id !== credentialId)) throw new HttpProblem('not_found');
    const before = query.before === undefined ? undefined : Number(query.before);
    return presentRequests(await log.list({ userId, credentialId }, { limit: query.limit, before }));
  });

  defineRoute(kit, routes.jwks, async ({ reply }) => {
    // A key is published a day before it signs; verifiers need not ask for every token.
    void reply.header('cache-control', 'public, max-age=300');
    const { keys } = await apiSessions.jwks();
    return { keys: keys.map((key) => ({ ...key })) };
  });

  function slowDown(request: FastifyRequest, budget: NetworkBudget): void {
    const address = clientAddress(request, proxies);
    const retryAfter = budget.spend(address === undefined ? undefined : ipKey(address));
    if (retryAfter !== undefined) throw new HttpProblem('too_many_requests', { retryAfter });
  }
}
