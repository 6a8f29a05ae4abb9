import { createContext } from '../../context.ts';
import type { LoginContext } from '../../context.ts';
import type { Refused } from '../../errors.ts';
import { memoryStore } from '../../stores/memory/memory-store.ts';
import type { Store } from '../../store.ts';
import { testKit } from '../../testing/test-kit.ts';
import type { TestKit } from '../../testing/test-kit.ts';
import type { LoginUser } from '../../users.ts';
import type { ApiSessionsOptions } from '../api-options.ts';
import { apiSessionsOn } from '../api-sessions.ts';
import type { ApiSessions, IssuedTokens } from '../api-sessions.ts';

export const AUDIENCE = 'https://api.example.org';
export const MO = 'user-mo';

export interface ApiKit {
  readonly kit: TestKit;
  readonly context: LoginContext;
  readonly store: Store;
  readonly api: ApiSessions;
  /** Accounts by id; one is there: {@link MO}. */
  readonly users: Map<string, LoginUser>;
  /** Another process of the same site: same store and keys, nothing remembered. */
  another(options?: Partial<ApiSessionsOptions>): ApiSessions;
  issued(scope?: string): Promise<IssuedTokens>;
  /** Types of the events so far. */
  told(): readonly string[];
}

/** API sessions over a store, with a clock that can be turned. */
export function apiKit(options: Partial<ApiSessionsOptions> = {}, store: Store = memoryStore()): ApiKit {
  const kit = testKit();
  const users = new Map<string, LoginUser>([[MO, { id: MO }]]);
  const accounts = {
    find: () => Promise.resolve(undefined),
    create: () => Promise.reject(new Error('Nobody signs up here.')),
    byId: (userId: string) => Promise.resolve(users.get(userId)),
  };
  const context = createContext(kit.config({ store, users: accounts }));
  const another = (more: Partial<ApiSessionsOptions> = {}): ApiSessions =>
    apiSessionsOn(context, { audience: AUDIENCE, ...options, ...more });
  const api = another();
  return {
    kit,
    context,
    store,
    api,
    users,
    another,
    async issued(scope = 'mail:read mail:write') {
      return granted(await api.issue({ userId: MO, client: 'Phone', scope }));
    },
    told: () => kit.events.map((event) => event.type),
  };
}

/** The tokens of an answer that must not be a refusal. */
export function granted(answer: IssuedTokens | Refused): IssuedTokens {
  if (!answer.ok) throw new Error(`Refused: ${answer.error.code}`);
  return answer;
}

/** `ok`, or why not. */
export function outcomeOf(answer: { readonly ok: true } | Refused): string {
  return answer.ok ? 'ok' : answer.error.code;
}
