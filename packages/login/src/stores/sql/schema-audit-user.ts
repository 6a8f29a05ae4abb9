import type { SqlDialect } from './sql-database.ts';

/**
 * Whose event an audit line tells of. An index of an expression and no column: rows that an older process writes
 * while a deployment rolls are found as well. A line that is not JSON is nobody's, and can be written: that a row
 * was altered is for the chain to say.
 */
const USER_OF_LINE: Readonly<Record<SqlDialect, string>> = {
  sqlite: "CASE WHEN json_valid(line) THEN json_extract(line, '$.userId') END",
  // Names are sorted in a line, and this is the last one. Before PostgreSQL 16 nothing tells whether text is JSON.
  postgres: String.raw`substring(line from '"userId":("([^"\\]|\\.)*")\}$')`,
};

/** Version 5: whose events, newest first. */
export function auditUserIndex(dialect: SqlDialect): readonly string[] {
  return [`CREATE INDEX login_audit_user ON login_audit ((${USER_OF_LINE[dialect]}), seq)`];
}

/** The condition that the index serves, and its value. */
export function ofUser(dialect: SqlDialect, userId: string): readonly [string, readonly [string]] {
  const value = dialect === 'postgres' ? JSON.stringify(userId) : userId;
  return [`(${USER_OF_LINE[dialect]}) = ?`, [value]];
}
