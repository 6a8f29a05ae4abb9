import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import type { Clock, Instant } from '../clock.ts';
import type { OutboxKind, OutboxRow, OutboxStore } from './outbox-store.ts';

/** Rows taken at once: a mail server takes this many in a few seconds, well within a lease. */
const CLAIM_ROWS = 10;
/** Longer than any one sending may take; a sender that died gives its rows back after this. */
export const LEASE_MS: number = 2 * MINUTE_MS;
/** After a failure of the store, and at least so often while something waits: another sender may have died. */
const CHECK_MS: number = 30 * SECOND_MS;
/** What an earlier process left is looked for so long after the start, when stores have migrated. */
const START_WAIT_MS: number = 5 * SECOND_MS;

/** What became of one row: wiped, or due again. */
export type RowResult = { readonly done: true } | { readonly done: false; readonly retryAt: Instant };

export interface OutboxWorkerParts {
  readonly kind: OutboxKind;
  readonly store: OutboxStore;
  readonly clock: Clock;
  /** Sends one row. Never rejects. */
  readonly send: (row: OutboxRow) => Promise<RowResult>;
  /** The store did not answer. */
  readonly onBroken: () => void;
}

export interface OutboxWorker {
  /** Something was put: look after the current answer has gone out. */
  wake(): void;
  /** Sends what is due now; resolves when nothing due is left. */
  run(): Promise<void>;
  /** Stops looking, and waits for what is under way. */
  close(): Promise<void>;
}

/**
 * Sends the due rows of one kind, in this process, after the answers have gone out. Several processes may do so
 * on one store: a claim leases each row to one of them. Timers never keep the process alive.
 */
export function outboxWorker(parts: OutboxWorkerParts): OutboxWorker {
  const { kind, store, clock, send, onBroken } = parts;
  let timer: NodeJS.Timeout | undefined;
  let immediate: NodeJS.Immediate | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;

  async function sendDue(): Promise<void> {
    again = false;
    while (!closed) {
      const rows = await store.claim({ kind, now: clock.now(), leaseMs: LEASE_MS, limit: CLAIM_ROWS });
      if (rows.length === 0) return;
      await Promise.all(rows.map(finish));
    }
  }

  async function finish(row: OutboxRow): Promise<void> {
    const result: RowResult = row.expiresAt <= clock.now() ? { done: true } : await send(row);
    if (result.done || result.retryAt >= row.expiresAt) await store.remove(row.id);
    else await store.retryAt(row.id, result.retryAt);
  }

  async function pass(): Promise<void> {
    try {
      do {
        await sendDue();
        const next = await store.nextDueAt(kind);
        if (next !== undefined) sleep(next - clock.now());
        // Something may have been put since the last claim.
      } while (again && !closed);
    } catch {
      // A store that fails here must not take the process with it; the rows are due again when it is back.
      onBroken();
      sleep(CHECK_MS);
    }
  }

  function run(): Promise<void> {
    again = true;
    running ??= pass().finally(() => {
      running = undefined;
    });
    return running;
  }

  function sleep(ms: number): void {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => void run(), Math.min(Math.max(ms, SECOND_MS), CHECK_MS));
    timer.unref();
  }

  sleep(START_WAIT_MS);
  return {
    wake() {
      if (closed || immediate !== undefined) return;
      immediate = setImmediate(() => {
        immediate = undefined;
        void run();
      });
      immediate.unref();
    },
    run,
    async close() {
      closed = true;
      clearTimeout(timer);
      clearImmediate(immediate);
      await running;
    },
  };
}
