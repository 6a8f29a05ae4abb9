import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrations } from './migrations.ts';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;
export type SqliteHandle = SqliteDatabase.Database;

export interface OpenDatabase {
  readonly db: Db;
  /**
   * A connection of its own for parts that run whole transactions synchronously (the sign-in store): Kysely's
   * transactions are spread over several turns of the event loop and must not see foreign statements in between.
   */
  readonly connect: () => SqliteHandle;
  readonly close: () => Promise<void>;
}

/** How long a statement waits for another process's lock, in milliseconds: a backup or a command may hold one. */
const BUSY_TIMEOUT_MS = 5_000;

/** Opens (and makes, where missing) the database file and brings its tables up to date. */
export function openDatabase(file: string): OpenDatabase {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handles: SqliteHandle[] = [];
  const connect = (): SqliteHandle => {
    const handle = openHandle(file);
    handles.push(handle);
    return handle;
  };
  const main = connect();
  migrate(main);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: main }) });
  return Object.freeze({
    db,
    connect,
    close: async () => {
      await db.destroy();
      for (const handle of handles) handle.close();
    },
  });
}

function openHandle(file: string): SqliteHandle {
  const handle = new SqliteDatabase(file, { timeout: BUSY_TIMEOUT_MS });
  handle.pragma('journal_mode = WAL');
  // FULL: what was acknowledged survives a power cut, not only a killed process.
  handle.pragma('synchronous = FULL');
  handle.pragma('foreign_keys = ON');
  // Deleted rows are overwritten, so that a wiped seal or address is not left in free pages.
  handle.pragma('secure_delete = ON');
  return handle;
}

/** Runs the steps that have not run yet. Running it twice changes nothing. */
export function migrate(handle: SqliteHandle): void {
  handle.exec(
    'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT',
  );
  const apply = handle.transaction(() => {
    const done = new Set(
      handle
        .prepare<[], { name: string }>('SELECT name FROM migration')
        .all()
        .map((row) => row.name),
    );
    for (const migration of migrations.filter(({ name }) => !done.has(name))) {
      handle.exec(migration.sql);
      handle
        .prepare('INSERT INTO migration (name, applied_at) VALUES (?, unixepoch() * 1000)')
        .run(migration.name);
    }
  });
  apply.immediate();
}
