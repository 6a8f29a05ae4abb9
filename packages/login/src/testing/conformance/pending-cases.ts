import assert from 'node:assert/strict';
import type { ConformanceCase } from './conformance-case.ts';
import { pendingRow } from './more-rows.ts';
import { plain } from './plain.ts';
import { RIVALS, times } from './rivals.ts';
import { NOW } from './rows.ts';

/** Half-done sign-ins are finished once. */
export const PENDING: readonly ConformanceCase[] = [
  {
    title: 'of sixty parallel callers exactly one takes a half-done sign-in',
    async run(store) {
      const row = pendingRow();
      await store.pending.create(row);
      assert.deepEqual(plain(await store.pending.find(row.hash, NOW)), plain(row));
      const taken = await times(RIVALS, () => store.pending.take(row.hash, NOW + 1));
      const won = taken.filter((result) => result !== undefined);
      assert.deepEqual(plain(won), plain([row]));
      assert.equal(await store.pending.find(row.hash, NOW + 1), undefined);
    },
  },
  {
    title: 'a half-done sign-in ends at its moment',
    async run(store) {
      const row = pendingRow({ administrator: true, created: false });
      await store.pending.create(row);
      assert.equal(await store.pending.find(row.hash, row.expiresAt), undefined);
      assert.equal(await store.pending.take(row.hash, row.expiresAt), undefined);
      assert.deepEqual(plain(await store.pending.take(row.hash, row.expiresAt - 1)), plain(row));
    },
  },
  {
    title: "all half-done sign-ins of a person end, and nobody else's",
    async run(store) {
      const mine = [pendingRow(), pendingRow()];
      const other = pendingRow({ userId: 'user-2' });
      for (const row of [...mine, other]) await store.pending.create(row);
      await store.pending.removeAll('user-1');
      for (const row of mine) assert.equal(await store.pending.find(row.hash, NOW), undefined);
      assert.deepEqual(plain(await store.pending.find(other.hash, NOW)), plain(other));
    },
  },
];
