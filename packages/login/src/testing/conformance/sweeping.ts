import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { ConformanceCase } from './conformance-case.ts';
import { DAY_MS, MINUTE_MS } from '../../clock.ts';
import { NOW, sessionRow } from './rows.ts';
import { stored } from './stored-challenge.ts';

/** Sweeping deletes what is over, and nothing else. */
export const SWEEPING: readonly ConformanceCase[] = [
  {
    title: 'sweeping deletes what ended more than a day ago and nothing else',
    async run(store) {
      const row = await stored(store);
      const session = sessionRow();
      await store.sessions.create(session, 20);
      await store.counters.hit('budget', MINUTE_MS, NOW);
      await store.once.put(randomBytes(16), NOW + MINUTE_MS, NOW);
      assert.equal(await store.sweep(NOW + MINUTE_MS), 0);
      assert.equal((await store.challenges.find(row.id))?.id, row.id);
      // A part that clears away by itself has nothing left to count.
      assert.ok((await store.sweep(NOW + DAY_MS + 11 * MINUTE_MS)) >= 1);
      assert.equal(await store.challenges.find(row.id), undefined);
      assert.ok((await store.sessions.find(session.hash, NOW)) !== undefined);
      assert.ok((await store.sweep(NOW + 16 * DAY_MS)) >= 1);
      assert.equal(await store.sessions.find(session.hash, NOW), undefined);
      assert.equal(await store.sweep(NOW + 16 * DAY_MS), 0);
    },
  },
];
