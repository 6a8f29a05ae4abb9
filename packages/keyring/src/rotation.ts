import { generateKey } from './key.ts';
import type { Key, KeyUse } from './key.ts';

/** What may be done with the keys of a keyring; every function gives a new list and leaves the given one. */

export type RotatedKeys =
  | { readonly ok: true; readonly keys: readonly Key[]; readonly fresh: Key }
  /**
   * `index-implicit`: there is no index key, the oldest general key makes the lookup values. It has to become an
   * index key first ({@link withoutKey} does that), or a change would leave no way to find what was stored.
   */
  | { readonly ok: false; readonly problem: 'index-implicit' };

export type RemovedKey =
  | {
      readonly ok: true;
      readonly keys: readonly Key[];
      /** True: the key made the lookup values, so it stays in the list as an index key, which opens nothing. */
      readonly keptAsIndex: boolean;
    }
  /** `last`: without it no general (or no index) key would be left. */
  | { readonly ok: false; readonly problem: 'unknown' | 'last' };

/**
 * Puts a fresh key in front: it makes all new values, the others still open old ones.
 * @param now Milliseconds since 1970, to write the day into the new key's id; left out, the id has none.
 */
export function rotateKeys(keys: readonly Key[], now?: number): readonly Key[] {
  return Object.freeze([generateKey('general', now), ...keys]);
}

/**
 * Puts a fresh index key before the others. `Keyring.index` uses it from then on, and `Keyring.indexes` gives the
 * values of all of them, for lookups until the old rows are gone or written anew.
 */
export function rotateIndexKey(keys: readonly Key[], now?: number): RotatedKeys {
  if (!keys.some(isUse('index'))) return { ok: false, problem: 'index-implicit' };
  const fresh = generateKey('index', now);
  const at = keys.findIndex(isUse('index'));
  return { ok: true, fresh, keys: Object.freeze([...keys.slice(0, at), fresh, ...keys.slice(at)]) };
}

/**
 * Takes a key out: after re-sealing, or in an emergency before. Whatever only it can open is dead at once. The one
 * thing that outlives it are lookup values, where it made them: then it stays as an index key with the same values.
 */
export function withoutKey(keys: readonly Key[], id: string): RemovedKey {
  const key = keys.find((each) => each.id === id);
  if (key === undefined) return { ok: false, problem: 'unknown' };
  if (keys.filter(isUse(key.use)).length === 1) return { ok: false, problem: 'last' };
  const makesIndexes = !keys.some(isUse('index')) && keys.findLast(isUse('general')) === key;
  const rest = keys.filter((each) => each !== key);
  if (!makesIndexes) return { ok: true, keys: Object.freeze(rest), keptAsIndex: false };
  const kept: Key = Object.freeze({ ...key, use: 'index' });
  return { ok: true, keys: Object.freeze([...rest, kept]), keptAsIndex: true };
}

function isUse(use: KeyUse): (key: Key) => boolean {
  return (key) => key.use === use;
}
