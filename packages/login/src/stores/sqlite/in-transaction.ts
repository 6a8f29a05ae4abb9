import type { SqliteDatabase } from './sqlite-database.ts';

/**
 * Runs the body in a transaction that holds the write lock from its first statement on. Within a transaction of
 * the host it is a part of that.
 */
export function inTransaction<T>(database: SqliteDatabase, body: () => T): T {
  const nested = database.inTransaction === true || database.isTransaction === true;
  database.exec(nested ? 'SAVEPOINT login' : 'BEGIN IMMEDIATE');
  try {
    const result = body();
    database.exec(nested ? 'RELEASE login' : 'COMMIT');
    return result;
  } catch (error) {
    rollBack(database, nested);
    throw error;
  }
}

/** SQLite ends a transaction by itself after some errors (a full disk): then there is nothing to roll back. */
function rollBack(database: SqliteDatabase, nested: boolean): void {
  if (database.inTransaction !== true && database.isTransaction !== true) return;
  database.exec(nested ? 'ROLLBACK TO login; RELEASE login' : 'ROLLBACK');
}
