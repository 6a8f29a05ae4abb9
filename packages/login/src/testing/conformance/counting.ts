import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { ConformanceCase } from './conformance-case.ts';
import { MINUTE_MS } from '../../clock.ts';
import { RIVALS, times } from './rivals.ts';
import { NOW } from './rows.ts';

/** No hit is lost, and a value is remembered once. */
export const COUNTING: readonly ConformanceCase[] = [
  {
    title: 'sixty parallel hits are sixty hits, and the window begins with the first',
    async run(store) {
      const states = await times(RIVALS, () => store.counters.hit('budget', MINUTE_MS, NOW));
      const counts = states.map((state) => state.count).toSorted((a, b) => a - b);
      assert.deepEqual(
        counts,
        Array.from({ length: RIVALS }, (_, position) => position + 1),
      );
      const late = await store.counters.hit('budget', MINUTE_MS, NOW + MINUTE_MS - 1);
      assert.deepEqual(late, { count: RIVALS + 1, resetAt: NOW + MINUTE_MS });
    },
  },
  {
    title: 'a counter starts again when its window is over',
    async run(store) {
      await store.counters.hit('budget', MINUTE_MS, NOW);
      assert.equal(await store.counters.peek('budget', NOW + MINUTE_MS), 0);
      const again = await store.counters.hit('budget', MINUTE_MS, NOW + MINUTE_MS);
      assert.deepEqual(again, { count: 1, resetAt: NOW + 2 * MINUTE_MS });
    },
  },
  {
    title: 'a released hit counts no more, and a counter never goes below zero',
    async run(store) {
      await store.counters.hit('budget', MINUTE_MS, NOW);
      await store.counters.release('budget', NOW);
      await store.counters.release('budget', NOW);
      await store.counters.release('unknown', NOW);
      assert.equal(await store.counters.peek('budget', NOW), 0);
      assert.equal((await store.counters.hit('budget', MINUTE_MS, NOW)).count, 1);
    },
  },
  {
    title: 'a reset counter is zero',
    async run(store) {
      await store.counters.hit('budget', MINUTE_MS, NOW);
      await store.counters.reset('budget');
      assert.equal(await store.counters.peek('budget', NOW), 0);
    },
  },
  {
    title: 'sixty parallel puts of one value remember it once, until it ends',
    async run(store) {
      const key = randomBytes(16);
      const puts = await times(RIVALS, () => store.once.put(key, NOW + MINUTE_MS, NOW));
      assert.equal(puts.filter(Boolean).length, 1);
      assert.equal(await store.once.put(key, NOW + 2 * MINUTE_MS, NOW + MINUTE_MS), true);
    },
  },
];
