import type { Instant } from '../../clock.ts';
import type { BudgetHit, CounterStore, OnceStore, TakenBudgets } from '../../store.ts';
import { fullUntil, grown, runningHits } from '../counter-record.ts';
import type { CounterRecord } from '../counter-record.ts';
import { columnsOf, firstOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { query } from './sql-database.ts';
import type { SqlDatabase, SqlStep } from './sql-database.ts';

const FIND = 'SELECT * FROM login_counter WHERE key = ?';
const HIT = `INSERT INTO login_counter (key, count, reset_at, window_ms, times) VALUES (?, 1, ?, ?, '')
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN login_counter.reset_at > ? THEN login_counter.count + 1 ELSE 1 END,
    reset_at = CASE WHEN login_counter.reset_at > ? THEN login_counter.reset_at ELSE excluded.reset_at END
  RETURNING count, reset_at`;
/** As login_spend does it: the answer to whoever is counted here waits for a commit of its own (schema-calls.ts). */
const HIT_SOON = `WITH soon AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
  ${HIT.replace("VALUES (?, 1, ?, ?, '')", "SELECT ?::text, 1, ?::bigint, ?::bigint, '' FROM soon")}`;
const STORE = `INSERT INTO login_counter (key, count, reset_at, window_ms, times) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET count = excluded.count, reset_at = excluded.reset_at,
    window_ms = excluded.window_ms, times = excluded.times`;
const RELEASE = `UPDATE login_counter SET count = count - 1
  WHERE key = ? AND reset_at > ? AND count > 0 AND times = ''`;
/** Only if nobody changed it since it was read. */
const SHORTEN = "UPDATE login_counter SET times = ? WHERE key = ? AND times = ? AND times <> ''";
const TAKE = 'SELECT exhausted, retry_at FROM login_spend(?, ?)';
const PUT_ONCE = `INSERT INTO login_once (key, expires_at) VALUES (?, ?)
  ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at WHERE login_once.expires_at <= ?`;

/** Budget counters in SQL. */
export function sqlCounters(database: SqlDatabase): CounterStore {
  async function takeAtOnce(budgets: readonly BudgetHit[], now: Instant): Promise<TakenBudgets> {
    const { rows } = await database.single(query(TAKE, JSON.stringify(budgets), now));
    const refusal = firstOf(rows, ({ optionalInteger }) => ({
      exhausted: optionalInteger('exhausted'),
      retryAt: optionalInteger('retry_at'),
    }));
    const { exhausted, retryAt } = refusal ?? {};
    if (exhausted === undefined || retryAt === undefined) return { granted: true };
    return { granted: false, exhausted, retryAt };
  }
  return {
    take: (budgets, now) =>
      database.dialect === 'postgres' ? takeAtOnce(budgets, now) : database.step(() => take(budgets, now)),
    async hit(key, windowMs, now) {
      const hit = database.dialect === 'postgres' ? HIT_SOON : HIT;
      const { rows } = await database.single(query(hit, key, now + windowMs, windowMs, now, now));
      const { integer } = columnsOf(rows[0]);
      return { count: integer('count'), resetAt: integer('reset_at') };
    },
    async peek(key, now) {
      const { rows } = await database.single(query(FIND, key));
      return runningHits(firstOf(rows, recordOf), now);
    },
    async release(key, now) {
      const released = await database.single(query(RELEASE, key, now));
      if (released.changes === 0) await releaseSliding(database, key);
    },
    async reset(key) {
      await database.single(query('DELETE FROM login_counter WHERE key = ?', key));
    },
  };
}

/** Remembered values in SQL. */
export function sqlOnce(database: SqlDatabase): OnceStore {
  return {
    async put(key, expiresAt, now) {
      return (await database.single(query(PUT_ONCE, key, expiresAt, now))).changes === 1;
    },
  };
}

/** For an engine with one writer; PostgreSQL has the same as a function of its own (schema.ts). */
function* take(budgets: readonly BudgetHit[], now: Instant): SqlStep<TakenBudgets> {
  const records: (CounterRecord | undefined)[] = [];
  for (const [position, budget] of budgets.entries()) {
    const record = firstOf((yield query(FIND, budget.key)).rows, recordOf);
    const retryAt = fullUntil(record, budget, now);
    if (retryAt !== undefined) return { granted: false, exhausted: position, retryAt };
    records.push(record);
  }
  for (const [position, { key, kind, windowMs }] of budgets.entries()) {
    const { count, resetAt, times, ...record } = grown(records[position], kind, windowMs, now);
    yield query(STORE, key, count, resetAt, record.windowMs, times.join(' '));
  }
  return { granted: true };
}

async function releaseSliding(database: SqlDatabase, key: string): Promise<void> {
  for (;;) {
    const record = firstOf((await database.single(query(FIND, key))).rows, recordOf);
    if (record === undefined || record.times.length === 0) return;
    const shorter = record.times.slice(0, -1).join(' ');
    const { changes } = await database.single(query(SHORTEN, shorter, key, record.times.join(' ')));
    if (changes === 1) return;
  }
}

function recordOf({ text, integer }: Columns): CounterRecord {
  const times = text('times');
  return {
    count: integer('count'),
    resetAt: integer('reset_at'),
    windowMs: integer('window_ms'),
    times: times === '' ? [] : times.split(' ').map(Number),
  };
}
