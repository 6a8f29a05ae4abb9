import assert from 'node:assert/strict';
import type { BanRow } from '../../bans/ban-store.ts';
import { DAY_MS, HOUR_MS } from '../../clock.ts';
import type { Store } from '../../store.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { RIVALS, times } from './rivals.ts';
import { banRow } from './more-rows.ts';
import { NOW } from './rows.ts';

const NETWORK = '192.0.2.7';

function offend(store: Store, points: number, now: number): Promise<{ readonly score: number }> {
  const offence = { network: NETWORK, name: 'code.failed', points, halfLifeMs: HOUR_MS, now };
  return store.bans.score(offence);
}

async function active(store: Store, now: number): Promise<BanRow | undefined> {
  return await store.bans.findActive(['198.51.100.1', NETWORK], now);
}

/** Scores forget, bans end. */
export const BANNING: readonly ConformanceCase[] = [
  {
    title: 'sixty parallel offences are sixty offences',
    async run(store) {
      await times(RIVALS, () => offend(store, 2, NOW));
      const state = await store.bans.score({
        ...{ network: NETWORK, name: 'link.failed', points: 1, halfLifeMs: HOUR_MS, now: NOW },
      });
      assert.deepEqual(state, { score: 121, evidence: { 'code.failed': RIVALS, 'link.failed': 1 } });
    },
  },
  {
    title: 'half of a score is forgotten in its half-life, and it never falls below zero',
    async run(store) {
      assert.equal((await offend(store, 8, NOW)).score, 8);
      assert.equal((await offend(store, 0, NOW + HOUR_MS)).score, 4);
      assert.equal((await offend(store, 0, NOW)).score, 4);
      assert.equal((await offend(store, -9, NOW + HOUR_MS)).score, 0);
      assert.equal((await offend(store, 1, NOW + HOUR_MS)).score, 1);
    },
  },
  {
    title: 'of sixty parallel bans of one network and level exactly one is stored',
    async run(store) {
      const stored = await times(RIVALS, () => store.bans.put(banRow({ network: NETWORK })));
      assert.equal(stored.filter(Boolean).length, 1);
      assert.equal((await store.bans.list({ now: NOW, includeEnded: true, limit: 100 })).length, 1);
    },
  },
  {
    title: 'a ban comes back as it was stored, while it lasts',
    async run(store) {
      const ban = banRow({ network: NETWORK, evidence: { 'code.failed': 3 } });
      assert.equal(await store.bans.put(ban), true);
      assert.deepEqual(await active(store, NOW), ban);
      assert.deepEqual(await active(store, ban.expiresAt - 1), ban);
      assert.equal(await active(store, ban.expiresAt), undefined);
      assert.equal(await store.bans.findActive(['192.0.2.8'], NOW), undefined);
      assert.equal(await store.bans.findActive([], NOW), undefined);
    },
  },
  {
    title: 'a higher ban takes over from a lower one, and a lower one does not from a higher',
    async run(store) {
      const low = banRow({ network: NETWORK, level: 1 });
      const high = banRow({ network: NETWORK, level: 2, startsAt: NOW + 1, expiresAt: NOW + DAY_MS });
      assert.equal(await store.bans.put(low), true);
      assert.equal(await store.bans.put(high), true);
      assert.equal(await store.bans.put(banRow({ network: NETWORK, level: 1, startsAt: NOW + 2 })), false);
      assert.deepEqual(await store.bans.list({ now: NOW + 2, includeEnded: false, limit: 9 }), [high]);
      const all = await store.bans.list({ now: NOW + 2, includeEnded: true, limit: 9 });
      assert.deepEqual(all, [high, { ...low, expiresAt: NOW + 1 }]);
      assert.equal((await store.bans.lift(high.id, 'admin', NOW + 3))?.id, high.id);
      assert.equal(await active(store, NOW + 3), undefined);
      assert.deepEqual(await store.bans.takeExpired(NOW + 2 * DAY_MS), []);
    },
  },
  {
    title: 'of overlapping networks the ban that ends last is found',
    async run(store) {
      await store.bans.put(banRow({ network: NETWORK }));
      const wide = banRow({ network: '192.0.2.0/24', expiresAt: NOW + DAY_MS });
      await store.bans.put(wide);
      assert.deepEqual(await store.bans.findActive([NETWORK, '192.0.2.0/24'], NOW + 1), wide);
    },
  },
  {
    title: 'a lifted ban says when and by whom, and takes the score with it',
    async run(store) {
      const ban = banRow({ network: NETWORK });
      await offend(store, 50, NOW);
      await store.bans.put(ban);
      const lifted = await store.bans.lift(ban.id, 'Ada', NOW + 5);
      assert.deepEqual(lifted, { ...ban, liftedAt: NOW + 5, liftedBy: 'Ada' });
      assert.equal(await active(store, NOW + 5), undefined);
      assert.equal(await store.bans.lift(ban.id, 'Ada', NOW + 6), undefined);
      assert.equal(await store.bans.extend(ban.id, NOW + DAY_MS, NOW + 6), undefined);
      assert.equal((await offend(store, 1, NOW + 6)).score, 1);
      assert.equal(await store.bans.put(banRow({ network: NETWORK, startsAt: NOW + 7 })), true);
    },
  },
  {
    title: 'an extended ban ends later, and only an active one is extended',
    async run(store) {
      const ban = banRow({ network: NETWORK });
      await store.bans.put(ban);
      const later = ban.expiresAt + DAY_MS;
      assert.equal((await store.bans.extend(ban.id, later, NOW))?.expiresAt, later);
      assert.equal((await active(store, later - 1))?.id, ban.id);
      assert.equal(await store.bans.extend(ban.id, later + 1, later), undefined);
      assert.equal(await store.bans.extend('unknown', later, NOW), undefined);
    },
  },
  {
    title: 'of sixty parallel callers one is told of each ban that ended',
    async run(store) {
      const ended = banRow({ network: NETWORK });
      await store.bans.put(ended);
      await store.bans.put(banRow({ network: '192.0.2.8', expiresAt: NOW + DAY_MS }));
      assert.deepEqual(await store.bans.takeExpired(ended.expiresAt - 1), []);
      const told = await times(RIVALS, () => store.bans.takeExpired(ended.expiresAt));
      assert.deepEqual(told.flat(), [ended]);
    },
  },
  {
    title: 'ended bans are listed newest first, for thirty days',
    async run(store) {
      const [first, second] = [banRow({ network: NETWORK }), banRow({ network: '::1', startsAt: NOW + 1 })];
      await store.bans.put(first);
      await store.bans.put(second);
      const late = { now: NOW + 2 * HOUR_MS, includeEnded: true, limit: 9 };
      assert.deepEqual(await store.bans.list(late), [second, first]);
      assert.deepEqual(await store.bans.list({ ...late, limit: 1 }), [second]);
      assert.deepEqual(await store.bans.list({ ...late, includeEnded: false }), []);
      await store.sweep(NOW + 30 * DAY_MS);
      assert.equal((await store.bans.list(late)).length, 2);
      await store.sweep(NOW + 30 * DAY_MS + 2 * HOUR_MS);
      assert.deepEqual(await store.bans.list(late), []);
    },
  },
];
