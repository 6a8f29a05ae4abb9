import { createHash } from 'node:crypto';
import type { SqlDatabase, SqlQuery, SqlResult, SqlStep } from '../sql/sql-database.ts';
import { NOT_READ_COMMITTED } from '../sql/schema-calls.ts';
import { lockId } from './lock-id.ts';
import type { PgClient, PgPool, PgQuery, PgResult } from './pg-pool.ts';
import { hasCode, settled } from './retry.ts';

export interface PgOptions {
  /**
   * Statements are prepared once per connection (default). False where a pooler in between hands out a
   * connection per transaction and knows no prepared statements (PgBouncer before 1.21).
   */
  readonly prepare?: boolean;
}

/** Whatever the host made the default, the races below are decided at this level. */
const BEGIN = 'BEGIN ISOLATION LEVEL READ COMMITTED';

/** Runs the library's statements on a pool of node-postgres. */
export function pgDriver(pool: PgPool, options: PgOptions): SqlDatabase {
  const translated = new Map<string, { readonly name: string; readonly text: string }>();

  function queryOf({ sql, values }: SqlQuery): PgQuery {
    const known = translated.get(sql) ?? translate(sql);
    translated.set(sql, known);
    const bound = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
    return options.prepare === false ? { text: known.text, values: bound } : { ...known, values: bound };
  }
  async function drive<T>(client: PgClient, step: SqlStep<T>): Promise<T> {
    let next = step.next();
    while (next.done !== true) next = step.next(resultOf(await client.query(queryOf(next.value))));
    return next.value;
  }
  /** Whether the host's connections begin at another level than the functions need; noticed at the first call. */
  let isOtherLevel = false;
  async function call({ sql, values }: SqlQuery, lock: string): Promise<SqlResult> {
    const query = queryOf({ sql, values: [...values, String(lockId(lock))] });
    if (!isOtherLevel) {
      try {
        return resultOf(await pool.query(query));
      } catch (error) {
        if (!hasCode(error, NOT_READ_COMMITTED)) throw error;
        isOtherLevel = true;
      }
    }
    return inPgTransaction(pool, undefined, async (client) => resultOf(await client.query(query)));
  }
  return {
    dialect: 'postgres',
    single: (query) => settled(async () => resultOf(await pool.query(queryOf(query)))),
    call: (query, lock) => settled(() => call(query, lock)),
    step: (body, lock) => settled(() => inPgTransaction(pool, lock, (client) => drive(client, body()))),
  };
}

/** Runs the body between BEGIN and COMMIT on one connection, holding the lock of that name. */
export async function inPgTransaction<T>(
  pool: PgPool,
  lock: string | undefined,
  body: (client: PgClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let healthy = false;
  try {
    // One message of two statements saves a round trip; the number is made here and needs no placeholder.
    const locked = lock === undefined ? '' : `; SELECT pg_advisory_xact_lock(${String(lockId(lock))})`;
    await client.query({ text: BEGIN + locked });
    const result = await body(client);
    await client.query({ text: 'COMMIT' });
    healthy = true;
    return result;
  } catch (error) {
    healthy = await rollsBack(client);
    throw error;
  } finally {
    client.release(!healthy);
  }
}

/** A connection that cannot even roll back is closed, not given back. */
async function rollsBack(client: PgClient): Promise<boolean> {
  try {
    await client.query({ text: 'ROLLBACK' });
    return true;
  } catch {
    return false;
  }
}

/** No statement of the library has a `?` that is not a placeholder. */
function translate(sql: string): { readonly name: string; readonly text: string } {
  let position = 0;
  const text = sql.replaceAll('?', () => {
    position += 1;
    return `$${String(position)}`;
  });
  return { text, name: `login_${createHash('sha256').update(text).digest('hex').slice(0, 24)}` };
}

function resultOf(result: PgResult): SqlResult {
  return { rows: result.rows, changes: result.rowCount ?? 0 };
}
