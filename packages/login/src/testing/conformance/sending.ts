import assert from 'node:assert/strict';
import type { ConformanceCase } from './conformance-case.ts';
import { outboxRow } from './more-rows.ts';
import { times } from './rivals.ts';
import { NOW } from './rows.ts';

const SENDERS = 12;
const claim = { kind: 'mail', now: NOW, leaseMs: 1_000, limit: 5 } as const;

/** What waits to be sent is sent by one sender at a time. */
export const SENDING: readonly ConformanceCase[] = [
  {
    title: 'of sixty rows and twelve parallel senders each row goes to one sender only',
    async run(store) {
      const rows = Array.from({ length: 60 }, () => outboxRow());
      for (const row of rows) await store.outbox.put(row);
      const first = await times(SENDERS, () => store.outbox.claim(claim));
      const rest = await store.outbox.claim({ ...claim, limit: 60 });
      const ids = [...first.flat(), ...rest].map(({ id }) => id);
      assert.deepEqual(ids.toSorted(), rows.map(({ id }) => id).toSorted());
      assert.ok(first.every((claimed) => claimed.length <= claim.limit));
      assert.deepEqual(await store.outbox.claim(claim), []);
    },
  },
  {
    title: 'rows are claimed oldest first, counted and leased; the lease of a dead sender ends',
    async run(store) {
      const [late, early] = [outboxRow({ createdAt: NOW - 1 }), outboxRow({ createdAt: NOW - 2 })];
      for (const row of [late, early]) await store.outbox.put(row);
      const leased = { attempts: 1, dueAt: NOW + 1_000 };
      assert.deepEqual(await store.outbox.claim(claim), [
        { ...early, ...leased },
        { ...late, ...leased },
      ]);
      assert.deepEqual(await store.outbox.claim({ ...claim, now: NOW + 999 }), []);
      const again = await store.outbox.claim({ ...claim, now: NOW + 1_000 });
      assert.deepEqual(
        again.map(({ attempts }) => attempts),
        [2, 2],
      );
    },
  },
  {
    title: 'only due rows of the asked kind are claimed, and the next due moment is known',
    async run(store) {
      assert.equal(await store.outbox.nextDueAt('mail'), undefined);
      const later = outboxRow({ dueAt: NOW + 5 });
      await store.outbox.put(later);
      await store.outbox.put(outboxRow({ kind: 'webhook' }));
      assert.deepEqual(await store.outbox.claim(claim), []);
      assert.equal(await store.outbox.nextDueAt('mail'), NOW + 5);
      await store.outbox.retryAt(later.id, NOW + 50);
      assert.equal(await store.outbox.nextDueAt('mail'), NOW + 50);
      assert.equal((await store.outbox.claim({ ...claim, now: NOW + 50 })).length, 1);
      await store.outbox.remove(later.id);
      assert.equal(await store.outbox.nextDueAt('mail'), undefined);
    },
  },
  {
    title: 'a row that is worth nothing any more is wiped, not given',
    async run(store) {
      const row = outboxRow();
      await store.outbox.put(row);
      assert.deepEqual(await store.outbox.claim({ ...claim, now: row.expiresAt }), []);
      assert.equal(await store.outbox.nextDueAt('mail'), undefined);
    },
  },
];
