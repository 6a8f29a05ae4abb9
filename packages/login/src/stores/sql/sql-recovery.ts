import type { RecoverySet, RecoveryStore } from '../../factors/factor-store.ts';
import { columnsOf } from './columns.ts';
import { query } from './sql-database.ts';
import type { SqlDatabase, SqlStep } from './sql-database.ts';

/** The row of the set is written first: whoever replaces it at the same moment waits for its lock. */
const STORE_SET = `INSERT INTO login_recovery_set (user_id, salt, created_at) VALUES (?, ?, ?)
  ON CONFLICT (user_id) DO UPDATE SET salt = excluded.salt, created_at = excluded.created_at`;
const INSERT_CODE = 'INSERT INTO login_recovery_code (user_id, hash) VALUES ';
/** One statement, so that salt and codes are of the same set. */
const FIND = `SELECT s.salt, s.created_at, c.hash FROM login_recovery_set s
  LEFT JOIN login_recovery_code c ON c.user_id = s.user_id WHERE s.user_id = ? ORDER BY c.rowid`;
const DELETE_CODES = 'DELETE FROM login_recovery_code WHERE user_id = ?';
const TAKE = 'DELETE FROM login_recovery_code WHERE user_id = ? AND hash = ?';

/** Recovery codes in SQL. Who deletes a code has used it. */
export function sqlRecovery(database: SqlDatabase): RecoveryStore {
  return {
    replace: (set) => database.step(() => replace(set)),
    async find(userId) {
      return setOf(userId, (await database.single(query(FIND, userId))).rows);
    },
    async take(userId, hash) {
      return (await database.single(query(TAKE, userId, hash))).changes === 1;
    },
    remove: (userId) => database.step(() => remove(userId)),
  };
}

function* replace({ userId, salt, createdAt, hashes }: RecoverySet): SqlStep<void> {
  yield query(STORE_SET, userId, salt, createdAt);
  yield query(DELETE_CODES, userId);
  if (hashes.length === 0) return;
  const rows = hashes.map(() => '(?, ?)').join(', ');
  yield query(INSERT_CODE + rows, ...hashes.flatMap((hash) => [userId, hash]));
}

function* remove(userId: string): SqlStep<boolean> {
  const removed = yield query('DELETE FROM login_recovery_set WHERE user_id = ?', userId);
  yield query(DELETE_CODES, userId);
  return removed.changes === 1;
}

function setOf(userId: string, rows: readonly unknown[]): RecoverySet | undefined {
  const all = rows.map(columnsOf);
  const first = all[0];
  if (first === undefined) return undefined;
  const left = all.filter(({ isNull }) => !isNull('hash'));
  return {
    userId,
    salt: first.bytes('salt'),
    hashes: left.map(({ bytes }) => bytes('hash')),
    createdAt: first.integer('created_at'),
  };
}
