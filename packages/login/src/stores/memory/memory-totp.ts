import type { TotpRow, TotpStore } from '../../factors/factor-store.ts';
import type { ErasablePart } from './sweep-map.ts';

/** TOTP secrets in a map. */
export function memoryTotp(): ErasablePart<TotpStore> {
  const rows = new Map<string, TotpRow>();
  function change(
    userId: string,
    allowed: (row: TotpRow) => boolean,
    more: Partial<TotpRow>,
  ): Promise<boolean> {
    const row = rows.get(userId);
    if (row === undefined || !allowed(row)) return Promise.resolve(false);
    rows.set(userId, { ...row, ...more });
    return Promise.resolve(true);
  }
  const store: TotpStore = {
    propose(row) {
      if (rows.get(row.userId)?.confirmedAt !== undefined) return Promise.resolve(false);
      rows.set(row.userId, row);
      return Promise.resolve(true);
    },
    find: (userId) => Promise.resolve(rows.get(userId)),
    confirm: ({ userId, sealedSecret, step, now }) =>
      change(userId, (row) => row.confirmedAt === undefined && row.sealedSecret === sealedSecret, {
        confirmedAt: now,
        lastStep: step,
      }),
    advance: (userId, step) =>
      change(userId, (row) => row.confirmedAt !== undefined && row.lastStep < step, { lastStep: step }),
    reseal: (userId, sealedSecret, resealed) =>
      change(userId, (row) => row.sealedSecret === sealedSecret, { sealedSecret: resealed }),
    remove: (userId) => Promise.resolve(rows.delete(userId)),
    page(afterUserId, limit) {
      const after = [...rows.values()].filter((row) => row.userId > afterUserId);
      return Promise.resolve(after.toSorted((a, b) => (a.userId < b.userId ? -1 : 1)).slice(0, limit));
    },
  };
  return { store, erase: (userId) => rows.delete(userId), sweep: () => 0 };
}
