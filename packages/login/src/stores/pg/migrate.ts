import { columnsOf } from '../sql/columns.ts';
import { MIGRATIONS, SCHEMA_TABLE } from '../sql/schema.ts';
import { inPgTransaction } from './pg-driver.ts';
import type { PgClient, PgPool } from './pg-pool.ts';
import { settled } from './retry.ts';

/**
 * Makes or updates the library's tables and functions, all named `login_…`, in the schema that the pool's
 * `search_path` names first. May be called at every start, by several processes at once.
 */
export async function migrateLogin(pool: PgPool): Promise<void> {
  await settled(() => inPgTransaction(pool, 'migrate', migrate));
}

async function migrate(client: PgClient): Promise<void> {
  await client.query({ text: SCHEMA_TABLE });
  const { rows } = await client.query({
    text: 'SELECT coalesce(max(version), 0) AS version FROM login_schema',
  });
  const current = columnsOf(rows[0]).integer('version');
  for (const { version, statements } of MIGRATIONS) {
    if (version <= current) continue;
    for (const statement of statements('postgres')) await client.query({ text: statement });
    await client.query({ text: 'INSERT INTO login_schema (version) VALUES ($1)', values: [version] });
  }
}
