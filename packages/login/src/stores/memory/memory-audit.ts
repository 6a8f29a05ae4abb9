import type { AuditRow, AuditStore } from '../../audit/audit-store.ts';
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
    read({ fromSeq, limit, types }) {
      const wanted = rows.filter((row) => row.seq >= fromSeq && (types?.includes(row.type) ?? true));
      return Promise.resolve(wanted.slice(0, limit));
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
