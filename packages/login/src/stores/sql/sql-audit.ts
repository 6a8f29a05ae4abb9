import type { AuditQuery, AuditRow, AuditStore } from '../../audit/audit-store.ts';
import { auditRow, GENESIS_HASH } from '../../audit/chain.ts';
import type { Instant } from '../../clock.ts';
import type { LoginEvent } from '../../events.ts';
import { noRows } from '../no-rows.ts';
import { allOf, firstOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { marks, query, recordJson } from './sql-database.ts';
import { ofUser } from './schema-audit-user.ts';
import type { SqlDatabase, SqlDialect, SqlQuery, SqlStep, SqlValue } from './sql-database.ts';

const HEAD = 'SELECT * FROM login_audit ORDER BY seq DESC LIMIT 1';
const COLUMNS = ['seq', 'at', 'type', 'line', 'prev_hash', 'hash'];
const INSERT = `INSERT INTO login_audit (${COLUMNS.join(', ')}) VALUES `;
/** Rows in one statement: below every engine's limit of values, as one row has six. */
const ROWS_EACH = 50;
const APPEND = 'SELECT head_seq, head_hash FROM login_append_audit(?, ?, ?, ?)';
/** Where other processes were faster so often, the next try reads the head under the lock. */
const TRIES = 3;
/** The last row to go: before the first that is young enough, and before the newest. */
const PRUNED = `SELECT * FROM login_audit
  WHERE seq < (SELECT coalesce(min(seq), (SELECT max(seq) FROM login_audit)) FROM login_audit WHERE at >= ?)
  ORDER BY seq DESC LIMIT 1`;

/** The end of the log, which the next row is chained to. */
type Head = Pick<AuditRow, 'seq' | 'hash'>;

/**
 * The audit log in SQL. Whoever appends holds its lock from reading the head to the end of the transaction. On
 * PostgreSQL the head of the last append is remembered, and one statement appends where it still is the head.
 */
export function sqlAudit(database: SqlDatabase): AuditStore {
  let known: Head = { seq: 0, hash: GENESIS_HASH };

  async function appendAtOnce(events: readonly LoginEvent[]): Promise<AuditRow | undefined> {
    for (let left = TRIES; left > 0; left -= 1) {
      const rows = chained(events, known);
      const last = rows.at(-1);
      if (last === undefined) return undefined;
      const json = `[${rows.map((row) => recordJson(COLUMNS, valuesOf(row))).join(',')}]`;
      const appended = await database.call(query(APPEND, json, known.seq, known.hash), 'audit');
      const other = firstOf(appended.rows, otherHeadOf);
      known = other ?? last;
      if (other === undefined) return last;
    }
    return undefined;
  }
  return {
    async append(events) {
      const last = database.dialect === 'postgres' ? await appendAtOnce(events) : undefined;
      return last ?? database.step(() => append(events), 'audit');
    },
    async read(wanted) {
      if (wanted.types?.length === 0) return [];
      return allOf((await database.single(searchQuery(wanted, database.dialect))).rows, rowOf);
    },
    async head() {
      return firstOf((await database.single(query(HEAD))).rows, rowOf);
    },
    prune: (before) => database.step(() => prune(before), 'audit'),
  };
}

/** The rows that were asked for. Only what is given becomes a condition, so that each index can be used. */
function searchQuery(wanted: AuditQuery, dialect: SqlDialect): SqlQuery {
  const { fromSeq, beforeSeq, types, userId, fromAt, toAt, order, limit } = wanted;
  const conditions: readonly (readonly [string, readonly SqlValue[]])[] = [
    ['seq >= ?', [fromSeq]],
    ...(beforeSeq === undefined ? [] : [['seq < ?', [beforeSeq]] as const]),
    ...(types === undefined ? [] : [[`type IN (${marks(types.length)})`, types] as const]),
    ...(userId === undefined ? [] : [ofUser(dialect, userId)]),
    ...(fromAt === undefined ? [] : [['at >= ?', [fromAt]] as const]),
    ...(toAt === undefined ? [] : [['at < ?', [toAt]] as const]),
  ];
  const where = conditions.map(([condition]) => condition).join(' AND ');
  const direction = order === 'newest' ? 'DESC' : 'ASC';
  const sql = `SELECT * FROM login_audit WHERE ${where} ORDER BY seq ${direction} LIMIT ?`;
  return query(sql, ...conditions.flatMap(([, values]) => values), limit);
}

function* append(events: readonly LoginEvent[]): SqlStep<AuditRow> {
  const head = firstOf((yield query(HEAD)).rows, rowOf);
  const rows = chained(events, head ?? { seq: 0, hash: GENESIS_HASH });
  for (let from = 0; from < rows.length; from += ROWS_EACH) {
    const some = rows.slice(from, from + ROWS_EACH);
    const sql = INSERT + some.map(() => `(${marks(COLUMNS.length)})`).join(', ');
    yield query(sql, ...some.flatMap(valuesOf));
  }
  const last = rows.at(-1) ?? head;
  if (last === undefined) throw noRows();
  return last;
}

function chained(events: readonly LoginEvent[], head: Head): readonly AuditRow[] {
  let last = head;
  return events.map((event) => {
    const row = auditRow(event, last.seq + 1, last.hash);
    last = row;
    return row;
  });
}

/** In the order of COLUMNS. */
function valuesOf({ seq, at, type, line, prevHash, hash }: AuditRow): readonly SqlValue[] {
  return [seq, at, type, line, prevHash, hash];
}

/** Where the log ended otherwise than expected; undefined where the rows were appended. */
function otherHeadOf({ isNull, integer, bytes }: Columns): Head | undefined {
  return isNull('head_seq') ? undefined : { seq: integer('head_seq'), hash: bytes('head_hash') };
}

function* prune(before: Instant): SqlStep<AuditRow | undefined> {
  const last = firstOf((yield query(PRUNED, before)).rows, rowOf);
  if (last !== undefined) yield query('DELETE FROM login_audit WHERE seq <= ?', last.seq);
  return last;
}

function rowOf({ text, integer, bytes }: Columns): AuditRow {
  return {
    seq: integer('seq'),
    at: integer('at'),
    type: text('type'),
    line: text('line'),
    prevHash: bytes('prev_hash'),
    hash: bytes('hash'),
  };
}
