import type { PasskeyRow, PasskeyStore } from '../../factors/factor-store.ts';
import { allOf, columnsOf, firstOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { query } from './sql-database.ts';
import type { SqlDatabase, SqlValue } from './sql-database.ts';

/** Writes the known handle over itself, so that one statement gives it either way. */
const HANDLE_OF = `INSERT INTO login_passkey_user (user_id, handle) VALUES (?, ?)
  ON CONFLICT (user_id) DO UPDATE SET handle = login_passkey_user.handle RETURNING handle`;
const INSERT = `INSERT INTO login_passkey (id, user_id, public_key, counter, transports, aaguid,
  backup_eligible, backed_up, name, created_at, last_used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO NOTHING`;
const USED = 'UPDATE login_passkey SET counter = ?, backed_up = ?, last_used_at = ? WHERE id = ?';

/** Passkeys in SQL. */
export function sqlPasskeys(database: SqlDatabase): PasskeyStore {
  async function rowsOf(sql: string, value: SqlValue): Promise<readonly unknown[]> {
    return (await database.single(query(sql, value))).rows;
  }
  return {
    async handleOf(userId, fresh) {
      const { rows } = await database.single(query(HANDLE_OF, userId, fresh));
      return columnsOf(rows[0]).bytes('handle');
    },
    async userOfHandle(handle) {
      const rows = await rowsOf('SELECT user_id FROM login_passkey_user WHERE handle = ?', handle);
      return firstOf(rows, ({ text }) => text('user_id'));
    },
    async create(row) {
      return (await database.single(query(INSERT, ...valuesOf(row)))).changes === 1;
    },
    async find(id) {
      return firstOf(await rowsOf('SELECT * FROM login_passkey WHERE id = ?', id), passkeyOf);
    },
    async list(userId) {
      const sql = 'SELECT * FROM login_passkey WHERE user_id = ? ORDER BY rowid';
      return allOf(await rowsOf(sql, userId), passkeyOf);
    },
    async used(id, counter, backedUp, now) {
      await database.single(query(USED, counter, backedUp ? 1 : 0, now, id));
    },
    async rename(userId, id, name) {
      const sql = 'UPDATE login_passkey SET name = ? WHERE user_id = ? AND id = ?';
      return (await database.single(query(sql, name, userId, id))).changes === 1;
    },
    async remove(userId, id) {
      const sql = 'DELETE FROM login_passkey WHERE user_id = ? AND id = ?';
      return (await database.single(query(sql, userId, id))).changes === 1;
    },
  };
}

function valuesOf(row: PasskeyRow): readonly SqlValue[] {
  return [
    row.id,
    row.userId,
    row.publicKey,
    row.counter,
    row.transports.join(' '),
    row.aaguid,
    row.backupEligible ? 1 : 0,
    row.backedUp ? 1 : 0,
    row.name,
    row.createdAt,
    row.lastUsedAt ?? null,
  ];
}

function passkeyOf({ text, integer, optionalInteger, bytes, flag }: Columns): PasskeyRow {
  const transports = text('transports');
  return {
    id: text('id'),
    userId: text('user_id'),
    publicKey: bytes('public_key'),
    counter: integer('counter'),
    transports: transports === '' ? [] : transports.split(' '),
    aaguid: text('aaguid'),
    backupEligible: flag('backup_eligible'),
    backedUp: flag('backed_up'),
    name: text('name'),
    createdAt: integer('created_at'),
    lastUsedAt: optionalInteger('last_used_at'),
  };
}
