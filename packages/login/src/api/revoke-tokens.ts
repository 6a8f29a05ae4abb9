import type { Refused } from '../errors.ts';
import type { ApiContext } from './api-context.ts';
import type { RefreshRow } from './api-store.ts';
import { refreshHash } from './refresh-token.ts';

type FamilyOfUser = Pick<RefreshRow, 'familyId' | 'userId'>;

/** Ends a family, whatever state it is in. Gives whether it was live. */
export async function endFamily(
  api: ApiContext,
  { familyId, userId }: FamilyOfUser,
  reason: 'revoked' | 'reuse',
): Promise<boolean> {
  const { store, clock, emit } = api.login;
  const live = await store.refresh.revokeFamily(familyId, clock.now());
  api.revocations.markRevoked(familyId);
  if (live > 0) emit('token.family_revoked', { userId, sessionId: familyId, reason });
  return live > 0;
}

/** RFC 7009: who has the token may end it; what is unknown is ended already. */
export async function revokeToken(
  api: ApiContext,
  refreshToken: string,
): Promise<{ readonly ok: true } | Refused> {
  const hash = refreshHash(refreshToken);
  const row = hash === undefined ? undefined : await api.login.store.refresh.find(hash);
  if (row !== undefined && row.revokedAt === undefined) await endFamily(api, row, 'revoked');
  return { ok: true };
}

/** Ends a family only where it is this user's: ids of others' families do nothing. */
export async function revokeFamilyOf(api: ApiContext, userId: string, familyId: string): Promise<boolean> {
  const { store, clock } = api.login;
  const families = await store.refresh.listFamilies(userId, clock.now());
  if (families.every((row) => row.familyId !== familyId)) return false;
  return await endFamily(api, { userId, familyId }, 'revoked');
}

export async function revokeUser(api: ApiContext, userId: string): Promise<number> {
  const { store, clock, emit } = api.login;
  const families = await store.refresh.revokeUser(userId, clock.now());
  for (const familyId of families) {
    api.revocations.markRevoked(familyId);
    emit('token.family_revoked', { userId, sessionId: familyId, reason: 'revoked' });
  }
  return families.length;
}
