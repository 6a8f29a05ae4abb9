import type { Instant } from '../clock.ts';

export type OutboxKind = 'mail' | 'webhook';

/** Something to be sent. Its content is sealed: live links wait here. */
export interface OutboxRow {
  /** UUIDv7. */
  readonly id: string;
  readonly kind: OutboxKind;
  /** Sealed with `seal.outbox` under kind and id. */
  readonly sealed: string;
  readonly attempts: number;
  /** Not before; while somebody sends it, the end of their lease. */
  readonly dueAt: Instant;
  /** After this it is worth nothing and is wiped. */
  readonly expiresAt: Instant;
  readonly createdAt: Instant;
}

export interface ClaimOutbox {
  readonly kind: OutboxKind;
  readonly now: Instant;
  /** A sender that died gives its rows back after this many milliseconds. */
  readonly leaseMs: number;
  readonly limit: number;
}

export interface OutboxStore {
  put(row: OutboxRow): Promise<void>;
  /**
   * Takes due rows, oldest first: counts an attempt and leases them, each to one caller only. Rows of the kind that
   * are worth nothing any more are never given, and wiped by the next claim a minute after the last wiping.
   */
  claim(claim: ClaimOutbox): Promise<readonly OutboxRow[]>;
  /** Wipes a row: handed over, or given up. */
  remove(id: string): Promise<void>;
  /** Gives a row back for a later attempt. */
  retryAt(id: string, dueAt: Instant): Promise<void>;
  /** When the next row is due; undefined when nothing waits. */
  nextDueAt(kind: OutboxKind): Promise<Instant | undefined>;
}
