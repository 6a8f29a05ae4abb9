import assert from 'node:assert/strict';
import type { ConformanceCase } from './conformance-case.ts';
import { MINUTE_MS } from '../../clock.ts';
import type { BudgetHit, Store } from '../../store.ts';
import { RIVALS, times } from './rivals.ts';
import { NOW } from './rows.ts';

function budget(key: string, hits: number, kind: BudgetHit['kind'] = 'fixed'): BudgetHit {
  return { key, hits, windowMs: MINUTE_MS, kind };
}

/** Takes one hit at each moment that has room, and gives those moments. */
async function granted(store: Store, one: BudgetHit, moments: readonly number[]): Promise<number[]> {
  const taken: number[] = [];
  for (const moment of moments) {
    if ((await store.counters.take([one], moment)).granted) taken.push(moment);
  }
  return taken;
}

/** From every budget, or from none. */
export const TAKING: readonly ConformanceCase[] = [
  ...(['fixed', 'sliding'] as const).map((kind) => ({
    title: `T-31 sixty parallel takes get exactly what a ${kind} budget holds`,
    async run(store: Store) {
      const taken = await times(RIVALS, () => store.counters.take([budget('few', 7, kind)], NOW));
      assert.equal(taken.filter((result) => result.granted).length, 7);
      assert.deepEqual(
        taken.find((result) => !result.granted),
        { granted: false, exhausted: 0, retryAt: NOW + MINUTE_MS },
      );
      assert.equal(await store.counters.peek('few', NOW), 7);
    },
  })),
  {
    title: 'T-31 where one budget is exhausted nothing is taken from the others, also in parallel',
    async run(store) {
      const [wide, narrow] = [budget('wide', 100), budget('narrow', 3, 'sliding')];
      const taken = await times(RIVALS, (position) =>
        store.counters.take(position % 2 === 0 ? [wide, narrow] : [narrow, wide], NOW),
      );
      assert.equal(taken.filter((result) => result.granted).length, 3);
      assert.equal(await store.counters.peek('wide', NOW), 3);
      const refused = await store.counters.take([wide, narrow], NOW + 1);
      assert.deepEqual(refused, { granted: false, exhausted: 1, retryAt: NOW + MINUTE_MS });
    },
  },
  {
    title: 'a sliding budget is exact in every window of its length',
    async run(store) {
      const moments = Array.from({ length: 200 }, (_, position) => NOW + position * 1_700);
      const taken = await granted(store, budget('sliding', 5, 'sliding'), moments);
      assert.ok(taken.length > 5);
      for (const start of taken) {
        assert.ok(taken.filter((moment) => moment >= start && moment < start + MINUTE_MS).length <= 5);
      }
      // Nor is it stricter than that: the sixth comes as soon as the first is a window ago.
      assert.equal(
        taken[5],
        moments.find((moment) => moment >= NOW + MINUTE_MS),
      );
    },
  },
  {
    title: 'a sliding budget says when its oldest hit makes room, and makes it then',
    async run(store) {
      const one = budget('sliding', 2, 'sliding');
      await granted(store, one, [NOW, NOW + 10_000]);
      const refused = await store.counters.take([one], NOW + 20_000);
      assert.deepEqual(refused, { granted: false, exhausted: 0, retryAt: NOW + MINUTE_MS });
      assert.deepEqual(await granted(store, one, [NOW + MINUTE_MS - 1, NOW + MINUTE_MS]), [NOW + MINUTE_MS]);
      const again = await store.counters.take([one], NOW + MINUTE_MS);
      assert.deepEqual(again, { granted: false, exhausted: 0, retryAt: NOW + MINUTE_MS + 10_000 });
    },
  },
  {
    title: 'a fixed budget starts again when its window is over, and a reset one at once',
    async run(store) {
      const one = budget('fixed', 1);
      assert.deepEqual(await granted(store, one, [NOW, NOW + MINUTE_MS - 1, NOW + MINUTE_MS]), [
        NOW,
        NOW + MINUTE_MS,
      ]);
      await store.counters.reset('fixed');
      assert.deepEqual(await granted(store, one, [NOW + MINUTE_MS]), [NOW + MINUTE_MS]);
    },
  },
  {
    title: 'a released hit makes room in a fixed and in a sliding budget',
    async run(store) {
      for (const kind of ['fixed', 'sliding'] as const) {
        const one = budget(kind, 2, kind);
        assert.equal((await granted(store, one, [NOW, NOW, NOW])).length, 2);
        await store.counters.release(kind, NOW);
        assert.equal(await store.counters.peek(kind, NOW), 1);
        assert.equal((await granted(store, one, [NOW, NOW])).length, 1);
      }
    },
  },
  {
    title: 'a budget of nothing is always exhausted',
    async run(store) {
      for (const kind of ['fixed', 'sliding'] as const) {
        assert.deepEqual(await store.counters.take([budget(`no ${kind}`, 0, kind)], NOW), {
          granted: false,
          exhausted: 0,
          retryAt: NOW + MINUTE_MS,
        });
      }
    },
  },
  {
    title: 'counters with a key of any characters are counters of their own',
    async run(store) {
      const keys = ['a:b', 'a: b', '%d', "'; --", '"{}\\', 'ключ'];
      for (const key of keys) assert.equal((await store.counters.take([budget(key, 1)], NOW)).granted, true);
      for (const key of keys) assert.equal(await store.counters.peek(key, NOW), 1);
    },
  },
];
