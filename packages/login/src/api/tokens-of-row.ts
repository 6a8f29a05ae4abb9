import { SECOND_MS } from '../clock.ts';
import { uuidV7 } from '../sessions/uuid-v7.ts';
import type { ApiContext } from './api-context.ts';
import type { IssuedTokens } from './api-sessions.ts';
import type { RefreshRow } from './api-store.ts';
import { signAccessToken } from './access-token.ts';

/** The answer to a client: an access token for this row, beside the refresh token it was stored for. */
export async function tokensOfRow(
  api: ApiContext,
  row: RefreshRow,
  given: { readonly refreshToken: string; readonly scope: string },
): Promise<IssuedTokens> {
  const { settings, login } = api;
  const now = login.clock.now();
  const iat = seconds(now);
  // The last access token of a family ends with it.
  const exp = Math.min(iat + settings.accessTtlMs / SECOND_MS, Math.max(seconds(row.absoluteExpiresAt), iat));
  const claims = {
    iss: settings.issuer,
    aud: settings.audience,
    sub: row.userId,
    sid: row.familyId,
    jti: uuidV7(now),
    client_id: row.client,
    scope: given.scope,
    iat,
    exp,
    auth_time: seconds(row.authTime),
    amr: row.amr,
    aal: row.aal,
  };
  const accessToken = await signAccessToken(claims, await api.keys.current());
  return {
    ok: true,
    accessToken,
    tokenType: 'Bearer',
    expiresIn: exp - iat,
    refreshToken: given.refreshToken,
    refreshExpiresAt: row.idleExpiresAt,
    scope: given.scope,
    userId: row.userId,
    familyId: row.familyId,
  };
}

function seconds(instant: number): number {
  return Math.floor(instant / SECOND_MS);
}
