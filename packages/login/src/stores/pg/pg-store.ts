import type { Store } from '../../store.ts';
import { sqlStore } from '../sql/sql-store.ts';
import { pgDriver } from './pg-driver.ts';
import type { PgOptions } from './pg-driver.ts';
import type { PgPool } from './pg-pool.ts';

/**
 * The library's state in PostgreSQL (12 or newer), in a pool of node-postgres the host made, after
 * `migrateLogin`. Any number of processes may share it.
 */
export function postgresStore(pool: PgPool, options: PgOptions = {}): Store {
  return sqlStore(pgDriver(pool, options));
}
