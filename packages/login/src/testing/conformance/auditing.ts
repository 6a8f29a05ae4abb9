import assert from 'node:assert/strict';
import { auditRow, GENESIS_HASH } from '../../audit/chain.ts';
import type { AuditQuery, AuditRow } from '../../audit/audit-store.ts';
import type { Store } from '../../store.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { auditEvent } from './more-rows.ts';
import { plain } from './plain.ts';
import { RIVALS, times } from './rivals.ts';
import { NOW } from './rows.ts';

async function readAll(store: Store): Promise<readonly AuditRow[]> {
  return await store.audit.read({ fromSeq: 1, limit: 1_000 });
}

/** The audit log is one unbroken chain. */
export const AUDITING: readonly ConformanceCase[] = [
  {
    title: 'T-94 sixty parallel appends make one chain without a gap',
    async run(store) {
      const batches = Array.from({ length: RIVALS }, () => [auditEvent(), auditEvent()]);
      await times(RIVALS, (position) => store.audit.append(batches[position] ?? []));
      const rows = await readAll(store);
      assert.equal(rows.length, 2 * RIVALS);
      const byId = new Map(batches.flat().map((event) => [event.id, event]));
      let prevHash = GENESIS_HASH;
      for (const [position, row] of rows.entries()) {
        const event = byId.get(idIn(row.line));
        assert.ok(event !== undefined);
        assert.deepEqual(plain(row), plain(auditRow(event, position + 1, prevHash)));
        prevHash = row.hash;
      }
      assert.deepEqual(plain(await store.audit.head()), plain(rows.at(-1)));
    },
  },
  {
    title: 'events are appended in order, many at once, and the last row is given',
    async run(store) {
      assert.equal(await store.audit.head(), undefined);
      const events = Array.from({ length: 130 }, (_, position) => auditEvent({ at: NOW + position }));
      const last = await store.audit.append(events);
      assert.equal(last.seq, 130);
      const rows = await readAll(store);
      assert.deepEqual(
        rows.map(({ line }) => idIn(line)),
        events.map(({ id }) => id),
      );
      assert.deepEqual(plain(rows.at(-1)), plain(last));
    },
  },
  {
    title: 'rows are read from a number on, so many, of the types that were asked for',
    async run(store) {
      const types = ['login.success', 'login.denied', 'login.success'] as const;
      await store.audit.append(types.map((type) => auditEvent({ type })));
      const read = async (query: { fromSeq: number; limit: number; types?: string[] }): Promise<number[]> =>
        (await store.audit.read(query)).map(({ seq }) => seq);
      assert.deepEqual(await read({ fromSeq: 2, limit: 9 }), [2, 3]);
      assert.deepEqual(await read({ fromSeq: 1, limit: 2 }), [1, 2]);
      assert.deepEqual(await read({ fromSeq: 1, limit: 9, types: ['login.success'] }), [1, 3]);
      assert.deepEqual(await read({ fromSeq: 1, limit: 9, types: [] }), []);
    },
  },
  {
    title: 'rows are found by their user and their time, and the newest come first where that is asked for',
    async run(store) {
      const users = ['user-1', 'user-2', undefined, 'user-1', 'o"dd\\ {}"}'];
      const events = users.map((userId, position) => {
        // A name inside the data is not whose event it is.
        const data = { userId: 'user-2', text: '"userId":"user-2"}' };
        return auditEvent({ at: NOW + position, data, ...(userId === undefined ? {} : { userId }) });
      });
      await store.audit.append(events);
      const read = async (query: Omit<AuditQuery, 'fromSeq' | 'limit'>, limit = 9): Promise<number[]> =>
        (await store.audit.read({ fromSeq: 1, limit, ...query })).map(({ seq }) => seq);
      assert.deepEqual(await read({ userId: 'user-1' }), [1, 4]);
      assert.deepEqual(await read({ userId: 'user-2' }), [2]);
      assert.deepEqual(await read({ userId: 'o"dd\\ {}"}' }), [5]);
      assert.deepEqual(await read({ userId: 'user' }), []);
      assert.deepEqual(await read({ fromAt: NOW + 1, toAt: NOW + 3 }), [2, 3]);
      assert.deepEqual(await read({ order: 'newest' }, 2), [5, 4]);
      assert.deepEqual(await read({ order: 'newest', beforeSeq: 4 }, 2), [3, 2]);
      assert.deepEqual(await read({ order: 'oldest', beforeSeq: 3 }), [1, 2]);
      const types = ['login.success'];
      assert.deepEqual(await read({ userId: 'user-1', types, fromAt: NOW, toAt: NOW + 9 }, 1), [1]);
      assert.deepEqual(await read({ userId: 'user-1', types, order: 'newest', beforeSeq: 4 }), [1]);
    },
  },
  {
    title: 'pruning takes the oldest rows in one stretch, never the newest, and the chain goes on',
    async run(store) {
      assert.equal(await store.audit.prune(NOW), undefined);
      const ages = [1, 2, 9, 3, 10];
      await store.audit.append(ages.map((age) => auditEvent({ at: NOW + age })));
      assert.equal((await store.audit.prune(NOW + 5))?.seq, 2);
      assert.deepEqual(
        (await readAll(store)).map(({ seq }) => seq),
        [3, 4, 5],
      );
      assert.equal(await store.audit.prune(NOW + 5), undefined);
      assert.equal((await store.audit.prune(NOW + 99))?.seq, 4);
      const [newest] = await readAll(store);
      const next = await store.audit.append([auditEvent()]);
      assert.equal(next.seq, 6);
      assert.deepEqual(plain(next.prevHash), plain(newest?.hash));
    },
  },
];

/** UUIDs appear in a line as they are. */
function idIn(line: string): string {
  return /"id":"(?<id>[^"]+)"/u.exec(line)?.groups?.['id'] ?? '';
}
