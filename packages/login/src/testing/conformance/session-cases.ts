import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { ConformanceCase } from './conformance-case.ts';
import { DAY_MS, MINUTE_MS } from '../../clock.ts';
import { plain } from './plain.ts';
import { RIVALS, times } from './rivals.ts';
import { NOW, sessionRow } from './rows.ts';

/** Sessions are found by hash, rotated once, and revoked by their owner. */
export const SESSIONS: readonly ConformanceCase[] = [
  {
    title: 'a session is found by the hash of its token and comes back as it was stored',
    async run(store) {
      const row = sessionRow();
      assert.deepEqual(await store.sessions.create(row, 20), []);
      const found = await store.sessions.find(row.hash, NOW);
      assert.ok(found !== undefined);
      assert.deepEqual({ ...found, hash: Buffer.from(found.hash) }, { ...row, hash: Buffer.from(row.hash) });
      assert.equal(await store.sessions.find(randomBytes(32), NOW), undefined);
    },
  },
  {
    title: 'above the limit the least recently used session goes, and is named',
    async run(store) {
      const old = sessionRow({ lastSeenAt: NOW - MINUTE_MS });
      const used = sessionRow();
      await store.sessions.create(old, 2);
      await store.sessions.create(used, 2);
      assert.deepEqual(
        await store.sessions.create(sessionRow({ createdAt: NOW + 1, lastSeenAt: NOW + 1 }), 2),
        [old.id],
      );
      assert.equal((await store.sessions.find(old.hash, NOW))?.revokedReason, 'limit');
      assert.equal((await store.sessions.listLive('user-1', NOW + 1)).length, 2);
    },
  },
  {
    title:
      'of sixty parallel rotations of one token exactly one wins, and the old token goes on for its minute',
    async run(store) {
      const row = sessionRow();
      await store.sessions.create(row, 20);
      const rotated = await times(RIVALS, () =>
        store.sessions.rotate({
          hash: row.hash,
          newHash: randomBytes(32),
          now: NOW,
          oldValidUntil: NOW + MINUTE_MS,
        }),
      );
      assert.equal(rotated.filter((result) => result !== undefined).length, 1);
      assert.equal((await store.sessions.find(row.hash, NOW + MINUTE_MS - 1))?.id, row.id);
      assert.equal(await store.sessions.find(row.hash, NOW + MINUTE_MS), undefined);
    },
  },
  {
    title: 'a rotation that raises a session changes what it may do, and ends the old token at once',
    async run(store) {
      const row = sessionRow();
      await store.sessions.create(row, 20);
      const raise = { aal: 2, amr: ['email_link', 'totp'], sudoUntil: NOW + 9 } as const;
      const [newHash, now] = [randomBytes(32), NOW + 1];
      const raised = await store.sessions.rotate({ hash: row.hash, newHash, now, oldValidUntil: now, raise });
      const wanted = { ...row, ...raise, hash: newHash, rotatedAt: now };
      assert.deepEqual(plain(raised), plain(wanted));
      assert.deepEqual(plain(await store.sessions.find(newHash, now)), plain(wanted));
      assert.equal(await store.sessions.find(row.hash, now), undefined);
    },
  },
  {
    title: 'sixty sessions opened in parallel leave no more than allowed, and name the ended ones once',
    async run(store) {
      const ended = await times(RIVALS, () => store.sessions.create(sessionRow(), 4));
      assert.equal((await store.sessions.listLive('user-1', NOW)).length, 4);
      assert.equal(new Set(ended.flat()).size, RIVALS - 4);
      assert.equal(ended.flat().length, RIVALS - 4);
    },
  },
  {
    title: 'a session is revoked by its owner only, and only once',
    async run(store) {
      const row = sessionRow();
      await store.sessions.create(row, 20);
      assert.equal(await store.sessions.revoke('user-2', row.id, 'revoked', NOW), false);
      assert.equal(await store.sessions.revoke('user-1', row.id, 'revoked', NOW), true);
      assert.equal(await store.sessions.revoke('user-1', row.id, 'revoked', NOW), false);
      assert.equal((await store.sessions.find(row.hash, NOW))?.revokedReason, 'revoked');
    },
  },
  {
    title: 'revoking all spares the one that asks and the sessions of others',
    async run(store) {
      const [own, other, stranger] = [sessionRow(), sessionRow(), sessionRow({ userId: 'user-2' })];
      for (const row of [own, other, stranger]) await store.sessions.create(row, 20);
      assert.deepEqual(await store.sessions.revokeAll('user-1', own.id, 'revoked', NOW), [other.id]);
      assert.deepEqual(await store.sessions.revokeAll('user-1', undefined, 'revoked', NOW), [own.id]);
      assert.equal((await store.sessions.listLive('user-2', NOW)).length, 1);
    },
  },
  {
    title: 'use moves the idle end, and nothing brings a revoked session back',
    async run(store) {
      const row = sessionRow();
      await store.sessions.create(row, 20);
      await store.sessions.touch(row.id, NOW + 5, NOW + 2 * DAY_MS);
      assert.equal((await store.sessions.find(row.hash, NOW))?.idleExpiresAt, NOW + 2 * DAY_MS);
      await store.sessions.revoke('user-1', row.id, 'revoked', NOW + 6);
      await store.sessions.touch(row.id, NOW + 7, NOW + 3 * DAY_MS);
      assert.equal((await store.sessions.find(row.hash, NOW))?.idleExpiresAt, NOW + 2 * DAY_MS);
      assert.deepEqual(await store.sessions.listLive('user-1', NOW + 7), []);
    },
  },
];
