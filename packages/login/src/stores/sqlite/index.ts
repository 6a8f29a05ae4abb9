export { migrateLogin } from './migrate.ts';
export type {
  SqliteBinding,
  SqliteDatabase,
  SqliteStatement,
  SqliteTransaction,
  SqliteValue,
} from './sqlite-database.ts';
export { sqliteStore } from './sqlite-store.ts';
