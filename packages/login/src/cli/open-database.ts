import { existsSync } from 'node:fs';
import type { OtherClock } from './doctor/check-clock.ts';
import type { Store } from '../store.ts';
import { CommandError, UsageError } from './usage-error.ts';

export interface OpenedDatabase {
  readonly store: Store;
  /** The database server's clock; undefined where the database runs in this process. */
  readonly clock: OtherClock | undefined;
  readonly migrate: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long a statement waits for the running site's lock, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens `postgres://…`, or a SQLite file (a path, or `sqlite:` and a path).
 * @throws UsageError where a file is not there, unless it may be made; CommandError without the driver.
 */
export async function openDatabase(
  address: string,
  { create }: { readonly create: boolean },
): Promise<OpenedDatabase> {
  if (/^postgres(ql)?:/.test(address)) return openPostgres(address);
  const file = address.replace(/^sqlite:(\/\/)?/, '');
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(file)) {
    throw new UsageError('The database is a SQLite file or a postgres:// URL.');
  }
  if (!create && !existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  return openSqlite(file);
}

async function openSqlite(file: string): Promise<OpenedDatabase> {
  const { DatabaseSync } = await driver('node:sqlite', () => import('node:sqlite'));
  const { migrateLogin, sqliteStore } = await import('../stores/sqlite/index.ts');
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
  return {
    store: sqliteStore(database),
    clock: undefined,
    migrate() {
      // As the site will use it: readers beside one writer.
      database.exec('PRAGMA journal_mode = WAL');
      migrateLogin(database);
      return Promise.resolve();
    },
    close() {
      database.close();
      return Promise.resolve();
    },
  };
}

async function openPostgres(address: string): Promise<OpenedDatabase> {
  const { default: pg } = await driver('pg', () => import('pg'));
  const { migrateLogin, postgresStore } = await import('../stores/pg/index.ts');
  const pool = new pg.Pool({ connectionString: address });
  // An idle connection that breaks must not end the process; the next statement reports it.
  pool.on('error', () => undefined);
  return {
    store: postgresStore(pool),
    clock: {
      name: 'the database server',
      async now() {
        const { rows } = await pool.query<{ now: string }>(
          'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS now',
        );
        return Number(rows[0]?.now);
      },
    },
    migrate: () => migrateLogin(pool),
    close: () => pool.end(),
  };
}

async function driver<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    throw new CommandError(`This needs ${name}, which is not installed: npm install ${name}`);
  }
}
