import { refuse } from '../errors.ts';
import { readAccessToken } from './access-token.ts';
import type { AccessClaims } from './access-token.ts';
import type { ApiContext } from './api-context.ts';
import type { VerifiedAccess } from './api-sessions.ts';
import { readBearer } from './bearer.ts';

/** Checks a token from the network: its shape, signature and claims, and that its family and user are live. */
export async function verifyAccess(api: ApiContext, authorization: unknown): Promise<VerifiedAccess> {
  const token = readBearer(authorization);
  if (token === undefined) return refuse('access_token_invalid');
  const claims = await readAccessToken(token, {
    settings: api.settings,
    now: api.login.clock.now(),
    keyOf: (kid) => api.keys.verifier(kid),
  });
  if (claims === undefined) return refuse('access_token_invalid');
  const live = await api.revocations.isLive(claims.sid, () => isLive(api, claims));
  return live ? { ok: true, claims } : refuse('access_token_invalid');
}

async function isLive(api: ApiContext, { sid, sub }: AccessClaims): Promise<boolean> {
  if (await api.login.store.refresh.isFamilyRevoked(sid)) return false;
  const user = await api.userOf(sub);
  return user !== undefined && user.disabled !== true;
}
