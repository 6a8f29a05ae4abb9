import { StoreError } from '../../errors.ts';
import type { SqlDatabase, SqlQuery, SqlResult, SqlStep } from '../sql/sql-database.ts';
import { inTransaction, transactionStatements } from './in-transaction.ts';
import type { SqliteDatabase, SqliteStatement } from './sqlite-database.ts';

interface Prepared {
  readonly statement: SqliteStatement;
  readonly givesRows: boolean;
}

const GIVES_ROWS = /^\s*SELECT\b|\bRETURNING\b/u;

/** Runs the library's statements on a SQLite handle; each is prepared once. */
export function sqliteDriver(database: SqliteDatabase): SqlDatabase {
  const known = new Map<string, Prepared>();
  const statements = transactionStatements(database);

  function prepared(sql: string): Prepared {
    const found = known.get(sql) ?? { statement: database.prepare(sql), givesRows: GIVES_ROWS.test(sql) };
    known.set(sql, found);
    return found;
  }
  function run({ sql, values }: SqlQuery): SqlResult {
    const { statement, givesRows } = prepared(sql);
    if (!givesRows) return { rows: [], changes: Number(statement.run(...values).changes) };
    const rows = statement.all(...values);
    return { rows, changes: rows.length };
  }
  function drive<T>(body: () => SqlStep<T>): T {
    const step = body();
    let next = step.next();
    while (next.done !== true) next = step.next(run(next.value));
    return next.value;
  }
  return {
    dialect: 'sqlite',
    single: (query) => settled(() => run(query)),
    call: () => Promise.reject(new TypeError('SQLite has no functions of the library.')),
    step: (body) => settled(() => inTransaction(database, () => drive(body), statements)),
  };
}

/** What the database throws becomes a StoreError; a caller's mistake stays what it is. */
function settled<T>(body: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      resolve(body());
    } catch (error) {
      const known = error instanceof StoreError || error instanceof TypeError;
      reject(known ? error : new StoreError(error));
    }
  });
}
