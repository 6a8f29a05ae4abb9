import type { Instant } from '../../clock.ts';
import type { SessionRow, SessionStore } from '../../store.ts';
import { sessionOf, textOf } from './row.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { step } from './step.ts';

const LIVE = 'revoked_at IS NULL AND idle_expires_at > @now AND absolute_expires_at > @now';
const INSERT = `INSERT INTO login_session (id, hash, user_id, account, aal, amr, auth_time, created_at,
  last_seen_at, idle_expires_at, absolute_expires_at, user_agent, ip_index, rotated_at, revoked_at, revoked_reason)
  VALUES (${Array.from({ length: 16 }, () => '?').join(', ')})`;
/** All but the most recently used `@kept` ones. */
const DROP = `UPDATE login_session SET revoked_at = @now, revoked_reason = 'limit' WHERE id IN (
    SELECT id FROM login_session WHERE user_id = @userId AND ${LIVE}
    ORDER BY last_seen_at DESC, rowid DESC LIMIT -1 OFFSET @kept
  ) RETURNING id`;
const FIND = `SELECT * FROM login_session WHERE hash = @hash OR (prev_hash = @hash AND prev_valid_until > @now)`;
const ROTATE = `UPDATE login_session SET hash = @newHash, prev_hash = hash, prev_valid_until = @oldValidUntil, rotated_at = @now
  WHERE hash = @hash AND ${LIVE} RETURNING *`;

/** Sessions in SQLite. */
export function sqliteSessions(database: SqliteDatabase): SessionStore {
  const insert = database.prepare(INSERT);
  const drop = database.prepare(DROP);
  const find = database.prepare(FIND);
  const touch = database.prepare(
    'UPDATE login_session SET last_seen_at = max(last_seen_at, ?), idle_expires_at = ? WHERE id = ? AND revoked_at IS NULL',
  );
  const rotate = database.prepare(ROTATE);
  const listLive = database.prepare(
    `SELECT * FROM login_session WHERE user_id = @userId AND ${LIVE} ORDER BY last_seen_at DESC, rowid DESC`,
  );
  const revoke = database.prepare(
    `UPDATE login_session SET revoked_at = @now, revoked_reason = @reason WHERE user_id = @userId AND id = @id AND ${LIVE}`,
  );
  const revokeAll = database.prepare(
    `UPDATE login_session SET revoked_at = @now, revoked_reason = @reason WHERE user_id = @userId AND id <> @except AND ${LIVE} RETURNING id`,
  );

  function create(row: SessionRow, maxLive: number): readonly string[] {
    insert.run(...valuesOf(row));
    return drop
      .all({ now: row.createdAt, userId: row.userId, kept: maxLive })
      .map((dropped) => textOf(dropped, 'id'));
  }

  return {
    create: (row, maxLive) => step(() => database.transaction(() => create(row, maxLive)).immediate()),
    find: (hash, now) => step(() => sessionOf(find.get({ hash, now }))),
    touch: (id, lastSeenAt, idleExpiresAt) =>
      step(() => {
        touch.run(lastSeenAt, idleExpiresAt, id);
      }),
    rotate: ({ hash, newHash, now, oldValidUntil }) =>
      step(() => sessionOf(rotate.get({ hash, newHash, now, oldValidUntil }))),
    listLive: (userId, now) => step(() => rowsOf(listLive.all({ now, userId }))),
    revoke: (userId, id, reason, now) =>
      step(() => Number(revoke.run({ now, userId, id, reason }).changes) === 1),
    revokeAll: (userId, except, reason, now: Instant) =>
      step(() =>
        revokeAll.all({ now, userId, except: except ?? '', reason }).map((row) => textOf(row, 'id')),
      ),
  };
}

function rowsOf(rows: readonly unknown[]): readonly SessionRow[] {
  return rows.map(sessionOf).filter((row) => row !== undefined);
}

function valuesOf(row: SessionRow): (string | number | Uint8Array | null)[] {
  return [
    row.id,
    row.hash,
    row.userId,
    row.account,
    row.aal,
    row.amr.join(' '),
    row.authTime,
    row.createdAt,
    row.lastSeenAt,
    row.idleExpiresAt,
    row.absoluteExpiresAt,
    row.userAgent,
    row.ipIndex,
    row.rotatedAt,
    row.revokedAt ?? null,
    row.revokedReason ?? null,
  ];
}
