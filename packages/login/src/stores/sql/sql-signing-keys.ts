import type { SigningKeyRow, SigningKeyStore } from '../../api/api-store.ts';
import { allOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { query } from './sql-database.ts';
import type { SqlDatabase, SqlStep } from './sql-database.ts';

const LIST = 'SELECT * FROM login_signing_key WHERE verify_until > ? ORDER BY active_from, rowid';
const INSERT = `INSERT INTO login_signing_key
  (kid, sealed_private, public_jwk, created_at, active_from, verify_until) VALUES (?, ?, ?, ?, ?, ?)`;
const END = `UPDATE login_signing_key
  SET verify_until = CASE WHEN verify_until < ? THEN verify_until ELSE ? END WHERE kid = ?`;
const RESEAL = 'UPDATE login_signing_key SET sealed_private = ? WHERE kid = ? AND sealed_private = ?';

/** Signing keys in SQL. */
export function sqlSigningKeys(database: SqlDatabase): SigningKeyStore {
  return {
    async list(now) {
      return allOf((await database.single(query(LIST, now))).rows, keyOf);
    },
    add: (row, newestKid) => database.step(() => add(row, newestKid), 'signing-keys'),
    async endAt(kid, verifyUntil) {
      return (await database.single(query(END, verifyUntil, verifyUntil, kid))).changes === 1;
    },
    async reseal(kid, sealedPrivate, resealed) {
      return (await database.single(query(RESEAL, resealed, kid, sealedPrivate))).changes === 1;
    },
  };
}

function* add(row: SigningKeyRow, newestKid: string | undefined): SqlStep<boolean> {
  const listed = yield query(LIST, row.createdAt);
  if (allOf(listed.rows, keyOf).at(-1)?.kid !== newestKid) return false;
  yield query(
    INSERT,
    ...[row.kid, row.sealedPrivate, row.publicJwk, row.createdAt, row.activeFrom, row.verifyUntil],
  );
  return true;
}

function keyOf({ text, integer }: Columns): SigningKeyRow {
  return {
    kid: text('kid'),
    sealedPrivate: text('sealed_private'),
    publicJwk: text('public_jwk'),
    createdAt: integer('created_at'),
    activeFrom: integer('active_from'),
    verifyUntil: integer('verify_until'),
  };
}
