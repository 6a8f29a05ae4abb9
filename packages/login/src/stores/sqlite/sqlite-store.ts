import { DAY_MS } from '../../clock.ts';
import type { Store } from '../../store.ts';
import { sqliteChallenges } from './sqlite-challenges.ts';
import { sqliteCounters, sqliteOnce } from './sqlite-counters.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { sqliteSessions } from './sqlite-sessions.ts';
import { step } from './step.ts';

/** Ended challenges stay a day, so that a late click is told why; then nothing of them is left. */
const KEPT_MS: number = DAY_MS;

/**
 * The library's state in a SQLite database the host opened (better-sqlite3), after `migrateLogin`. Several
 * processes may share the file; set a `busy_timeout`.
 */
export function sqliteStore(database: SqliteDatabase): Store {
  const sweeps = [
    'DELETE FROM login_challenge WHERE expires_at < ?',
    'DELETE FROM login_counter WHERE reset_at < ?',
    'DELETE FROM login_once WHERE expires_at < ?',
    'DELETE FROM login_session WHERE min(idle_expires_at, absolute_expires_at, coalesce(revoked_at, absolute_expires_at)) < ?',
  ].map((sql) => database.prepare(sql));
  return Object.freeze({
    challenges: sqliteChallenges(database),
    counters: sqliteCounters(database),
    once: sqliteOnce(database),
    sessions: sqliteSessions(database),
    sweep: (now: number) =>
      step(() => sweeps.reduce((sum, sweep) => sum + Number(sweep.run(now - KEPT_MS).changes), 0)),
  });
}
