import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from '../../../../../tools/postgres/postgres.ts';
import type { Postgres } from '../../../../../tools/postgres/postgres.ts';
import { verifyChain } from '../../audit/verify-chain.ts';
import { auditEvent, refreshRow } from '../../testing/conformance/more-rows.ts';
import { challengeRow, NOW, sessionRow } from '../../testing/conformance/rows.ts';
import { byLink } from '../../testing/conformance/stored-challenge.ts';
import { migrateLogin, postgresStore } from './index.ts';
import type { PgPool } from './index.ts';

let server: Postgres;
let pool: pg.Pool;

beforeAll(async () => {
  server = await startPostgres();
  pool = new pg.Pool({ connectionString: server.url });
  await migrateLogin(pool);
}, 120_000);

afterAll(async () => {
  await pool.end();
  await server.stop();
});

/** Counts what is sent to the server: each is one message and one answer. */
function countingPool(): { readonly pool: PgPool; readonly sent: string[] } {
  const sent: string[] = [];
  const counting: PgPool = {
    query(query) {
      sent.push(query.text);
      return pool.query(query);
    },
    async connect() {
      const client = await pool.connect();
      return {
        query(query) {
          sent.push(query.text);
          return client.query(query);
        },
        release: (destroy) => {
          client.release(destroy);
        },
      };
    },
  };
  return { pool: counting, sent };
}

describe('round trips to PostgreSQL', () => {
  const budgets = ['a', 'b', 'c', 'd'].map((key) => ({
    ...{ key, hits: 9, windowMs: 60_000, kind: 'sliding' as const },
  }));
  const row = challengeRow();
  const first = refreshRow();
  const session = sessionRow();
  const offence = { network: '192.0.2.7', name: 'code.failed', points: 2, halfLifeMs: 9_000, now: NOW };
  type Step = (store: ReturnType<typeof postgresStore>) => Promise<unknown>;
  const steps: readonly (readonly [string, number, Step])[] = [
    ['taking from four budgets', 1, (store) => store.counters.take(budgets, NOW)],
    ['storing a challenge', 1, (store) => store.challenges.create({ row, maxLive: 3 })],
    ['claiming a try', 1, (store) => store.challenges.claimAttempt(row.id, 'login', row.bindHash, NOW)],
    ['spending a challenge', 1, (store) => store.challenges.consume(row.id, 'login', byLink(row), NOW)],
    ['opening a session', 1, (store) => store.sessions.create(session, 9)],
    ['finding a session', 1, (store) => store.sessions.find(session.hash, NOW)],
    ['storing a refresh token', 1, (store) => store.refresh.create(first)],
    [
      'rotating a refresh token',
      1,
      (store) => store.refresh.rotate(first.hash, refreshRow({ familyId: first.familyId }), NOW),
    ],
    ['appending audit events', 1, (store) => store.audit.append([auditEvent(), auditEvent()])],
    ['scoring an offence', 1, (store) => store.bans.score(offence)],
    ['looking for a ban', 1, (store) => store.bans.findActive(['192.0.2.7', '192.0.2.0/24'], NOW)],
  ];

  test.each(steps)('%s takes %i', async (_, count, step) => {
    const { pool: counted, sent } = countingPool();
    await step(postgresStore(counted));
    expect(sent).toHaveLength(count);
  });
});

test.each([0, 1])('T-09 siblings spent in opposite orders do not deadlock (%i)', async (held) => {
  const store = postgresStore(pool);
  const rows = ['a', 'b'].map((name) =>
    challengeRow({ id: `${name}-${String(held)}`, emailIndex: `siblings-${String(held)}` }),
  );
  for (const row of rows) await store.challenges.create({ row, maxLive: 3 });
  const [first, second] = held === 0 ? rows : rows.toReversed();
  if (first === undefined || second === undefined) throw new Error('two rows were made');
  const holder = await pool.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM login_challenge WHERE id = $1 FOR UPDATE', [first.id]);
  const spent = [];
  for (const [position, row] of [first, second].entries()) {
    spent.push(store.challenges.consume(row.id, 'login', byLink(row), NOW));
    await waiting(position + 1);
  }
  await holder.query('COMMIT');
  holder.release();
  expect((await Promise.all(spent)).filter((row) => row !== undefined)).toHaveLength(1);
  expect(server.log()).not.toContain('deadlock');
});

/** Until so many steps wait for a lock of somebody else. */
async function waiting(count: number): Promise<void> {
  const sql = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
  while ((await pool.query(sql)).rowCount !== count) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('a pooler that knows no prepared statements is served without them', async () => {
  const names: unknown[] = [];
  const store = postgresStore(
    {
      query(query) {
        names.push(query.name);
        return pool.query(query);
      },
      connect: () => pool.connect(),
    },
    { prepare: false },
  );
  await store.counters.hit('unprepared', 60_000, NOW);
  expect(names).toEqual([undefined]);
});

test('a host that made serializable its default still gets one winner and no failed step', async () => {
  const strict = new pg.Pool({
    connectionString: server.url,
    options: '-c default_transaction_isolation=serializable',
  });
  const store = postgresStore(strict);
  const row = challengeRow({ emailIndex: 'strict' });
  await store.challenges.create({ row, maxLive: 3 });
  const spent = await Promise.all(
    Array.from({ length: 30 }, () => store.challenges.consume(row.id, 'login', byLink(row), NOW)),
  );
  expect(spent.filter((result) => result !== undefined)).toHaveLength(1);
  const crowd = Array.from({ length: 30 }, () => challengeRow({ emailIndex: 'strict-crowd' }));
  const created = await Promise.all(crowd.map((one) => store.challenges.create({ row: one, maxLive: 3 })));
  expect(created.filter(({ outcome }) => outcome === 'created')).toHaveLength(3);
  await Promise.all(crowd.map(() => store.audit.append([auditEvent()])));
  expect(await verifyChain(store.audit)).toMatchObject({ ok: true });
  await strict.end();
});

test('a step that fails is undone and gives its connection back', async () => {
  const single = new pg.Pool({ connectionString: server.url, max: 1 });
  const store = postgresStore(single);
  const row = refreshRow();
  await store.refresh.create(row);
  const successor = { ...refreshRow({ familyId: row.familyId }), hash: row.hash };
  await expect(store.refresh.rotate(row.hash, successor, NOW)).rejects.toThrow('did not answer');
  expect((await store.refresh.find(row.hash))?.usedAt).toBeUndefined();
  await single.end();
});
