export type SqliteValue = string | number | bigint | Uint8Array | null;

export interface SqliteStatement {
  run(...values: SqliteValue[]): { readonly changes: number | bigint };
  all(...values: SqliteValue[]): unknown[];
}

/**
 * What the library needs of a database handle: better-sqlite3's `Database`, or `DatabaseSync` of node:sqlite.
 * The host opens it, and may share it.
 */
export interface SqliteDatabase {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): unknown;
  /** Whether a transaction is open, in better-sqlite3's words. */
  readonly inTransaction?: boolean;
  /** The same in those of node:sqlite. */
  readonly isTransaction?: boolean;
}
