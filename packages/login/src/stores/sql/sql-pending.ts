import type { PendingRow, PendingStore } from '../../factors/factor-store.ts';
import { isAuthMethod } from '../../sessions/session.ts';
import { firstOf, unreadable } from './columns.ts';
import type { Columns } from './columns.ts';
import { query } from './sql-database.ts';
import type { SqlDatabase } from './sql-database.ts';

const INSERT = `INSERT INTO login_pending (hash, user_id, account, email, email_index, tenant, method, next_path,
  created, administrator, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const FIND = 'SELECT * FROM login_pending WHERE hash = ? AND expires_at > ?';
const TAKE = 'DELETE FROM login_pending WHERE hash = ? AND expires_at > ? RETURNING *';
const REMOVE_ALL = 'DELETE FROM login_pending WHERE user_id = ?';

/** Half-done sign-ins in SQL. Who deletes a row has taken it. */
export function sqlPending(database: SqlDatabase): PendingStore {
  return {
    async create(row) {
      await database.single(
        query(
          INSERT,
          ...[row.hash, row.userId, row.account, row.email, row.emailIndex, row.tenant],
          ...[row.method, row.nextPath],
          ...[row.created ? 1 : 0, row.administrator ? 1 : 0, row.createdAt, row.expiresAt],
        ),
      );
    },
    async find(hash, now) {
      return firstOf((await database.single(query(FIND, hash, now))).rows, pendingOf);
    },
    async take(hash, now) {
      return firstOf((await database.single(query(TAKE, hash, now))).rows, pendingOf);
    },
    async removeAll(userId) {
      await database.single(query(REMOVE_ALL, userId));
    },
  };
}

function pendingOf({ text, integer, bytes, flag }: Columns): PendingRow {
  const method = text('method');
  if (!isAuthMethod(method)) throw unreadable('method');
  return {
    hash: bytes('hash'),
    userId: text('user_id'),
    account: text('account'),
    email: text('email'),
    emailIndex: text('email_index'),
    tenant: text('tenant'),
    method,
    nextPath: text('next_path'),
    created: flag('created'),
    administrator: flag('administrator'),
    createdAt: integer('created_at'),
    expiresAt: integer('expires_at'),
  };
}
