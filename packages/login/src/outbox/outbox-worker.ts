import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import type { Clock, Instant } from '../clock.ts';
import type { OutboxKind, OutboxRow, OutboxStore } from './outbox-store.ts';

/** Rows taken at once: a mail server takes this many in a few seconds, well within a lease. */
const CLAIM_ROWS = 10;
/** Longer than any one sending may take; a sender that died gives its rows back after this. */
export const LEASE_MS: number = 2 * MINUTE_MS;
/** Rows of its own a sender keeps in memory; what comes in a greater rush waits in the store for any sender. */
const OWN_ROWS = 100;
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
  /** Whether a row may be stored as leased to this sender, to be given to {@link OutboxWorker.take} then. */
  hasRoom(): boolean;
  /** Sends a row of its own lease after the current answer has gone out, without asking the store for it. */
  take(row: OutboxRow): void;
  /** Something was put: look after the current answer has gone out. */
  wake(): void;
  /** Sends what is due now; resolves when nothing due is left. */
  run(): Promise<void>;
  /** Stops looking, waits for what is under way, and gives back what it has not begun. */
  close(): Promise<void>;
}

/**
 * Sends the due rows of one kind, in this process, after the answers have gone out. Several processes may do so
 * on one store: each row is leased to one of them, by being stored so or by a claim. Timers never keep the
 * process alive.
 */
export function outboxWorker(parts: OutboxWorkerParts): OutboxWorker {
  const { kind, store, clock, send, onBroken } = parts;
  const own: OutboxRow[] = [];
  let timer: NodeJS.Timeout | undefined;
  let timerAt: Instant = 0;
  let immediate: NodeJS.Immediate | undefined;
  let running: Promise<void> | undefined;
  /** Whether the store is to be asked for due rows. */
  let isLooking = false;
  let closed = false;

  async function sendOwn(): Promise<void> {
    while (!closed && own.length > 0) {
      // What waited too long goes by way of the store, when its lease has ended: somebody else may take it then.
      const rows = own.splice(0, CLAIM_ROWS).filter((row) => row.dueAt - clock.now() > LEASE_MS / 2);
      await Promise.all(rows.map(finish));
    }
  }

  async function sendDue(): Promise<void> {
    let claimed: number = CLAIM_ROWS;
    while (!closed && claimed === CLAIM_ROWS) {
      const rows = await store.claim({ kind, now: clock.now(), leaseMs: LEASE_MS, limit: CLAIM_ROWS });
      await Promise.all(rows.map(finish));
      claimed = rows.length;
    }
    const next = await store.nextDueAt(kind);
    if (next !== undefined) sleep(next - clock.now());
  }

  async function finish(row: OutboxRow): Promise<void> {
    const result: RowResult = row.expiresAt <= clock.now() ? { done: true } : await send(row);
    if (result.done || result.retryAt >= row.expiresAt) {
      await store.remove(row.id);
    } else {
      await store.retryAt(row.id, result.retryAt);
      sleep(result.retryAt - clock.now());
    }
  }

  async function pass(): Promise<void> {
    try {
      do {
        await sendOwn();
        const look = isLooking;
        isLooking = false;
        if (look) await sendDue();
        // Something may have been put since.
      } while (!closed && (isLooking || own.length > 0));
    } catch {
      // A store that fails here must not take the process with it; the rows are due again when it is back.
      onBroken();
      sleep(CHECK_MS);
    } finally {
      running = undefined;
    }
  }

  function start(): Promise<void> {
    running ??= pass();
    return running;
  }

  function run(): Promise<void> {
    isLooking = true;
    return start();
  }

  /** No later than in so many milliseconds; an earlier look stays. */
  function sleep(ms: number): void {
    const wait = Math.min(Math.max(ms, SECOND_MS), CHECK_MS);
    const at = clock.now() + wait;
    if (closed || (timer !== undefined && timerAt <= at)) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => {
      timer = undefined;
      void run();
    }, wait);
    timer.unref();
  }

  function soon(): void {
    if (closed || immediate !== undefined) return;
    immediate = setImmediate(() => {
      immediate = undefined;
      void start();
    });
    immediate.unref();
  }

  async function giveBack(rows: readonly OutboxRow[]): Promise<void> {
    try {
      await Promise.all(rows.map((row) => store.retryAt(row.id, clock.now())));
    } catch {
      onBroken();
    }
  }

  sleep(START_WAIT_MS);
  return {
    hasRoom: () => !closed && own.length < OWN_ROWS,
    take(row) {
      if (closed) {
        void giveBack([row]);
        return;
      }
      own.push(row);
      soon();
      // Who looks for rows of its own only would never find those of a sender that died.
      sleep(CHECK_MS);
    },
    wake() {
      isLooking = true;
      soon();
    },
    run,
    async close() {
      closed = true;
      clearTimeout(timer);
      clearImmediate(immediate);
      await running;
      await giveBack(own.splice(0));
    },
  };
}
