export { migrateLogin } from './migrate.ts';
export type { PgClient, PgPool, PgQuery, PgResult } from './pg-pool.ts';
export type { PgOptions } from './pg-driver.ts';
export { postgresStore } from './pg-store.ts';
