import type { CounterStore, OnceStore } from '../../store.ts';
import { integerOf } from './row.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { step } from './step.ts';

const HIT = `INSERT INTO login_counter (key, count, reset_at) VALUES (@key, 1, @end)
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN reset_at > @now THEN count + 1 ELSE 1 END,
    reset_at = CASE WHEN reset_at > @now THEN reset_at ELSE @end END
  RETURNING count, reset_at`;
const PUT_ONCE = `INSERT INTO login_once (key, expires_at) VALUES (@key, @end)
  ON CONFLICT (key) DO UPDATE SET expires_at = @end WHERE expires_at <= @now`;

/** Budget counters in SQLite: one statement a hit, so that processes share them exactly. */
export function sqliteCounters(database: SqliteDatabase): CounterStore {
  const hit = database.prepare(HIT);
  const peek = database.prepare('SELECT count FROM login_counter WHERE key = ? AND reset_at > ?');
  const release = database.prepare(
    'UPDATE login_counter SET count = count - 1 WHERE key = ? AND reset_at > ? AND count > 0',
  );
  const reset = database.prepare('DELETE FROM login_counter WHERE key = ?');
  return {
    hit: (key, windowMs, now) =>
      step(() => {
        const row = hit.get({ key, end: now + windowMs, now });
        return { count: integerOf(row, 'count'), resetAt: integerOf(row, 'reset_at') };
      }),
    peek: (key, now) =>
      step(() => {
        const row = peek.get(key, now);
        return row === undefined ? 0 : integerOf(row, 'count');
      }),
    release: (key, now) =>
      step(() => {
        release.run(key, now);
      }),
    reset: (key) =>
      step(() => {
        reset.run(key);
      }),
  };
}

/** Remembered values in SQLite. */
export function sqliteOnce(database: SqliteDatabase): OnceStore {
  const put = database.prepare(PUT_ONCE);
  return {
    put: (key, expiresAt, now) => step(() => Number(put.run({ key, end: expiresAt, now }).changes) === 1),
  };
}
