export type SqliteValue = string | number | bigint | Uint8Array | null;

/** Values in order for `?`, or one record for `@name`. */
export type SqliteBinding = SqliteValue | Readonly<Record<string, SqliteValue>>;

export interface SqliteStatement {
  run(...values: SqliteBinding[]): { readonly changes: number | bigint };
  get(...values: SqliteBinding[]): unknown;
  all(...values: SqliteBinding[]): unknown[];
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
