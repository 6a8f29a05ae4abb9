import type { BanRow, BanStore, Offence, ScoreState } from '../../bans/ban-store.ts';
import { countedOffence, decayedScore } from '../ban-score.ts';
import { banOf, banValues, BAN_COLUMNS, evidenceOf } from './ban-row.ts';
import { allOf, columnsOf, firstOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { marks, query } from './sql-database.ts';
import type { SqlDatabase, SqlQuery, SqlStep } from './sql-database.ts';

const ACTIVE = 'lifted_at IS NULL AND expires_at > ?';

const FIND_SCORE = 'SELECT score, evidence, at FROM login_ban_score WHERE network = ?';
const STORE_SCORE = `INSERT INTO login_ban_score (network, score, evidence, at) VALUES (?, ?, ?, ?)
  ON CONFLICT (network) DO UPDATE SET score = excluded.score, evidence = excluded.evidence, at = excluded.at`;
/** After so many half-lives nothing is left of a score; PostgreSQL refuses numbers too small to write. */
const FORGOTTEN = 100;
const SCORE_AT_ONCE = `INSERT INTO login_ban_score AS s (network, score, evidence, at) VALUES (?, ?, ?, ?)
  ON CONFLICT (network) DO UPDATE SET
    score = greatest(0, s.score * power(2::float8,
      -least(greatest(0, (?::bigint - s.at)::float8 / ?::float8), ?::float8)) + ?::float8),
    evidence = (s.evidence::jsonb
      || jsonb_build_object(?::text, coalesce((s.evidence::jsonb->>?::text)::bigint, 0) + 1))::text,
    at = ?
  RETURNING score, evidence`;
const HIGHER = `SELECT id FROM login_ban WHERE network = ? AND ${ACTIVE} AND level >= ? LIMIT 1`;
/** A ban that a higher one takes over from did not end by itself: nobody is told so. */
const SUPERSEDE = `UPDATE login_ban SET expires_at = ?, told = 1 WHERE network = ? AND ${ACTIVE}`;
const INSERT = `INSERT INTO login_ban (${BAN_COLUMNS.join(', ')}, told)
  VALUES (${marks(BAN_COLUMNS.length)}, 0)`;
const LIFT = `UPDATE login_ban SET lifted_at = ?, lifted_by = ? WHERE id = ? AND ${ACTIVE} RETURNING *`;
const EXTEND = `UPDATE login_ban SET expires_at = ? WHERE id = ? AND ${ACTIVE} RETURNING *`;
const TAKE_EXPIRED = `UPDATE login_ban SET told = 1
  WHERE told = 0 AND lifted_at IS NULL AND expires_at <= ? RETURNING *`;

/** Bans and scores in SQL. */
export function sqlBans(database: SqlDatabase): BanStore {
  return {
    async score(offence) {
      if (database.dialect === 'sqlite') return database.step(() => score(offence));
      const { rows } = await database.single(scoreAtOnce(offence));
      return stateOf(columnsOf(rows[0]));
    },
    put: (ban) => database.step(() => put(ban), `ban:${ban.network}`),
    async findActive(networks, now) {
      if (networks.length === 0) return undefined;
      const sql = `SELECT * FROM login_ban WHERE network IN (${marks(networks.length)}) AND ${ACTIVE}
        ORDER BY expires_at DESC LIMIT 1`;
      return firstOf((await database.single(query(sql, ...networks, now))).rows, banOf);
    },
    async list({ now, includeEnded, limit }) {
      const order = 'ORDER BY starts_at DESC, rowid DESC LIMIT ?';
      const { rows } = await database.single(
        includeEnded
          ? query(`SELECT * FROM login_ban ${order}`, limit)
          : query(`SELECT * FROM login_ban WHERE ${ACTIVE} ${order}`, now, limit),
      );
      return allOf(rows, banOf);
    },
    lift: (id, by, now) => database.step(() => lift(id, by, now)),
    async extend(id, expiresAt, now) {
      return firstOf((await database.single(query(EXTEND, expiresAt, id, now))).rows, banOf);
    },
    async takeExpired(now) {
      return allOf((await database.single(query(TAKE_EXPIRED, now))).rows, banOf);
    },
  };
}

function* score({ network, name, points, halfLifeMs, now }: Offence): SqlStep<ScoreState> {
  const found = yield query(FIND_SCORE, network);
  const known = firstOf(found.rows, (columns) => ({ ...stateOf(columns), at: columns.integer('at') }));
  const state = {
    score: decayedScore(known?.score ?? 0, known?.at ?? now, halfLifeMs, now, points),
    evidence: countedOffence(known?.evidence ?? {}, name),
  };
  yield query(STORE_SCORE, network, state.score, JSON.stringify(state.evidence), now);
  return state;
}

/** The same as one statement, for PostgreSQL: the row's own lock is enough. */
function scoreAtOnce({ network, name, points, halfLifeMs, now }: Offence): SqlQuery {
  const first = { score: Math.max(0, points), evidence: countedOffence({}, name) };
  return query(
    SCORE_AT_ONCE,
    ...[network, first.score, JSON.stringify(first.evidence), now, now, halfLifeMs, FORGOTTEN, points],
    ...[name, name, now],
  );
}

function stateOf(columns: Columns): ScoreState {
  return { score: columns.real('score'), evidence: evidenceOf(columns) };
}

function* put(ban: BanRow): SqlStep<boolean> {
  const higher = yield query(HIGHER, ban.network, ban.startsAt, ban.level);
  if (higher.rows.length > 0) return false;
  yield query(SUPERSEDE, ban.startsAt, ban.network, ban.startsAt);
  yield query(INSERT, ...banValues(ban));
  return true;
}

function* lift(id: string, by: string, now: number): SqlStep<BanRow | undefined> {
  const lifted = firstOf((yield query(LIFT, now, by, id, now)).rows, banOf);
  if (lifted !== undefined) yield query('DELETE FROM login_ban_score WHERE network = ?', lifted.network);
  return lifted;
}
