import { equalBytes } from '../../challenge/equal-bytes.ts';
import type { Instant } from '../../clock.ts';
import type { DeviceRow, DeviceStore } from '../../devices/device-store.ts';
import { sweepMap } from './sweep-map.ts';
import type { ErasablePart } from './sweep-map.ts';

/** Known browsers in a map, in the order of their creation. */
export function memoryDevices(): ErasablePart<DeviceStore> {
  const rows = new Map<string, DeviceRow>();

  function listOf(userId: string, now: Instant): readonly DeviceRow[] {
    const own = [...rows.values()].filter((row) => row.userId === userId && row.expiresAt > now);
    return own.toReversed().toSorted((a, b) => b.lastUsedAt - a.lastUsedAt);
  }
  function ownedBy(userId: string, id: string): DeviceRow | undefined {
    const row = rows.get(id);
    return row?.userId === userId ? row : undefined;
  }
  const erase = (userId: string): number => sweepMap(rows, (row) => row.userId === userId);

  const store: DeviceStore = {
    create(row, maxPerUser) {
      rows.set(row.id, row);
      for (const old of listOf(row.userId, row.createdAt).slice(maxPerUser)) rows.delete(old.id);
      return Promise.resolve();
    },
    find: (hash, now) =>
      Promise.resolve([...rows.values()].find((row) => equalBytes(row.hash, hash) && row.expiresAt > now)),
    touch(id, lastUsedAt, expiresAt) {
      const row = rows.get(id);
      if (row !== undefined) {
        rows.set(id, { ...row, lastUsedAt: Math.max(row.lastUsedAt, lastUsedAt), expiresAt });
      }
      return Promise.resolve();
    },
    trust(userId, id, trustedUntil) {
      const row = ownedBy(userId, id);
      if (row !== undefined) rows.set(id, { ...row, trustedUntil });
      return Promise.resolve(row !== undefined);
    },
    list: (userId, now) => Promise.resolve(listOf(userId, now)),
    remove: (userId, id) => Promise.resolve(ownedBy(userId, id) !== undefined && rows.delete(id)),
    removeAll: (userId) => Promise.resolve(erase(userId)),
  };
  return { store, erase, sweep: (before) => sweepMap(rows, (row) => row.expiresAt < before) };
}
