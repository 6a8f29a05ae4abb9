import type { RefreshRow, RefreshStore, RotatedRefresh } from '../../api/api-store.ts';
import type { Instant } from '../../clock.ts';
import { keyOf } from './key-of.ts';
import { sweepMap } from './sweep-map.ts';
import type { ErasablePart } from './sweep-map.ts';

/** Refresh tokens in a map, in the order of their creation. */
export function memoryRefresh(): ErasablePart<RefreshStore> {
  const rows = new Map<string, RefreshRow>();

  function liveOf(belongs: (row: RefreshRow) => boolean, now: Instant): readonly RefreshRow[] {
    return [...rows.values()].filter((row) => belongs(row) && isLive(row, now));
  }
  function revoke(belongs: (row: RefreshRow) => boolean, now: Instant): void {
    for (const [key, row] of rows) {
      if (belongs(row) && row.revokedAt === undefined) rows.set(key, { ...row, revokedAt: now });
    }
  }
  function isRevoked(familyId: string): boolean {
    const family = [...rows.values()].filter((row) => row.familyId === familyId);
    return family.length === 0 || family.some((row) => row.revokedAt !== undefined);
  }
  function rotate(hash: Uint8Array, successor: RefreshRow, now: Instant): RotatedRefresh {
    const row = rows.get(keyOf(hash));
    if (row === undefined) return { outcome: 'unknown' };
    if (!isLive(row, now) || isRevoked(row.familyId)) return { outcome: 'refused', row };
    const used = { ...row, usedAt: now };
    rows.set(keyOf(hash), used);
    rows.set(keyOf(successor.hash), successor);
    return { outcome: 'rotated', row: used };
  }

  const store: RefreshStore = {
    create(row) {
      rows.set(keyOf(row.hash), row);
      return Promise.resolve();
    },
    find: (hash) => Promise.resolve(rows.get(keyOf(hash))),
    rotate: (hash, successor, now) => Promise.resolve(rotate(hash, successor, now)),
    revokeFamily(familyId, now) {
      const live = liveOf((row) => row.familyId === familyId, now);
      revoke((row) => row.familyId === familyId, now);
      return Promise.resolve(live.length);
    },
    revokeUser(userId, now) {
      const live = liveOf((row) => row.userId === userId, now);
      revoke((row) => row.userId === userId, now);
      return Promise.resolve([...new Set(live.map((row) => row.familyId))]);
    },
    isFamilyRevoked: (familyId) => Promise.resolve(isRevoked(familyId)),
    listFamilies(userId, now) {
      const live = liveOf((row) => row.userId === userId, now);
      const newest = new Map(live.map((row) => [row.familyId, row]));
      return Promise.resolve([...newest.values()].toSorted((a, b) => b.issuedAt - a.issuedAt));
    },
  };
  return {
    store,
    erase: (userId) => sweepMap(rows, (row) => row.userId === userId),
    sweep: (before) => sweepMap(rows, (row) => Math.min(row.idleExpiresAt, row.absoluteExpiresAt) < before),
  };
}

function isLive(row: RefreshRow, now: Instant): boolean {
  const unspent = row.usedAt === undefined && row.revokedAt === undefined;
  return unspent && row.idleExpiresAt > now && row.absoluteExpiresAt > now;
}
