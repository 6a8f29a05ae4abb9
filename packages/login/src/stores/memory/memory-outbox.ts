import type { OutboxRow, OutboxStore } from '../../outbox/outbox-store.ts';
import { sweepMap } from './sweep-map.ts';
import type { SweptPart } from './sweep-map.ts';

/** What waits to be sent, in a map in the order of arrival. */
export function memoryOutbox(): SweptPart<OutboxStore> {
  const rows = new Map<string, OutboxRow>();
  const store: OutboxStore = {
    put(row) {
      rows.set(row.id, row);
      return Promise.resolve();
    },
    claim({ kind, now, leaseMs, limit }) {
      sweepMap(rows, (row) => row.kind === kind && row.expiresAt <= now);
      const due = [...rows.values()].filter((row) => row.kind === kind && row.dueAt <= now);
      const claimed = due
        .toSorted((a, b) => a.createdAt - b.createdAt)
        .slice(0, limit)
        .map((row) => ({ ...row, attempts: row.attempts + 1, dueAt: now + leaseMs }));
      for (const row of claimed) rows.set(row.id, row);
      return Promise.resolve(claimed);
    },
    remove(id) {
      rows.delete(id);
      return Promise.resolve();
    },
    retryAt(id, dueAt) {
      const row = rows.get(id);
      if (row !== undefined) rows.set(id, { ...row, dueAt });
      return Promise.resolve();
    },
    nextDueAt(kind) {
      const due = [...rows.values()].filter((row) => row.kind === kind).map((row) => row.dueAt);
      return Promise.resolve(due.length === 0 ? undefined : Math.min(...due));
    },
  };
  return { store, sweep: (before) => sweepMap(rows, (row) => row.expiresAt < before) };
}
