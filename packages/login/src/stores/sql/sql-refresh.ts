import type { RefreshRow, RefreshStore, RotatedRefresh } from '../../api/api-store.ts';
import type { Instant } from '../../clock.ts';
import { allOf, firstOf } from './columns.ts';
import { refreshOf, refreshValues, REFRESH_COLUMNS } from './refresh-row.ts';
import { marks, query, recordJson } from './sql-database.ts';
import type { SqlDatabase, SqlResult, SqlStep } from './sql-database.ts';

/**
 * [Note: Revoking a family while it rotates]
 * A family is a row of its own, and its tokens are revoked with it. Were every token marked instead, the
 * successor that a rotation stores at this very moment would be missed by the statement that marks them.
 */
const CREATE_FAMILY = `INSERT INTO login_refresh_family (family_id, user_id, ends_at, revoked_at)
  VALUES (?, ?, ?, NULL) ON CONFLICT (family_id) DO NOTHING`;
const INSERT = `INSERT INTO login_refresh (${REFRESH_COLUMNS.join(', ')})
  VALUES (${marks(REFRESH_COLUMNS.length)})`;
const FROM = 'FROM login_refresh t JOIN login_refresh_family f ON f.family_id = t.family_id';
const FIND = `SELECT t.*, f.revoked_at ${FROM} WHERE t.hash = ?`;
const USE = `UPDATE login_refresh SET used_at = ?
  WHERE hash = ? AND used_at IS NULL AND idle_expires_at > ? AND absolute_expires_at > ?
    AND EXISTS (SELECT 1 FROM login_refresh_family f
      WHERE f.family_id = login_refresh.family_id AND f.revoked_at IS NULL)
  RETURNING *, NULL AS revoked_at`;
/** Both as one statement, for PostgreSQL. */
const RECORDED = `INSERT INTO login_refresh (${REFRESH_COLUMNS.join(', ')})
  SELECT ${REFRESH_COLUMNS.join(', ')} FROM jsonb_populate_record(NULL::login_refresh, ?::jsonb)`;
const CREATE_AT_ONCE = `WITH family AS (${CREATE_FAMILY}) ${RECORDED}`;
const ROTATE_AT_ONCE = `WITH used AS (${USE}), stored AS (${RECORDED} WHERE EXISTS (SELECT 1 FROM used))
  SELECT * FROM used`;
const COUNT_LIVE = `SELECT count(*) AS live FROM login_refresh
  WHERE family_id = ? AND used_at IS NULL AND idle_expires_at > ? AND absolute_expires_at > ?`;
const REVOKE = 'UPDATE login_refresh_family SET revoked_at = ? WHERE family_id = ? AND revoked_at IS NULL';
const REVOKE_USER = `UPDATE login_refresh_family SET revoked_at = ?
  WHERE user_id = ? AND revoked_at IS NULL AND EXISTS (SELECT 1 FROM login_refresh t
    WHERE t.family_id = login_refresh_family.family_id AND t.used_at IS NULL
      AND t.idle_expires_at > ? AND t.absolute_expires_at > ?)
  RETURNING family_id`;
const LIST = `SELECT t.*, f.revoked_at ${FROM} WHERE f.user_id = ? AND f.revoked_at IS NULL
  AND t.used_at IS NULL AND t.idle_expires_at > ? AND t.absolute_expires_at > ?
  ORDER BY t.issued_at DESC, t.rowid DESC`;

/** Refresh tokens in SQL. */
export function sqlRefresh(database: SqlDatabase): RefreshStore {
  return {
    async create(row) {
      if (database.dialect === 'sqlite') return database.step(() => create(row));
      const json = recordJson(REFRESH_COLUMNS, refreshValues(row));
      await database.single(query(CREATE_AT_ONCE, row.familyId, row.userId, row.absoluteExpiresAt, json));
    },
    async find(hash) {
      return firstOf((await database.single(query(FIND, hash))).rows, refreshOf);
    },
    async rotate(hash, successor, now) {
      if (database.dialect === 'sqlite') return database.step(() => rotate(hash, successor, now));
      const json = recordJson(REFRESH_COLUMNS, refreshValues(successor));
      const used = await database.single(query(ROTATE_AT_ONCE, now, hash, now, now, json));
      const row = firstOf(used.rows, refreshOf);
      return row === undefined
        ? refusalOf(await database.single(query(FIND, hash)))
        : { outcome: 'rotated', row };
    },
    revokeFamily: (familyId, now) => database.step(() => revokeFamily(familyId, now)),
    async revokeUser(userId, now) {
      const { rows } = await database.single(query(REVOKE_USER, now, userId, now, now));
      return allOf(rows, ({ text }) => text('family_id'));
    },
    async isFamilyRevoked(familyId) {
      const sql = 'SELECT 1 FROM login_refresh_family WHERE family_id = ? AND revoked_at IS NULL';
      return (await database.single(query(sql, familyId))).rows.length === 0;
    },
    async listFamilies(userId, now) {
      const { rows } = await database.single(query(LIST, userId, now, now));
      return newestOfEach(allOf(rows, refreshOf));
    },
  };
}

function* create(row: RefreshRow): SqlStep<void> {
  yield query(CREATE_FAMILY, row.familyId, row.userId, row.absoluteExpiresAt);
  yield query(INSERT, ...refreshValues(row));
}

function* rotate(hash: Uint8Array, successor: RefreshRow, now: Instant): SqlStep<RotatedRefresh> {
  const used = firstOf((yield query(USE, now, hash, now, now)).rows, refreshOf);
  if (used !== undefined) {
    yield query(INSERT, ...refreshValues(successor));
    return { outcome: 'rotated', row: used };
  }
  return refusalOf(yield query(FIND, hash));
}

function refusalOf({ rows }: SqlResult): RotatedRefresh {
  const row = firstOf(rows, refreshOf);
  return row === undefined ? { outcome: 'unknown' } : { outcome: 'refused', row };
}

/** Counted after the family's lock is held: of several callers only the first finds live ones. */
function* revokeFamily(familyId: string, now: Instant): SqlStep<number> {
  const revoked = yield query(REVOKE, now, familyId);
  if (revoked.changes === 0) return 0;
  const counted = yield query(COUNT_LIVE, familyId, now, now);
  return firstOf(counted.rows, ({ integer }) => integer('live')) ?? 0;
}

function newestOfEach(newestFirst: readonly RefreshRow[]): readonly RefreshRow[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ familyId }) => {
    if (seen.has(familyId)) return false;
    seen.add(familyId);
    return true;
  });
}
