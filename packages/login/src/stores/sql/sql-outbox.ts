import { MINUTE_MS } from '../../clock.ts';
import type { Instant } from '../../clock.ts';
import type { ClaimOutbox, OutboxKind, OutboxRow, OutboxStore } from '../../outbox/outbox-store.ts';
import { allOf, firstOf, unreadable } from './columns.ts';
import type { Columns } from './columns.ts';
import { query } from './sql-database.ts';
import type { SqlDatabase, SqlDialect, SqlQuery } from './sql-database.ts';

const INSERT = `INSERT INTO login_outbox (id, kind, sealed, attempts, due_at, expires_at, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;
const WIPE = 'DELETE FROM login_outbox WHERE kind = ? AND expires_at <= ?';
/** Dead rows are passed over by every claim; so often they are also removed. */
const WIPE_EACH_MS: number = MINUTE_MS;
const NEXT = 'SELECT due_at FROM login_outbox WHERE kind = ? ORDER BY due_at LIMIT 1';

/** What waits to be sent, in SQL. */
export function sqlOutbox(database: SqlDatabase): OutboxStore {
  const wiped = new Map<OutboxKind, Instant>();
  return {
    async put(row) {
      await database.single(
        query(
          INSERT,
          ...[row.id, row.kind, row.sealed, row.attempts, row.dueAt, row.expiresAt, row.createdAt],
        ),
      );
    },
    async claim(wanted) {
      const { kind, now } = wanted;
      const wipedAt = wiped.get(kind);
      if (wipedAt === undefined || Math.abs(now - wipedAt) >= WIPE_EACH_MS) {
        wiped.set(kind, now);
        await database.single(query(WIPE, kind, now));
      }
      const { rows } = await database.single(claim(wanted, database.dialect));
      return [...allOf(rows, outboxOf)].sort((a, b) => a.createdAt - b.createdAt);
    },
    async remove(id) {
      await database.single(query('DELETE FROM login_outbox WHERE id = ?', id));
    },
    async retryAt(id, dueAt) {
      await database.single(query('UPDATE login_outbox SET due_at = ? WHERE id = ?', dueAt, id));
    },
    async nextDueAt(kind) {
      return firstOf((await database.single(query(NEXT, kind))).rows, ({ integer }) => integer('due_at'));
    },
  };
}

/** On PostgreSQL senders pass over the rows another one is taking. */
function claim({ kind, now, leaseMs, limit }: ClaimOutbox, dialect: SqlDialect): SqlQuery {
  return query(
    `UPDATE login_outbox SET attempts = attempts + 1, due_at = ? WHERE id IN (
      SELECT id FROM login_outbox WHERE kind = ? AND due_at <= ? AND expires_at > ?
      ORDER BY created_at, rowid LIMIT ? ${dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : ''}
    ) RETURNING *`,
    ...[now + leaseMs, kind, now, now, limit],
  );
}

function outboxOf({ text, integer }: Columns): OutboxRow {
  const kind = text('kind');
  if (kind !== 'mail' && kind !== 'webhook') throw unreadable('kind');
  return {
    id: text('id'),
    kind,
    sealed: text('sealed'),
    attempts: integer('attempts'),
    dueAt: integer('due_at'),
    expiresAt: integer('expires_at'),
    createdAt: integer('created_at'),
  };
}
