import type { Instant } from '../../clock.ts';
import type { ChallengePurpose } from '../../purposes.ts';
import type { ChallengeRow, ChallengeStore, ConsumeProof, CreateChallenge } from '../../store.ts';
import type { CreatedChallenge } from '../../store.ts';
import { challengeOf, challengeValues, CHALLENGE_COLUMNS } from './challenge-row.ts';
import { columnsOf, firstOf } from './columns.ts';
import { marks, query, recordJson } from './sql-database.ts';
import type { SqlDatabase, SqlQuery, SqlStep, SqlValue } from './sql-database.ts';

const LIVE = 'consumed_at IS NULL AND revoked_at IS NULL AND expires_at > ?';

const INSERT = `INSERT INTO login_challenge (${CHALLENGE_COLUMNS.join(', ')})
  VALUES (${marks(CHALLENGE_COLUMNS.length)})`;
const CREATE = 'SELECT free_at FROM login_create_challenge(?, ?, ?, ?)';
const LIVE_OF_ADDRESS = `SELECT expires_at FROM login_challenge
  WHERE email_index = ? AND purpose = ? AND ${LIVE} ORDER BY expires_at`;
const REBIND = `UPDATE login_challenge SET bind_hash = ? WHERE bind_hash = ? AND ${LIVE}`;
const BY_BINDING = `SELECT * FROM login_challenge WHERE bind_hash = ?
  ORDER BY created_at DESC, rowid DESC LIMIT 1`;
const CLAIM_ATTEMPT = `UPDATE login_challenge SET attempts = attempts + 1
  WHERE id = ? AND purpose = ? AND bind_hash = ? AND ${LIVE} AND attempts < max_attempts
  RETURNING code_mac, attempts, max_attempts`;
const CLAIM_MATCH = `UPDATE login_challenge SET match_attempts = match_attempts + 1
  WHERE id = ? AND purpose = ? AND link_hash = ? AND ${LIVE} AND match_attempts < max_match_attempts
  RETURNING match, match_attempts, max_match_attempts`;
const REVOKE = `UPDATE login_challenge SET revoked_at = ? WHERE email_index = ? AND purpose = ? AND ${LIVE}`;

/** Challenges in SQL. */
export function sqlChallenges(database: SqlDatabase): ChallengeStore {
  return {
    async create(challenge) {
      const lock = `challenge:${challenge.row.purpose}:${challenge.row.emailIndex}`;
      if (database.dialect === 'sqlite') return database.step(() => create(challenge), lock);
      const { row, maxLive, rebindFrom } = challenge;
      const json = recordJson(CHALLENGE_COLUMNS, challengeValues(row));
      const { rows } = await database.call(query(CREATE, json, maxLive, rebindFrom ?? null), lock);
      const freeAt = firstOf(rows, ({ optionalInteger }) => optionalInteger('free_at'));
      return freeAt === undefined ? { outcome: 'created' } : { outcome: 'full', freeAt };
    },
    async find(id) {
      const { rows } = await database.single(query('SELECT * FROM login_challenge WHERE id = ?', id));
      return firstOf(rows, challengeOf);
    },
    async findByBinding(bindHash) {
      const { rows } = await database.single(query(BY_BINDING, bindHash));
      return firstOf(rows, challengeOf);
    },
    async claimAttempt(id, purpose, bindHash, now) {
      const { rows } = await database.single(query(CLAIM_ATTEMPT, id, purpose, bindHash, now));
      return firstOf(rows, ({ bytes, integer }) => ({
        codeMac: bytes('code_mac'),
        attempts: integer('attempts'),
        maxAttempts: integer('max_attempts'),
      }));
    },
    async claimMatch(id, purpose, linkHash, now) {
      const { rows } = await database.single(query(CLAIM_MATCH, id, purpose, linkHash, now));
      return firstOf(rows, ({ text, integer }) => ({
        match: text('match'),
        matchAttempts: integer('match_attempts'),
        maxMatchAttempts: integer('max_match_attempts'),
      }));
    },
    async consume(id, purpose, proof, now) {
      if (database.dialect === 'sqlite') return database.step(() => consume(id, purpose, proof, now));
      const { rows } = await database.single(consumeAtOnce(id, purpose, proof, now));
      return firstOf(rows, challengeOf);
    },
    async revokeFor(emailIndex, purpose, now) {
      return (await database.single(query(REVOKE, now, emailIndex, purpose, now))).changes;
    },
  };
}

function* create({ row, maxLive, rebindFrom }: CreateChallenge): SqlStep<CreatedChallenge> {
  const live = yield query(LIVE_OF_ADDRESS, row.emailIndex, row.purpose, row.createdAt);
  if (live.rows.length >= maxLive && live.rows.length > 0) {
    return { outcome: 'full', freeAt: columnsOf(live.rows[0]).integer('expires_at') };
  }
  if (rebindFrom !== undefined) yield query(REBIND, row.bindHash, rebindFrom, row.createdAt);
  yield query(INSERT, ...challengeValues(row));
  return { outcome: 'created' };
}

function* consume(
  id: string,
  purpose: ChallengePurpose,
  proof: ConsumeProof,
  now: Instant,
): SqlStep<ChallengeRow | undefined> {
  const condition = conditionOf(proof);
  const spent = yield query(
    `UPDATE login_challenge SET consumed_at = ?, consumed_via = ?
    WHERE id = ? AND purpose = ? AND ${LIVE} ${condition.sql} RETURNING *`,
    ...[now, proof.via, id, purpose, now, ...condition.values],
  );
  const row = firstOf(spent.rows, challengeOf);
  if (row !== undefined) yield query(REVOKE, now, row.emailIndex, purpose, now);
  return row;
}

/**
 * The same as one statement, for PostgreSQL. It locks the live challenges of the address in the order of their
 * ids, so that two siblings spent at the same moment wait for each other instead of deadlocking.
 */
function consumeAtOnce(id: string, purpose: ChallengePurpose, proof: ConsumeProof, now: Instant): SqlQuery {
  const condition = conditionOf(proof);
  return query(
    `WITH locked AS MATERIALIZED (
      SELECT id FROM login_challenge
      WHERE email_index = (SELECT email_index FROM login_challenge WHERE id = ?) AND purpose = ? AND ${LIVE}
      ORDER BY id FOR UPDATE
    ), spent AS (
      UPDATE login_challenge SET consumed_at = ?, consumed_via = ?
      WHERE id = ? AND purpose = ? AND ${LIVE} ${condition.sql} AND id IN (SELECT id FROM locked) RETURNING *
    ), revoked AS (
      UPDATE login_challenge SET revoked_at = ?
      WHERE EXISTS (SELECT 1 FROM spent) AND id IN (SELECT id FROM locked) AND id <> ?
    )
    SELECT * FROM spent`,
    ...[id, purpose, now, now, proof.via, id, purpose, now, ...condition.values, now, id],
  );
}

function conditionOf(proof: ConsumeProof): { readonly sql: string; readonly values: readonly SqlValue[] } {
  if (proof.via === 'grant') return { sql: '', values: [] };
  if (proof.via === 'email_code') {
    return { sql: 'AND code_mac = ? AND bind_hash = ?', values: [proof.codeMac, proof.bindHash] };
  }
  return 'bindHash' in proof
    ? { sql: 'AND link_hash = ? AND bind_hash = ?', values: [proof.linkHash, proof.bindHash] }
    : { sql: 'AND link_hash = ? AND match = ?', values: [proof.linkHash, proof.match] };
}
