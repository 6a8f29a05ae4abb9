import { columnsOf } from '../sql/columns.ts';
import { MIGRATIONS, SCHEMA_TABLE } from '../sql/schema.ts';
import { inTransaction } from './in-transaction.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Makes or updates the library's tables. May be called at every start, by several processes at once. */
export function migrateLogin(database: SqliteDatabase): void {
  inTransaction(database, () => {
    database.exec(SCHEMA_TABLE);
    const found = database.prepare('SELECT coalesce(max(version), 0) AS version FROM login_schema').all();
    const current = columnsOf(found[0]).integer('version');
    for (const { version, statements } of MIGRATIONS) {
      if (version <= current) continue;
      for (const statement of statements('sqlite')) database.exec(statement);
      database.prepare('INSERT INTO login_schema (version) VALUES (?)').run(version);
    }
  });
}
