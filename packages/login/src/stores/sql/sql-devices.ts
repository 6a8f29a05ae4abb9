import type { DeviceRow, DeviceStore } from '../../devices/device-store.ts';
import { allOf, firstOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { marks, query, recordJson } from './sql-database.ts';
import type { SqlDatabase, SqlStep, SqlValue } from './sql-database.ts';

const NEWEST_FIRST = 'ORDER BY last_used_at DESC, rowid DESC';

const DEVICE_COLUMNS = [
  ...['id', 'hash', 'user_id', 'email_index', 'user_agent'],
  ...['created_at', 'last_used_at', 'expires_at', 'trusted_until'],
];
const CREATE = 'SELECT 1 FROM login_create_device(?, ?, ?)';
const INSERT = `INSERT INTO login_device (${DEVICE_COLUMNS.join(', ')}) VALUES (${marks(DEVICE_COLUMNS.length)})`;
const DROP = `DELETE FROM login_device WHERE user_id = ? AND id NOT IN (
    SELECT id FROM login_device WHERE user_id = ? ${NEWEST_FIRST} LIMIT ?)`;
const TOUCH = `UPDATE login_device SET expires_at = ?,
  last_used_at = CASE WHEN last_used_at > ? THEN last_used_at ELSE ? END WHERE id = ?`;
const LIST = `SELECT * FROM login_device WHERE user_id = ? AND expires_at > ? ${NEWEST_FIRST}`;

/** Known browsers in SQL. */
export function sqlDevices(database: SqlDatabase): DeviceStore {
  return {
    async create(row, maxPerUser) {
      const lock = `devices:${row.userId}`;
      if (database.dialect === 'sqlite') return database.step(() => create(row, maxPerUser), lock);
      const json = recordJson(DEVICE_COLUMNS, deviceValues(row));
      await database.call(query(CREATE, json, maxPerUser), lock);
    },
    async find(hash, now) {
      const sql = 'SELECT * FROM login_device WHERE hash = ? AND expires_at > ?';
      return firstOf((await database.single(query(sql, hash, now))).rows, deviceOf);
    },
    async touch(id, lastUsedAt, expiresAt) {
      await database.single(query(TOUCH, expiresAt, lastUsedAt, lastUsedAt, id));
    },
    async trust(userId, id, trustedUntil) {
      const sql = 'UPDATE login_device SET trusted_until = ? WHERE user_id = ? AND id = ?';
      return (await database.single(query(sql, trustedUntil ?? null, userId, id))).changes === 1;
    },
    async list(userId, now) {
      return allOf((await database.single(query(LIST, userId, now))).rows, deviceOf);
    },
    async remove(userId, id) {
      const sql = 'DELETE FROM login_device WHERE user_id = ? AND id = ?';
      return (await database.single(query(sql, userId, id))).changes === 1;
    },
    async removeAll(userId) {
      return (await database.single(query('DELETE FROM login_device WHERE user_id = ?', userId))).changes;
    },
  };
}

function* create(row: DeviceRow, maxPerUser: number): SqlStep<void> {
  yield query(INSERT, ...deviceValues(row));
  yield query(DROP, row.userId, row.userId, maxPerUser);
}

/** In the order of DEVICE_COLUMNS. */
function deviceValues(row: DeviceRow): readonly SqlValue[] {
  return [
    ...[row.id, row.hash, row.userId, row.emailIndex, row.userAgent, row.createdAt, row.lastUsedAt],
    ...[row.expiresAt, row.trustedUntil ?? null],
  ];
}

function deviceOf({ text, integer, optionalInteger, bytes }: Columns): DeviceRow {
  return {
    id: text('id'),
    hash: bytes('hash'),
    userId: text('user_id'),
    emailIndex: text('email_index'),
    userAgent: text('user_agent'),
    createdAt: integer('created_at'),
    lastUsedAt: integer('last_used_at'),
    expiresAt: integer('expires_at'),
    trustedUntil: optionalInteger('trusted_until'),
  };
}
