import assert from 'node:assert/strict';
import type { ConformanceCase } from './conformance-case.ts';
import { MINUTE_MS } from '../../clock.ts';
import { RIVALS, times } from './rivals.ts';
import { challengeRow, NOW } from './rows.ts';
import { stored } from './stored-challenge.ts';

/** Live challenges are few, and follow their browser. */
export const CREATING: readonly ConformanceCase[] = [
  {
    title: 'sixty parallel requests leave no more live challenges than allowed',
    async run(store) {
      const results = await times(RIVALS, () => store.challenges.create({ row: challengeRow(), maxLive: 3 }));
      assert.equal(results.filter((result) => result.outcome === 'created').length, 3);
      const full = results.find((result) => result.outcome === 'full');
      assert.equal(full?.freeAt, NOW + 10 * MINUTE_MS);
    },
  },
  {
    title: 'ended challenges make room for new ones',
    async run(store) {
      const row = await stored(store);
      const later = challengeRow({ createdAt: row.expiresAt, expiresAt: row.expiresAt + MINUTE_MS });
      assert.deepEqual(await store.challenges.create({ row: later, maxLive: 1 }), { outcome: 'created' });
    },
  },
  {
    title: 'a new challenge of the same browser takes its earlier live ones to the new cookie',
    async run(store) {
      const first = await stored(store);
      const second = challengeRow({ createdAt: NOW + 1 });
      await store.challenges.create({ row: second, maxLive: 3, rebindFrom: first.bindHash });
      assert.equal((await store.challenges.findByBinding(second.bindHash))?.id, second.id);
      assert.equal(await store.challenges.findByBinding(first.bindHash), undefined);
      const proof = { via: 'email_link', linkHash: first.linkHash, bindHash: second.bindHash } as const;
      assert.equal((await store.challenges.consume(first.id, 'login', proof, NOW + 2))?.id, first.id);
    },
  },
  {
    title: 'revoking by address ends its live challenges and counts them',
    async run(store) {
      await stored(store);
      await stored(store);
      assert.equal(await store.challenges.revokeFor('address-1', 'login', NOW + 1), 2);
      assert.equal(await store.challenges.revokeFor('address-1', 'login', NOW + 1), 0);
    },
  },
];
