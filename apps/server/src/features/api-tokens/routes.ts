import { API_TOKENS_MAX, routes } from '@postern/contracts';
import { defineRoute } from '../../http/define-route.ts';
import type { RouteKit } from '../../http/define-route.ts';
import { HttpProblem } from '../../http/problem.ts';
import { createToken } from './create-token.ts';
import { presentRequests, presentToken } from './present.ts';
import type { RequestLog } from './request-log.ts';
import type { ApiTokenStore } from './store.ts';
import type { TellOwner } from './tell-owner.ts';

export interface TokenRoutesParts {
  readonly store: ApiTokenStore;
  readonly log: RequestLog;
  readonly requestsPerMinute: number;
  readonly tellOwner: TellOwner;
}

/** Making, seeing and ending one's own tokens. Every statement names the person, so that ids of others do nothing. */
export function tokenRoutes(kit: RouteKit, parts: TokenRoutesParts): void {
  const { store, log, requestsPerMinute, tellOwner } = parts;
  const { clock } = kit;

  defineRoute(kit, routes.apiTokens, async ({ caller }) => ({
    tokens: (await store.list(caller.userId)).map((token) => presentToken(token, clock.now())),
    limit: API_TOKENS_MAX,
    requestsPerMinute,
  }));

  defineRoute(kit, routes.createApiToken, async ({ caller, body, request }) => {
    const { secret, token } = await createToken({ store, clock }, caller.userId, body);
    await tellOwner.tokenMade(token, { request, sessionId: caller.sessionId });
    return { secret, token: presentToken(token, clock.now()) };
  });

  defineRoute(kit, routes.revokeApiToken, async ({ caller, params, request }) => {
    const token = await store.find(caller.userId, params.tokenId);
    if (token === undefined || !(await store.revoke(caller.userId, params.tokenId))) {
      throw new HttpProblem('not_found');
    }
    tellOwner.tokenRevoked(token, { request, sessionId: caller.sessionId });
  });

  defineRoute(kit, routes.apiTokenRequests, async ({ caller: { userId }, params, query }) => {
    if ((await store.find(userId, params.tokenId)) === undefined) throw new HttpProblem('not_found');
    const before = query.before === undefined ? undefined : Number(query.before);
    return presentRequests(
      await log.list({ userId, credentialId: params.tokenId }, { limit: query.limit, before }),
    );
  });
}
