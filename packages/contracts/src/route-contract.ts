import type { z } from 'zod';
import type { Scope } from './scopes.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One line of the API. Paths are written as Fastify and OpenAPI both can read them: `{name}` for a parameter. */
export interface RouteContract {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  /** Who may call it. To everybody but administrators an administrator's route is not there (404). */
  readonly access: 'public' | 'user' | 'administrator';
  /** API tokens of this scope may call it; left out: sessions alone. */
  readonly scope?: Scope;
  /** The person must have confirmed again within the last minutes that it is them. */
  readonly stepUp?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Body of the 2xx answer; left out where there is none (204) or where it is not JSON (`produces`). */
  readonly response?: z.ZodType;
  readonly status: 200 | 201 | 204;
  /** Media type of an answer that is not JSON. */
  readonly produces?: string;
}
