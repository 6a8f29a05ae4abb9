import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { DAY_MS } from '../../clock.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { RIVALS, times } from './rivals.ts';
import { plain } from './plain.ts';
import { deviceRow } from './more-rows.ts';
import { NOW } from './rows.ts';

/** Known browsers, a few of each person. */
export const DEVICES: readonly ConformanceCase[] = [
  {
    title: 'a device is found by the hash of its cookie until it expires, as it was stored',
    async run(store) {
      const row = deviceRow({ trustedUntil: NOW + 5 });
      await store.devices.create(row, 9);
      assert.deepEqual(plain(await store.devices.find(row.hash, row.expiresAt - 1)), plain(row));
      assert.equal(await store.devices.find(row.hash, row.expiresAt), undefined);
      assert.equal(await store.devices.find(randomBytes(32), NOW), undefined);
    },
  },
  {
    title: 'of sixty devices made in parallel only the limit is left, the least recently used going first',
    async run(store) {
      await times(RIVALS, (position) => store.devices.create(deviceRow({ lastUsedAt: NOW + position }), 5));
      const left = await store.devices.list('user-1', NOW);
      const used = left.map(({ lastUsedAt }) => lastUsedAt - NOW);
      assert.deepEqual(used, [59, 58, 57, 56, 55]);
    },
  },
  {
    title: 'use moves the end of a device, trust is set and ended by its owner only',
    async run(store) {
      const row = deviceRow();
      await store.devices.create(row, 9);
      await store.devices.touch(row.id, NOW + 5, NOW + 99 * DAY_MS);
      assert.equal((await store.devices.find(row.hash, NOW + 98 * DAY_MS))?.lastUsedAt, NOW + 5);
      assert.equal(await store.devices.trust('user-2', row.id, NOW + 7), false);
      assert.equal(await store.devices.trust('user-1', row.id, NOW + 7), true);
      assert.equal((await store.devices.find(row.hash, NOW))?.trustedUntil, NOW + 7);
      assert.equal(await store.devices.trust('user-1', row.id, undefined), true);
      assert.equal((await store.devices.find(row.hash, NOW))?.trustedUntil, undefined);
    },
  },
  {
    title: 'a device is forgotten by its owner only, and all of them at once',
    async run(store) {
      const rows = [deviceRow(), deviceRow(), deviceRow({ userId: 'user-2' })];
      for (const row of rows) await store.devices.create(row, 9);
      const id = rows[0]?.id ?? '';
      assert.equal(await store.devices.remove('user-2', id), false);
      assert.equal(await store.devices.remove('user-1', id), true);
      assert.equal(await store.devices.remove('user-1', id), false);
      assert.equal(await store.devices.removeAll('user-1'), 1);
      assert.equal((await store.devices.list('user-2', NOW)).length, 1);
    },
  },
];
