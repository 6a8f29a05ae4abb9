import type { AuditRow, AuditStore } from '../../audit/audit-store.ts';
import { auditRow, GENESIS_HASH } from '../../audit/chain.ts';
import type { Instant } from '../../clock.ts';
import type { LoginEvent } from '../../events.ts';
import { noRows } from '../no-rows.ts';
import { allOf, firstOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { marks, query } from './sql-database.ts';
import type { SqlDatabase, SqlStep } from './sql-database.ts';

const HEAD = 'SELECT * FROM login_audit ORDER BY seq DESC LIMIT 1';
const INSERT = 'INSERT INTO login_audit (seq, at, type, line, prev_hash, hash) VALUES ';
/** Rows in one statement: below every engine's limit of values, as one row has six. */
const ROWS_EACH = 50;
/** The last row to go: before the first that is young enough, and before the newest. */
const PRUNED = `SELECT * FROM login_audit
  WHERE seq < (SELECT coalesce(min(seq), (SELECT max(seq) FROM login_audit)) FROM login_audit WHERE at >= ?)
  ORDER BY seq DESC LIMIT 1`;

/** The audit log in SQL. Whoever appends holds its lock from reading the head to the end of the transaction. */
export function sqlAudit(database: SqlDatabase): AuditStore {
  return {
    append: (events) => database.step(() => append(events), 'audit'),
    async read({ fromSeq, limit, types }) {
      if (types?.length === 0) return [];
      const typed = types === undefined ? '' : `AND type IN (${marks(types.length)})`;
      const sql = `SELECT * FROM login_audit WHERE seq >= ? ${typed} ORDER BY seq LIMIT ?`;
      return allOf((await database.single(query(sql, fromSeq, ...(types ?? []), limit))).rows, rowOf);
    },
    async head() {
      return firstOf((await database.single(query(HEAD))).rows, rowOf);
    },
    prune: (before) => database.step(() => prune(before), 'audit'),
  };
}

function* append(events: readonly LoginEvent[]): SqlStep<AuditRow> {
  let head = firstOf((yield query(HEAD)).rows, rowOf);
  const rows: AuditRow[] = [];
  for (const event of events) {
    head = auditRow(event, (head?.seq ?? 0) + 1, head?.hash ?? GENESIS_HASH);
    rows.push(head);
  }
  for (let from = 0; from < rows.length; from += ROWS_EACH) {
    const some = rows.slice(from, from + ROWS_EACH);
    const sql = INSERT + some.map(() => '(?, ?, ?, ?, ?, ?)').join(', ');
    const values = some.flatMap(({ seq, at, type, line, prevHash, hash }) => [
      ...[seq, at, type, line, prevHash, hash],
    ]);
    yield query(sql, ...values);
  }
  if (head === undefined) throw noRows();
  return head;
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
