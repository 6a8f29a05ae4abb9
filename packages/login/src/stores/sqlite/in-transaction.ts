import type { SqliteDatabase, SqliteStatement } from './sqlite-database.ts';

/** The statements around a transaction, parsed once: they are as much work as a row, otherwise. */
export interface TransactionStatements {
  readonly begin: SqliteStatement;
  readonly commit: SqliteStatement;
}

export function transactionStatements(database: SqliteDatabase): TransactionStatements {
  return { begin: database.prepare('BEGIN IMMEDIATE'), commit: database.prepare('COMMIT') };
}

/**
 * Runs the body in a transaction that holds the write lock from its first statement on. Within a transaction of
 * the host it is a part of that.
 */
export function inTransaction<T>(
  database: SqliteDatabase,
  body: () => T,
  { begin, commit }: TransactionStatements = transactionStatements(database),
): T {
  const nested = database.inTransaction === true || database.isTransaction === true;
  if (nested) database.exec('SAVEPOINT login');
  else begin.run();
  try {
    const result = body();
    if (nested) database.exec('RELEASE login');
    else commit.run();
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
