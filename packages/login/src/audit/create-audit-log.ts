import { DAY_MS } from '../clock.ts';
import type { Clock, Instant } from '../clock.ts';
import type { LoginEvent } from '../events.ts';
import { appendQueue } from './append-queue.ts';
import { auditEvent } from './audit-event.ts';
import type { AuditVerdict, AuditWriter } from './audit-log.ts';
import type { AuditRow, AuditStore } from './audit-store.ts';
import { hex, verifyChain, VERIFY_PAGE_ROWS } from './verify-chain.ts';

/** Rows a search gives where it names no number. */
const QUERY_DEFAULT_ROWS = 100;
/** Rows a search gives at most: 2 MiB of lines. */
const QUERY_MAX_ROWS = 1_000;

export interface AuditLogOptions {
  readonly store: AuditStore;
  readonly clock: Clock;
  /** Age in milliseconds after which {@link AuditWriter.prune} removes rows. */
  readonly retentionMs: number;
  /** Once each time the store stops taking rows; the rows wait and go with the next ones. */
  readonly onBroken?: (error: unknown) => void;
  /** After a verification that found something. */
  readonly onTamper?: (verdict: Extract<AuditVerdict, { readonly ok: false }>) => void;
}

/** The hash-chained log of a store. See [Note: The chain of audit rows]. */
export function createAuditLog(options: AuditLogOptions): AuditWriter {
  const { store, clock, retentionMs, onBroken = ignore, onTamper = ignore } = options;
  const anchors = dailyAnchor(store);
  const queue = appendQueue({
    async write(batch) {
      anchors.wrote(await store.append(await anchors.before(batch)));
    },
    lost: (count) => auditEvent('store.degraded', clock.now(), { reason: 'audit', data: { lost: count } }),
    onBroken: (error) => {
      tellSafely(onBroken, error);
    },
  });
  return {
    append(event) {
      queue.push(event);
    },
    flush: () => queue.flush(),
    async query({ fromSeq = 1, limit = QUERY_DEFAULT_ROWS, ...search } = {}) {
      await queue.flush();
      return store.read({ ...search, fromSeq, limit: Math.max(0, Math.min(limit, QUERY_MAX_ROWS)) });
    },
    async verify(expectedHead) {
      await queue.flush();
      const verdict = await verifyChain(store, expectedHead);
      if (!verdict.ok) tellSafely(onTamper, verdict);
      return verdict;
    },
    async head() {
      await queue.flush();
      const row = await store.head();
      return row === undefined ? undefined : { seq: row.seq, hash: hex(row.hash) };
    },
    async prune(now) {
      const before = now - retentionMs;
      const span = await removable(store, before);
      if (span === undefined) return 0;
      // Said before it is done: a process that dies in between leaves a true log, not a torn one.
      queue.push(pruned(span.last, clock.now()));
      await queue.flush();
      const removed = await store.prune(before);
      if (removed === undefined) return 0;
      if (removed.seq !== span.last.seq) queue.push(pruned(removed, clock.now()));
      await queue.flush();
      return removed.seq - span.firstSeq + 1;
    },
  };
}

function pruned(last: AuditRow, at: Instant): LoginEvent {
  return auditEvent('audit.pruned', at, { data: { seq: last.seq, hash: hex(last.hash) } });
}

/** The stretch of rows older than `before` at the beginning of the log. */
async function removable(
  store: AuditStore,
  before: Instant,
): Promise<{ readonly firstSeq: number; readonly last: AuditRow } | undefined> {
  let firstSeq: number | undefined;
  let last: AuditRow | undefined;
  for (;;) {
    const page = await store.read({ fromSeq: (last?.seq ?? 0) + 1, limit: VERIFY_PAGE_ROWS });
    const young = page.findIndex(({ at }) => at >= before);
    const old = young === -1 ? page : page.slice(0, young);
    firstSeq ??= old[0]?.seq;
    last = old.at(-1) ?? last;
    if (young !== -1 || page.length === 0) break;
  }
  return firstSeq === undefined || last === undefined ? undefined : { firstSeq, last };
}

/** Puts an `audit.anchor` naming the head before the first event of a UTC day. */
function dailyAnchor(store: AuditStore): {
  before(batch: readonly LoginEvent[]): Promise<readonly LoginEvent[]>;
  wrote(last: AuditRow): void;
} {
  /** Day of the newest row this process knows of; the store is only asked when another day begins. */
  let knownDay: number | undefined;
  return {
    async before(batch) {
      const at = batch[0]?.at ?? 0;
      if (day(at) === knownDay) return batch;
      const head = await store.head();
      // Another process may have begun the day.
      if (head === undefined || day(head.at) >= day(at)) return batch;
      const anchor = auditEvent('audit.anchor', at, { data: { seq: head.seq, hash: hex(head.hash) } });
      return [anchor, ...batch];
    },
    wrote(last) {
      knownDay = day(last.at);
    },
  };
}

function day(at: Instant): number {
  return Math.floor(at / DAY_MS);
}

/** A listener that fails must change neither what is stored nor what is answered. */
function tellSafely<T>(listener: (told: T) => void, told: T): void {
  try {
    listener(told);
  } catch {
    // It had its chance.
  }
}

function ignore(): void {
  // Nobody asked to be told.
}
