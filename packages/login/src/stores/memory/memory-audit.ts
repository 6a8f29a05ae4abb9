import type { AuditQuery, AuditRow, AuditStore } from '../../audit/audit-store.ts';
import { auditRow, GENESIS_HASH } from '../../audit/chain.ts';
import { noRows } from '../no-rows.ts';

/** The audit log in a list. */
export function memoryAudit(): AuditStore {
  let rows: readonly AuditRow[] = [];
  return {
    append(events) {
      for (const event of events) {
        const last = rows.at(-1);
        rows = [...rows, auditRow(event, (last?.seq ?? 0) + 1, last?.hash ?? GENESIS_HASH)];
      }
      const head = rows.at(-1);
      return head === undefined ? Promise.reject(noRows()) : Promise.resolve(head);
    },
    read(query) {
      const wanted = rows.filter((row) => isWanted(row, query));
      const ordered = query.order === 'newest' ? wanted.toReversed() : wanted;
      return Promise.resolve(ordered.slice(0, query.limit));
    },
    head: () => Promise.resolve(rows.at(-1)),
    prune(before) {
      const kept = rows.findIndex((row) => row.at >= before);
      const end = kept < 0 ? rows.length - 1 : Math.min(kept, rows.length - 1);
      const removed = rows.slice(0, Math.max(0, end));
      rows = rows.slice(removed.length);
      return Promise.resolve(removed.at(-1));
    },
  };
}

function isWanted({ seq, type, at, line }: AuditRow, query: AuditQuery): boolean {
  const { fromSeq, beforeSeq = Infinity, types, userId, fromAt = -Infinity, toAt = Infinity } = query;
  if (seq < fromSeq || seq >= beforeSeq || at < fromAt || at >= toAt) return false;
  if (types !== undefined && !types.includes(type)) return false;
  return userId === undefined || userIdIn(line) === userId;
}

/** As the SQL stores find it: a line that is not JSON is nobody's. */
function userIdIn(line: string): unknown {
  try {
    const event: unknown = JSON.parse(line);
    return typeof event === 'object' && event !== null && 'userId' in event ? event.userId : undefined;
  } catch {
    return undefined;
  }
}
