import type { Instant } from '../../clock.ts';
import type { ChallengePurpose } from '../../purposes.ts';
import type {
  ChallengeRow,
  ChallengeStore,
  ConsumeProof,
  CreateChallenge,
  CreatedChallenge,
} from '../../store.ts';
import { bytesOf, challengeOf, integerOf, textOf } from './row.ts';
import type { SqliteDatabase, SqliteValue } from './sqlite-database.ts';
import { step } from './step.ts';

const LIVE = 'consumed_at IS NULL AND revoked_at IS NULL AND expires_at > ?';

const INSERT = `INSERT INTO login_challenge VALUES (${Array.from({ length: 22 }, () => '?').join(', ')})`;
const LIVE_OF_ADDRESS = `SELECT expires_at FROM login_challenge
  WHERE email_index = ? AND purpose = ? AND ${LIVE} ORDER BY expires_at`;
const REBIND = `UPDATE login_challenge SET bind_hash = ? WHERE bind_hash = ? AND ${LIVE}`;
const CLAIM_ATTEMPT = `UPDATE login_challenge SET attempts = attempts + 1
  WHERE id = ? AND purpose = ? AND bind_hash = ? AND ${LIVE} AND attempts < max_attempts
  RETURNING code_mac, attempts, max_attempts`;
const CLAIM_MATCH = `UPDATE login_challenge SET match_attempts = match_attempts + 1
  WHERE id = ? AND purpose = ? AND link_hash = ? AND ${LIVE} AND match_attempts < max_match_attempts
  RETURNING match, match_attempts, max_match_attempts`;
const REVOKE = `UPDATE login_challenge SET revoked_at = ? WHERE email_index = ? AND purpose = ? AND ${LIVE}`;

/** Challenges in SQLite. Whatever decides who wins is one conditional UPDATE … RETURNING. */
export function sqliteChallenges(database: SqliteDatabase): ChallengeStore {
  const insert = database.prepare(INSERT);
  const liveOfAddress = database.prepare(LIVE_OF_ADDRESS);
  const rebind = database.prepare(REBIND);
  const find = database.prepare('SELECT * FROM login_challenge WHERE id = ?');
  const findByBinding = database.prepare(
    'SELECT * FROM login_challenge WHERE bind_hash = ? ORDER BY created_at DESC, rowid DESC LIMIT 1',
  );
  const claimAttempt = database.prepare(CLAIM_ATTEMPT);
  const claimMatch = database.prepare(CLAIM_MATCH);
  const revoke = database.prepare(REVOKE);

  function create({ row, maxLive, rebindFrom }: CreateChallenge): CreatedChallenge {
    const live = liveOfAddress.all(row.emailIndex, row.purpose, row.createdAt);
    const first = live[0];
    if (first !== undefined && live.length >= maxLive) {
      return { outcome: 'full', freeAt: integerOf(first, 'expires_at') };
    }
    if (rebindFrom !== undefined) rebind.run(row.bindHash, rebindFrom, row.createdAt);
    insert.run(...valuesOf(row));
    return { outcome: 'created' };
  }

  function consume(
    id: string,
    purpose: ChallengePurpose,
    proof: ConsumeProof,
    now: Instant,
  ): ChallengeRow | undefined {
    const condition = conditionOf(proof);
    const statement = database.prepare(`UPDATE login_challenge SET consumed_at = ?, consumed_via = ?
      WHERE id = ? AND purpose = ? AND ${LIVE} ${condition.sql} RETURNING *`);
    const row = challengeOf(statement.get(now, proof.via, id, purpose, now, ...condition.values));
    if (row !== undefined) revoke.run(now, row.emailIndex, purpose, now);
    return row;
  }

  return {
    create: (challenge) => step(() => database.transaction(() => create(challenge)).immediate()),
    find: (id) => step(() => challengeOf(find.get(id))),
    findByBinding: (bindHash) => step(() => challengeOf(findByBinding.get(bindHash))),
    claimAttempt: (id, purpose, bindHash, now) =>
      step(() => {
        const claim = claimAttempt.get(id, purpose, bindHash, now);
        if (claim === undefined) return undefined;
        const attempts = integerOf(claim, 'attempts');
        return {
          codeMac: bytesOf(claim, 'code_mac'),
          attempts,
          maxAttempts: integerOf(claim, 'max_attempts'),
        };
      }),
    claimMatch: (id, purpose, linkHash, now) =>
      step(() => {
        const claim = claimMatch.get(id, purpose, linkHash, now);
        if (claim === undefined) return undefined;
        const matchAttempts = integerOf(claim, 'match_attempts');
        const maxMatchAttempts = integerOf(claim, 'max_match_attempts');
        return { match: textOf(claim, 'match'), matchAttempts, maxMatchAttempts };
      }),
    consume: (id, purpose, proof, now) =>
      step(() => database.transaction(() => consume(id, purpose, proof, now)).immediate()),
    revokeFor: (emailIndex, purpose, now) =>
      step(() => Number(revoke.run(now, emailIndex, purpose, now).changes)),
  };
}

function conditionOf(proof: ConsumeProof): { readonly sql: string; readonly values: SqliteValue[] } {
  if (proof.via === 'grant') return { sql: '', values: [] };
  if (proof.via === 'email_code') {
    return { sql: 'AND code_mac = ? AND bind_hash = ?', values: [proof.codeMac, proof.bindHash] };
  }
  return 'bindHash' in proof
    ? { sql: 'AND link_hash = ? AND bind_hash = ?', values: [proof.linkHash, proof.bindHash] }
    : { sql: 'AND link_hash = ? AND match = ?', values: [proof.linkHash, proof.match] };
}

/** In the order of the table's columns. */
function valuesOf(row: ChallengeRow): SqliteValue[] {
  return [
    row.id,
    row.purpose,
    row.emailIndex,
    row.email,
    row.displayAddress,
    row.linkHash,
    row.codeMac,
    row.bindHash,
    row.match,
    row.attempts,
    row.maxAttempts,
    row.matchAttempts,
    row.maxMatchAttempts,
    row.nextPath,
    row.grantId,
    row.requestedIp,
    row.requestedBy,
    row.createdAt,
    row.expiresAt,
    row.consumedAt ?? null,
    row.consumedVia ?? null,
    row.revokedAt ?? null,
  ];
}
