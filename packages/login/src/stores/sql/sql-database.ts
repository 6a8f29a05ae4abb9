/** What both engines take and give. Instants and counts are integers, hashes are bytes. */
export type SqlValue = string | number | Uint8Array | null;

/** One statement, with `?` for each value in order. */
export interface SqlQuery {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export interface SqlResult {
  /** Of a SELECT, or of what RETURNING gives. */
  readonly rows: readonly unknown[];
  /** How many rows were written. */
  readonly changes: number;
}

/** The statements of one atomic step: each is answered before the next one is asked for. */
export type SqlStep<T> = Generator<SqlQuery, T, SqlResult>;

export type SqlDialect = 'sqlite' | 'postgres';

/**
 * [Note: One SQL for two engines]
 * What a step does is written once, as a generator of statements. SQLite runs it without an await inside one
 * immediate transaction; PostgreSQL between BEGIN and COMMIT on one connection, at READ COMMITTED. Who wins a
 * race is decided by conditional UPDATE … RETURNING, which both engines re-check under the row's lock. Where a
 * step must read before it may write (a limit on a number of rows, the head of a chain), it names a lock:
 * PostgreSQL takes an advisory one until the end of the transaction, SQLite has only one writer anyway.
 */
export interface SqlDatabase {
  readonly dialect: SqlDialect;
  /** Runs one statement that is atomic by itself. */
  single(query: SqlQuery): Promise<SqlResult>;
  /**
   * Calls a function of the library, on PostgreSQL only, with the number of a lock as its last value: see
   * [Note: Steps as functions].
   */
  call(query: SqlQuery, lock: string): Promise<SqlResult>;
  /** Runs a step in a transaction, under the lock of that name. */
  step<T>(body: () => SqlStep<T>, lock?: string): Promise<T>;
}

export function query(sql: string, ...values: readonly SqlValue[]): SqlQuery {
  return { sql, values };
}

/** `?, ?, ?` for so many values. */
export function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

/** A row for one of the functions, by the names of its columns. */
export function recordJson(columns: readonly string[], values: readonly SqlValue[]): string {
  return JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, plain(values[at] ?? null)])));
}

/** PostgreSQL takes bytes as `\x…`, and refuses JSON with half a surrogate pair in it. */
function plain(value: SqlValue): string | number | null {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return typeof value === 'string' ? value.toWellFormed() : value;
}
