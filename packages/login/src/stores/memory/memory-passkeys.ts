import { equalBytes } from '../../challenge/equal-bytes.ts';
import type { PasskeyRow, PasskeyStore } from '../../factors/factor-store.ts';
import { sweepMap } from './sweep-map.ts';
import type { ErasablePart } from './sweep-map.ts';

/** Passkeys in a map, in the order of their creation. */
export function memoryPasskeys(): ErasablePart<PasskeyStore> {
  const handles = new Map<string, Uint8Array>();
  const rows = new Map<string, PasskeyRow>();
  function ownedBy(userId: string, id: string): PasskeyRow | undefined {
    const row = rows.get(id);
    return row?.userId === userId ? row : undefined;
  }
  const store: PasskeyStore = {
    handleOf(userId, fresh) {
      const handle = handles.get(userId) ?? fresh;
      handles.set(userId, handle);
      return Promise.resolve(handle);
    },
    userOfHandle: (handle) =>
      Promise.resolve([...handles].find(([, known]) => equalBytes(known, handle))?.[0]),
    create(row) {
      if (rows.has(row.id)) return Promise.resolve(false);
      rows.set(row.id, row);
      return Promise.resolve(true);
    },
    find: (id) => Promise.resolve(rows.get(id)),
    list: (userId) => Promise.resolve([...rows.values()].filter((row) => row.userId === userId)),
    used(id, counter, backedUp, now) {
      const row = rows.get(id);
      if (row !== undefined) rows.set(id, { ...row, counter, backedUp, lastUsedAt: now });
      return Promise.resolve();
    },
    rename(userId, id, name) {
      const row = ownedBy(userId, id);
      if (row !== undefined) rows.set(id, { ...row, name });
      return Promise.resolve(row !== undefined);
    },
    remove: (userId, id) => Promise.resolve(ownedBy(userId, id) !== undefined && rows.delete(id)),
  };
  function erase(userId: string): void {
    handles.delete(userId);
    sweepMap(rows, (row) => row.userId === userId);
  }
  return { store, erase, sweep: () => 0 };
}
