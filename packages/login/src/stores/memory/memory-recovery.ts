import { equalBytes } from '../../challenge/equal-bytes.ts';
import type { RecoverySet, RecoveryStore } from '../../factors/factor-store.ts';
import type { ErasablePart } from './sweep-map.ts';

/** Recovery codes in a map. */
export function memoryRecovery(): ErasablePart<RecoveryStore> {
  const sets = new Map<string, RecoverySet>();
  const store: RecoveryStore = {
    replace(set) {
      sets.set(set.userId, set);
      return Promise.resolve();
    },
    find: (userId) => Promise.resolve(sets.get(userId)),
    take(userId, hash) {
      const set = sets.get(userId);
      if (set === undefined) return Promise.resolve(false);
      const left = set.hashes.filter((other) => !equalBytes(other, hash));
      sets.set(userId, { ...set, hashes: left });
      return Promise.resolve(left.length < set.hashes.length);
    },
    remove: (userId) => Promise.resolve(sets.delete(userId)),
  };
  return { store, erase: (userId) => sets.delete(userId), sweep: () => 0 };
}
