import type { SigningKeyRow, SigningKeyStore } from '../../api/api-store.ts';
import type { Instant } from '../../clock.ts';
import { sweepMap } from './sweep-map.ts';
import type { SweptPart } from './sweep-map.ts';

/** Signing keys in a map. */
export function memorySigningKeys(): SweptPart<SigningKeyStore> {
  const rows = new Map<string, SigningKeyRow>();
  function listAt(now: Instant): readonly SigningKeyRow[] {
    const valid = [...rows.values()].filter((row) => row.verifyUntil > now);
    return valid.toSorted((a, b) => a.activeFrom - b.activeFrom);
  }
  const store: SigningKeyStore = {
    list: (now) => Promise.resolve(listAt(now)),
    add(row, newestKid) {
      if (listAt(row.createdAt).at(-1)?.kid !== newestKid) return Promise.resolve(false);
      rows.set(row.kid, row);
      return Promise.resolve(true);
    },
    endAt(kid, verifyUntil) {
      const row = rows.get(kid);
      if (row !== undefined) rows.set(kid, { ...row, verifyUntil: Math.min(row.verifyUntil, verifyUntil) });
      return Promise.resolve(row !== undefined);
    },
    reseal(kid, sealedPrivate, resealed) {
      const row = rows.get(kid);
      if (row?.sealedPrivate !== sealedPrivate) return Promise.resolve(false);
      rows.set(kid, { ...row, sealedPrivate: resealed });
      return Promise.resolve(true);
    },
  };
  return { store, sweep: (before) => sweepMap(rows, (row) => row.verifyUntil < before) };
}
