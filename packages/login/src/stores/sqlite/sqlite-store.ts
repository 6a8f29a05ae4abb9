import type { Store } from '../../store.ts';
import { sqlStore } from '../sql/sql-store.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { sqliteDriver } from './sqlite-driver.ts';

/**
 * The library's state in a SQLite database the host opened (better-sqlite3 or node:sqlite), after
 * `migrateLogin`. Several processes may share the file; set a `busy_timeout`.
 */
export function sqliteStore(database: SqliteDatabase): Store {
  return sqlStore(sqliteDriver(database));
}
