export { migrateLogin } from './migrate.ts';
export type { SqliteDatabase, SqliteStatement, SqliteValue } from './sqlite-database.ts';
export { sqliteStore } from './sqlite-store.ts';
