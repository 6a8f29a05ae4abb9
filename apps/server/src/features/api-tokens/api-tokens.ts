import { Scope } from '@postern/contracts';
import type { Login, LoginEvent, TrustedProxies } from '@postern/login';
import { createApiSessions } from '@postern/login/api';
import type { FastifyInstance } from 'fastify';
import type { Authenticate, RouteKit } from '../../http/define-route.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { Logger } from '../../infrastructure/logger.ts';
import type { PutNotice, UserStore } from '../identity/index.ts';
import { stateOf } from './model.ts';
import { createRateWindow } from './rate-window.ts';
import { createRequestLog, REQUEST_LOG_DAYS } from './request-log.ts';
import { tokenRoutes } from './routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { createApiTokenStore } from './store.ts';
import { createTellOwner } from './tell-owner.ts';
import { createTokenAuthentication } from './token-authentication.ts';
import { tokenRequests } from './token-requests.ts';
import { createNetworkBudget, REFRESHES_PER_MINUTE, WRONG_PER_MINUTE } from './network-budget.ts';

/** Tokens that ended are shown as long as what they were used for. Milliseconds. */
const ENDED_KEPT_MS = REQUEST_LOG_DAYS * 86_400_000;

export interface ApiTokensParts {
  readonly app: FastifyInstance;
  readonly db: Db;
  readonly login: Login;
  readonly publicOrigin: string;
  readonly users: Pick<UserStore, 'byId'>;
  readonly putNotice: PutNotice;
  readonly proxies: TrustedProxies;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Requests a minute of one token. */
  readonly requestsPerMinute: number;
}

export interface ApiTokens {
  /** Who an `Authorization` header speaks for; undefined where there is none. */
  readonly authenticate: Authenticate;
  readonly addRoutes: (kit: RouteKit) => void;
  /** Ends all tokens and API clients of a person at once; gives how many tokens were live. */
  readonly revokeAll: (userId: string) => Promise<number>;
  readonly countLive: (userId: string) => Promise<number>;
  /** Hears of what the sign-in library tells. */
  readonly onEvent: (event: LoginEvent) => void;
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Everything a program is let in with. */
export function createApiTokens(parts: ApiTokensParts): ApiTokens {
  const { app, db, login, users, putNotice, proxies, clock, logger, requestsPerMinute } = parts;
  const store = createApiTokenStore(db, clock);
  const log = createRequestLog(db, clock, logger);
  const rate = createRateWindow({ limit: requestsPerMinute, clock, recent: log.recent });
  const wrong = createNetworkBudget(clock, WRONG_PER_MINUTE, (network) => {
    login.bans.count(network, 'api_token.failed').catch((error: unknown) => {
      logger.error({ err: error }, 'wrong tokens could not be counted against their network');
    });
  });
  const apiSessions = createApiSessions(login, { audience: parts.publicOrigin, scopes: Scope.options });
  const authenticate = createTokenAuthentication({
    store,
    apiSessions,
    isOpen: async (userId) => (await users.byId(userId))?.disabled === false,
    login,
    wrong,
    proxies,
    clock,
  });
  const addressOf = async (userId: string): Promise<string | undefined> => (await users.byId(userId))?.email;
  const tellOwner = createTellOwner({ login, proxies, putNotice, addressOf, logger });
  return Object.freeze<ApiTokens>({
    authenticate: tokenRequests({ app, authenticate, rate, log, login, proxies, clock }),
    addRoutes: (kit) => {
      tokenRoutes(kit, { store, log, requestsPerMinute, tellOwner });
      const refreshes = createNetworkBudget(clock, REFRESHES_PER_MINUTE);
      sessionRoutes(kit, { apiSessions, log, wrong, refreshes, tellOwner, proxies });
    },
    onEvent: ({ type, userId }) => {
      if (type === 'token.refresh_reuse' && userId !== undefined) void tellOwner.clientStolen(userId);
    },
    countLive: async (userId) => {
      const now = clock.now();
      return (await store.list(userId)).filter((token) => stateOf(token, now) === 'live').length;
    },
    revokeAll: async (userId) => {
      await apiSessions.revokeUser(userId);
      const ended = await store.revokeAll(userId);
      if (ended > 0) login.record('token_api.revoked', { userId, reason: 'all', data: { count: ended } });
      return ended;
    },
    sweep: async () => {
      rate.sweep();
      await log.sweep();
      await store.removeEnded(clock.now() - ENDED_KEPT_MS);
    },
    close: log.close,
  });
}
