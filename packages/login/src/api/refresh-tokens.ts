import { SECOND_MS } from '../clock.ts';
import type { Instant } from '../clock.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { ApiContext } from './api-context.ts';
import type { IssuedTokens, RefreshInput } from './api-sessions.ts';
import type { RefreshRow } from './api-store.ts';
import { generateRefreshToken, refreshHash } from './refresh-token.ts';
import { endFamily } from './revoke-tokens.ts';
import { narrowedScope } from './scope.ts';
import { tokensOfRow } from './tokens-of-row.ts';

/** Parallel requests of one client, and a repeated one whose answer was lost, come within this time. */
const RACE_GRACE_MS: number = 10 * SECOND_MS;

/** Spends a refresh token, at most once whoever races (T-85). */
export async function refreshTokens(api: ApiContext, input: RefreshInput): Promise<IssuedTokens | Refused> {
  const { login } = api;
  const hash = refreshHash(input.refreshToken);
  const known = hash === undefined ? undefined : await login.store.refresh.find(hash);
  if (hash === undefined || known === undefined) return refuse('refresh_invalid');
  const now = login.clock.now();
  if (known.usedAt !== undefined) return await usedBefore(api, known, now);
  const barred = await barredUser(api, known);
  if (barred !== undefined) return barred;
  const fresh = generateRefreshToken();
  const rotated = await login.store.refresh.rotate(
    hash,
    successorOf(api, known, { hash: fresh.hash, now }),
    now,
  );
  if (rotated.outcome === 'unknown') return refuse('refresh_invalid');
  if (rotated.outcome === 'refused') return await usedBefore(api, rotated.row, now);
  const scope = narrowedScope(input.scope, rotated.row.scope);
  const tokens = await tokensOfRow(api, rotated.row, { refreshToken: fresh.token, scope });
  const { userId, familyId, client } = rotated.row;
  login.emit('token.refreshed', { userId, sessionId: familyId, data: { client, scope } });
  return tokens;
}

function successorOf(
  api: ApiContext,
  row: RefreshRow,
  fresh: { readonly hash: Uint8Array; readonly now: Instant },
): RefreshRow {
  const idleExpiresAt = Math.min(fresh.now + api.settings.refreshIdleMs, row.absoluteExpiresAt);
  return {
    ...row,
    hash: fresh.hash,
    issuedAt: fresh.now,
    idleExpiresAt,
    usedAt: undefined,
    revokedAt: undefined,
  };
}

/** Asked before the token is spent: an account that is enabled again goes on where it was. */
async function barredUser(api: ApiContext, row: RefreshRow): Promise<Refused | undefined> {
  const user = await api.userOf(row.userId);
  if (user === undefined) return refuse('refresh_invalid');
  return user.disabled === true ? refuse('account_disabled') : undefined;
}

/** A token that is used, revoked or over. Used long ago, it is in two hands: nobody keeps the family. */
async function usedBefore(api: ApiContext, row: RefreshRow, now: Instant): Promise<Refused> {
  const { emit } = api.login;
  const details = { userId: row.userId, sessionId: row.familyId, data: { client: row.client } };
  if (row.revokedAt !== undefined || row.usedAt === undefined) return refuse('refresh_invalid');
  if (now - row.usedAt <= RACE_GRACE_MS) {
    emit('token.refresh_race', details);
    return refuse('refresh_race');
  }
  emit('token.refresh_reuse', details);
  await endFamily(api, row, 'reuse');
  return refuse('refresh_reuse');
}
