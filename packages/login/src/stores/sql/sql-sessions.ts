import type { RotateSession, SessionRow, SessionStore } from '../../store.ts';
import { allOf, firstOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { SESSION_COLUMNS, sessionOf, sessionValues } from './session-row.ts';
import { marks, query, recordJson } from './sql-database.ts';
import type { SqlDatabase, SqlQuery, SqlStep } from './sql-database.ts';

const LIVE = 'revoked_at IS NULL AND idle_expires_at > ? AND absolute_expires_at > ?';
const NEWEST_FIRST = 'ORDER BY last_seen_at DESC, rowid DESC';

const CREATE = 'SELECT dropped AS id FROM login_create_session(?, ?, ?)';
const INSERT = `INSERT INTO login_session (${SESSION_COLUMNS.join(', ')})
  VALUES (${marks(SESSION_COLUMNS.length)})`;
const DROP = `UPDATE login_session SET revoked_at = ?, revoked_reason = 'limit'
  WHERE user_id = ? AND ${LIVE} AND id NOT IN (
    SELECT id FROM login_session WHERE user_id = ? AND ${LIVE} ${NEWEST_FIRST} LIMIT ?
  ) RETURNING id`;
const FIND = `SELECT * FROM login_session WHERE hash = ? OR (prev_hash = ? AND prev_valid_until > ?)`;
const TOUCH = `UPDATE login_session SET idle_expires_at = ?,
  last_seen_at = CASE WHEN last_seen_at > ? THEN last_seen_at ELSE ? END
  WHERE id = ? AND revoked_at IS NULL`;
const LIST = `SELECT * FROM login_session WHERE user_id = ? AND ${LIVE} ${NEWEST_FIRST}`;
const REVOKE = `UPDATE login_session SET revoked_at = ?, revoked_reason = ?
  WHERE user_id = ? AND id = ? AND ${LIVE}`;
const REVOKE_ALL = `UPDATE login_session SET revoked_at = ?, revoked_reason = ?
  WHERE user_id = ? AND id <> ? AND ${LIVE} RETURNING id`;

/** Sessions in SQL. */
export function sqlSessions(database: SqlDatabase): SessionStore {
  return {
    async create(row, maxLive) {
      const lock = `sessions:${row.userId}`;
      if (database.dialect === 'sqlite') return database.step(() => create(row, maxLive), lock);
      const json = recordJson(SESSION_COLUMNS, sessionValues(row));
      return allOf((await database.call(query(CREATE, json, maxLive), lock)).rows, idOf);
    },
    async find(hash, now) {
      return firstOf((await database.single(query(FIND, hash, hash, now))).rows, sessionOf);
    },
    async touch(id, lastSeenAt, idleExpiresAt) {
      await database.single(query(TOUCH, idleExpiresAt, lastSeenAt, lastSeenAt, id));
    },
    async rotate(rotation) {
      return firstOf((await database.single(rotate(rotation))).rows, sessionOf);
    },
    async listLive(userId, now) {
      return allOf((await database.single(query(LIST, userId, now, now))).rows, sessionOf);
    },
    async revoke(userId, id, reason, now) {
      return (await database.single(query(REVOKE, now, reason, userId, id, now, now))).changes === 1;
    },
    async revokeAll(userId, except, reason, now) {
      const { rows } = await database.single(query(REVOKE_ALL, now, reason, userId, except ?? '', now, now));
      return allOf(rows, idOf);
    },
  };
}

function* create(row: SessionRow, maxLive: number): SqlStep<readonly string[]> {
  const now = row.createdAt;
  yield query(INSERT, ...sessionValues(row));
  const dropped = yield query(DROP, now, row.userId, now, now, row.userId, now, now, maxLive);
  return allOf(dropped.rows, idOf);
}

function rotate({ hash, newHash, now, oldValidUntil, raise }: RotateSession): SqlQuery {
  const raised = raise === undefined ? '' : ', aal = ?, amr = ?, sudo_until = ?';
  const values = raise === undefined ? [] : [raise.aal, raise.amr.join(' '), raise.sudoUntil];
  return query(
    `UPDATE login_session SET hash = ?, prev_hash = hash, prev_valid_until = ?, rotated_at = ?${raised}
    WHERE hash = ? AND ${LIVE} RETURNING *`,
    ...[newHash, oldValidUntil, now, ...values, hash, now, now],
  );
}

function idOf({ text }: Columns): string {
  return text('id');
}
