export interface PgQuery {
  /** Statements of one name are prepared once per connection. */
  readonly name?: string;
  readonly text: string;
  readonly values?: unknown[];
}

export interface PgResult {
  readonly rows: unknown[];
  readonly rowCount: number | null;
}

export interface PgClient {
  query(query: PgQuery): Promise<PgResult>;
  /** Gives the connection back; `true` closes it instead. */
  release(destroy?: boolean): void;
}

/** What the library needs of a `Pool` of node-postgres (pg). The host makes it, and may share it. */
export interface PgPool {
  query(query: PgQuery): Promise<PgResult>;
  connect(): Promise<PgClient>;
}
