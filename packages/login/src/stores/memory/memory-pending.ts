import type { PendingRow, PendingStore } from '../../factors/factor-store.ts';
import { keyOf } from './key-of.ts';
import { sweepMap } from './sweep-map.ts';
import type { ErasablePart } from './sweep-map.ts';

/** Half-done sign-ins in a map. */
export function memoryPending(): ErasablePart<PendingStore> {
  const rows = new Map<string, PendingRow>();
  function live(hash: Uint8Array, now: number): PendingRow | undefined {
    const row = rows.get(keyOf(hash));
    return row !== undefined && row.expiresAt > now ? row : undefined;
  }
  const store: PendingStore = {
    create(row) {
      rows.set(keyOf(row.hash), row);
      return Promise.resolve();
    },
    find: (hash, now) => Promise.resolve(live(hash, now)),
    take(hash, now) {
      const row = live(hash, now);
      if (row !== undefined) rows.delete(keyOf(hash));
      return Promise.resolve(row);
    },
    removeAll(userId) {
      sweepMap(rows, (row) => row.userId === userId);
      return Promise.resolve();
    },
  };
  return {
    store,
    erase: (userId) => sweepMap(rows, (row) => row.userId === userId),
    sweep: (before) => sweepMap(rows, (row) => row.expiresAt < before),
  };
}
