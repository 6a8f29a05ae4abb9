import type { Instant } from '../clock.ts';
import { contextOf } from '../context-of.ts';
import type { LoginContext } from '../context.ts';
import type { Refused } from '../errors.ts';
import type { Login } from '../login.ts';
import type { AccessClaims } from './access-token.ts';
import { answered } from '../answered.ts';
import { createApiContext } from './api-context.ts';
import type { ApiSessionsOptions } from './api-options.ts';
import { issueTokens } from './issue-tokens.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { revokeFamilyOf, revokeToken, revokeUser } from './revoke-tokens.ts';
import type { PublicJwk } from './signing-key.ts';
import { verifyAccess } from './verify-access.ts';

export type IssueInput = {
  /** Which application it is for, in the host's words; shown in lists, and the claim `client_id`. */
  readonly client: string;
  /** Space-separated. What is malformed, or not among `scopes`, is not granted: look at the answer. */
  readonly scope: string;
} & (
  | { readonly sessionToken: string }
  /** The host vouches for this user, as of now at the lowest level, if it says nothing else. */
  | {
      readonly userId: string;
      readonly aal?: 1 | 2;
      readonly amr?: readonly string[];
      readonly authTime?: Instant;
    }
);

export interface RefreshInput {
  readonly refreshToken: string;
  /** Narrower than the family's, for this access token only (RFC 6749, section 6). */
  readonly scope?: string | undefined;
}

/** A token response (RFC 6749, section 5.1), in this library's spelling. */
export interface IssuedTokens {
  readonly ok: true;
  readonly accessToken: string;
  readonly tokenType: 'Bearer';
  /** Seconds. */
  readonly expiresIn: number;
  /** Shown once; spent by its first use. */
  readonly refreshToken: string;
  /** Without a refresh until then, the family ends. */
  readonly refreshExpiresAt: Instant;
  /** Of the access token. */
  readonly scope: string;
  readonly userId: string;
  /** The `sid` of its access tokens; names the family in lists and when it is revoked. */
  readonly familyId: string;
}

/** A signed-in API client, as its owner may see it. */
export interface ApiFamily {
  readonly id: string;
  readonly client: string;
  readonly scope: string;
  readonly aal: 1 | 2;
  readonly amr: readonly string[];
  readonly authTime: Instant;
  /** When it was made or last refreshed. */
  readonly refreshedAt: Instant;
  readonly idleExpiresAt: Instant;
  readonly absoluteExpiresAt: Instant;
}

export type VerifiedAccess = { readonly ok: true; readonly claims: AccessClaims } | Refused;

/** Access tokens (JWT, RFC 9068) and refresh tokens for API clients that cannot use the session cookie. */
export interface ApiSessions {
  /** A new family, from a live session or for a user the host vouches for. */
  issue(input: IssueInput): Promise<IssuedTokens | Refused>;
  /**
   * Spends a refresh token for a new pair. Used twice: `refresh_race` (409) within ten seconds, the client
   * takes the answer of its other request; `refresh_reuse` (401) later, and the whole family is ended.
   */
  refresh(input: RefreshInput): Promise<IssuedTokens | Refused>;
  /** Ends the family of a refresh token. Unknown tokens are no error (RFC 7009, section 2.2). */
  revoke(input: { readonly refreshToken: string }): Promise<{ readonly ok: true } | Refused>;
  /** Ends a family of this user. False: there is no such live family of theirs. */
  revokeFamily(userId: string, familyId: string): Promise<boolean>;
  /** Ends all families of a user. Gives how many. */
  revokeUser(userId: string): Promise<number>;
  listFamilies(userId: string): Promise<readonly ApiFamily[]>;
  /** The claims of an `Authorization: Bearer …` header, or of a bare token. Never throws for what it is given. */
  verify(authorization: string | null | undefined): Promise<VerifiedAccess>;
  /** The key set for `/.well-known/jwks.json`: next, current and previous key, public halves only. */
  jwks(): Promise<{ readonly keys: readonly PublicJwk[] }>;
  /** Signs with the next key from now on; tokens of the old one go on to their end. Gives the new `kid`. */
  rotateKey(): Promise<string>;
  /** A key that leaked: it and all its tokens are dead. False: there is no such key. */
  revokeKey(kid: string): Promise<boolean>;
}

/**
 * Adds API sessions to a login. Needs `users.byId` (so that disabled accounts get nothing) and the optional
 * dependency `jose`.
 * @throws LoginConfigError naming the setting that is wrong.
 * @example
 * const api = createApiSessions(login, { audience: 'https://api.example.org' });
 * const verified = await api.verify(request.headers.get('authorization'));
 */
export function createApiSessions(login: Login, options: ApiSessionsOptions): ApiSessions {
  return apiSessionsOn(contextOf(login), options);
}

/** As {@link createApiSessions}, on the inside of a login. */
export function apiSessionsOn(context: LoginContext, options: ApiSessionsOptions): ApiSessions {
  const api = createApiContext(context, options);
  const { store, clock } = api.login;
  return Object.freeze<ApiSessions>({
    issue: (input) => answered(api.login, () => issueTokens(api, input)),
    refresh: (input) => answered(api.login, () => refreshTokens(api, input)),
    revoke: (input) => answered(api.login, () => revokeToken(api, input.refreshToken)),
    revokeFamily: (userId, familyId) => revokeFamilyOf(api, userId, familyId),
    revokeUser: (userId) => revokeUser(api, userId),
    async listFamilies(userId) {
      const rows = await store.refresh.listFamilies(userId, clock.now());
      return rows.map(({ familyId, hash: _hash, userId: _user, usedAt: _used, revokedAt: _end, ...row }) => {
        const { issuedAt, ...shown } = row;
        return { id: familyId, refreshedAt: issuedAt, ...shown };
      });
    },
    verify: (authorization) => answered(api.login, () => verifyAccess(api, authorization)),
    jwks: async () => ({ keys: await api.keys.published() }),
    rotateKey: () => api.keys.rotate(),
    revokeKey: (kid) => api.keys.revoke(kid),
  });
}
