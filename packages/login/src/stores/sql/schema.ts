import type { SqlDialect } from './sql-database.ts';
import { FIRST_TABLES } from './schema-first.ts';
import { COMPLETE_TABLES } from './schema-complete.ts';
import { auditUserIndex } from './schema-audit-user.ts';
import { CALL_FUNCTIONS } from './schema-calls.ts';
import { TAKE_FUNCTION } from './schema-take.ts';

/** Statements that bring the tables from one version to the next. */
export interface Migration {
  readonly version: number;
  readonly statements: (dialect: SqlDialect) => readonly string[];
}

/**
 * [Note: Migrations]
 * Each is run once per database, in order, in one transaction with the row in `login_schema` that says so. A
 * released one is never edited: a change is a new one. They only add, so that an older process goes on working
 * beside a newer one while a deployment rolls.
 */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, statements: (dialect) => FIRST_TABLES.map((ddl) => inDialect(ddl, dialect)) },
  { version: 2, statements: (dialect) => COMPLETE_TABLES.map((ddl) => inDialect(ddl, dialect)) },
  // SQLite has one writer and needs no functions.
  { version: 3, statements: (dialect) => (dialect === 'postgres' ? [TAKE_FUNCTION] : []) },
  { version: 4, statements: (dialect) => (dialect === 'postgres' ? CALL_FUNCTIONS : []) },
  { version: 5, statements: auditUserIndex },
];

/** Where the versions are kept, made before anything else. */
export const SCHEMA_TABLE = 'CREATE TABLE IF NOT EXISTS login_schema (version INTEGER PRIMARY KEY)';

const POSTGRES_TYPES: readonly (readonly [RegExp, string])[] = [
  [/\bINTEGER\b/gu, 'BIGINT'],
  [/\bBLOB\b/gu, 'BYTEA'],
  [/\bREAL\b/gu, 'DOUBLE PRECISION'],
  // SQLite numbers rows by itself; here the order of arrival is a column.
  [/\n\s*\) STRICT$/gu, ',\n    rowid BIGINT GENERATED ALWAYS AS IDENTITY\n  )'],
];

/** Table definitions are written for SQLite; PostgreSQL has other names for the same types. */
function inDialect(ddl: string, dialect: SqlDialect): string {
  if (dialect === 'sqlite') return ddl;
  return POSTGRES_TYPES.reduce((text, [type, name]) => text.replaceAll(type, name), ddl);
}
