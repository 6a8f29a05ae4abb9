import Database from 'better-sqlite3';
import { describe, test } from 'vitest';
import { storeConformance } from '../testing/conformance/store-conformance.ts';
import { memoryStore } from './memory/index.ts';
import { migrateLogin, sqliteStore } from './sqlite/index.ts';
import type { Store } from '../store.ts';

/** Real: a SQLite database in memory, with the library's own migration, run twice. */
function openSqlite(): Store {
  const database = new Database(':memory:');
  migrateLogin(database);
  migrateLogin(database);
  return sqliteStore(database);
}

describe.each([
  ['memory', memoryStore],
  ['sqlite', openSqlite],
])('the %s store', (_, open) => {
  test.each(storeConformance())('$title', ({ run }) => run(open()));
});
