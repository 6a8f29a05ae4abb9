import type { TotpRow, TotpStore } from '../../factors/factor-store.ts';
import { allOf, firstOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { query } from './sql-database.ts';
import type { SqlDatabase, SqlValue } from './sql-database.ts';

const PROPOSE = `INSERT INTO login_totp (user_id, sealed_secret, created_at, confirmed_at, last_step)
  VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (user_id) DO UPDATE SET sealed_secret = excluded.sealed_secret,
    created_at = excluded.created_at, confirmed_at = excluded.confirmed_at, last_step = excluded.last_step
  WHERE login_totp.confirmed_at IS NULL`;
const CONFIRM = `UPDATE login_totp SET confirmed_at = ?, last_step = ?
  WHERE user_id = ? AND sealed_secret = ? AND confirmed_at IS NULL`;
const ADVANCE = `UPDATE login_totp SET last_step = ?
  WHERE user_id = ? AND confirmed_at IS NOT NULL AND last_step < ?`;
const RESEAL = 'UPDATE login_totp SET sealed_secret = ? WHERE user_id = ? AND sealed_secret = ?';
const PAGE = 'SELECT * FROM login_totp WHERE user_id > ? ORDER BY user_id LIMIT ?';

/** TOTP secrets in SQL. */
export function sqlTotp(database: SqlDatabase): TotpStore {
  async function changed(sql: string, ...values: readonly SqlValue[]): Promise<boolean> {
    return (await database.single(query(sql, ...values))).changes === 1;
  }
  return {
    propose: (row) =>
      changed(
        PROPOSE,
        ...[row.userId, row.sealedSecret, row.createdAt, row.confirmedAt ?? null, row.lastStep],
      ),
    async find(userId) {
      const { rows } = await database.single(query('SELECT * FROM login_totp WHERE user_id = ?', userId));
      return firstOf(rows, totpOf);
    },
    confirm: ({ userId, sealedSecret, step, now }) => changed(CONFIRM, now, step, userId, sealedSecret),
    advance: (userId, step) => changed(ADVANCE, step, userId, step),
    reseal: (userId, sealedSecret, resealed) => changed(RESEAL, resealed, userId, sealedSecret),
    remove: (userId) => changed('DELETE FROM login_totp WHERE user_id = ?', userId),
    async page(afterUserId, limit) {
      return allOf((await database.single(query(PAGE, afterUserId, limit))).rows, totpOf);
    },
  };
}

function totpOf({ text, integer, optionalInteger }: Columns): TotpRow {
  return {
    userId: text('user_id'),
    sealedSecret: text('sealed_secret'),
    createdAt: integer('created_at'),
    confirmedAt: optionalInteger('confirmed_at'),
    lastStep: integer('last_step'),
  };
}
