export type SqliteValue = string | number | bigint | Uint8Array | null;

export interface SqliteStatement {
  run(...values: SqliteValue[]): { readonly changes: number | bigint };
  get(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): unknown[];
}

export interface SqliteTransaction<T> {
  /** Runs the body in a transaction that holds the write lock from its first statement on. */
  immediate(): T;
}

/** What the library needs of a better-sqlite3 handle. The host opens it, and may share it. */
export interface SqliteDatabase {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): unknown;
  transaction<T>(body: () => T): SqliteTransaction<T>;
}
