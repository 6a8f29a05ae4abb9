import { Scope } from '@postern/contracts';
import type { ApiRequestList, ApiSession, ApiSessionTokens, ApiToken } from '@postern/contracts';
import type { ApiFamily, IssuedTokens } from '@postern/login/api';
import { toTimestamp } from '../../infrastructure/clock.ts';
import { stateOf } from './model.ts';
import type { ApiTokenModel } from './model.ts';
import { REQUEST_LOG_DAYS } from './request-log.ts';
import type { RequestPage } from './request-log.ts';
import { tokenPrefix } from './token-text.ts';

export function presentToken(token: ApiTokenModel, now: number): ApiToken {
  const { revokedAt, lastUsedAt, lastUsedFrom } = token;
  return {
    id: token.id,
    name: token.name,
    prefix: tokenPrefix(token.publicId),
    scopes: [...token.scopes],
    mailboxes: token.mailboxes === 'all' ? 'all' : [...token.mailboxes],
    networks: [...token.networks],
    state: stateOf(token, now),
    createdAt: toTimestamp(token.createdAt),
    expiresAt: toTimestamp(token.expiresAt),
    ...(revokedAt === undefined ? {} : { revokedAt: toTimestamp(revokedAt) }),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt: toTimestamp(lastUsedAt) }),
    ...(lastUsedFrom === undefined ? {} : { lastUsedFrom }),
  };
}

export function presentRequests({ requests, next }: RequestPage): ApiRequestList {
  return {
    requests: requests.map(({ userId: _user, credentialId: _credential, at, ...request }) => ({
      at: toTimestamp(at),
      ...request,
    })),
    ...(next === undefined ? {} : { next: String(next) }),
    keptDays: REQUEST_LOG_DAYS,
  };
}

export function presentTokens(issued: IssuedTokens): ApiSessionTokens {
  return {
    id: issued.familyId,
    accessToken: issued.accessToken,
    tokenType: issued.tokenType,
    expiresIn: issued.expiresIn,
    refreshToken: issued.refreshToken,
    refreshExpiresAt: toTimestamp(issued.refreshExpiresAt),
    scopes: scopesOf(issued.scope),
  };
}

export function presentFamily(family: ApiFamily): ApiSession {
  return {
    id: family.id,
    client: family.client,
    scopes: scopesOf(family.scope),
    signedInAt: toTimestamp(family.authTime),
    refreshedAt: toTimestamp(family.refreshedAt),
    expiresAt: toTimestamp(Math.min(family.idleExpiresAt, family.absoluteExpiresAt)),
  };
}

/** The scopes of a text; those that do not exist any more are left out. */
export function scopesOf(text: string): Scope[] {
  return text.split(' ').flatMap((scope) => Scope.safeParse(scope).data ?? []);
}
