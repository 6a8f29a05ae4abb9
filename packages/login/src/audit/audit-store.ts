import type { Instant } from '../clock.ts';
import type { LoginEvent } from '../events.ts';

/** One line of the audit log. `hash` = SHA-256(prevHash ‖ line); see audit/chain.ts. */
export interface AuditRow {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  /** Canonical JSON of the event with its `seq`, without the hashes. */
  readonly line: string;
  /** 32 bytes; 32 zero bytes before the first. */
  readonly prevHash: Uint8Array;
  readonly hash: Uint8Array;
}

export interface AuditQuery {
  /** Smallest sequence number to give. */
  readonly fromSeq: number;
  /** Only rows before this one: the next page of `newest`. */
  readonly beforeSeq?: number;
  readonly limit: number;
  /** Only these types, where given. */
  readonly types?: readonly string[];
  /** Only events whose `userId` this is. */
  readonly userId?: string;
  /** Only events of this moment or later. */
  readonly fromAt?: Instant;
  /** Only events before this moment. */
  readonly toAt?: Instant;
  /** Default `oldest` first. */
  readonly order?: 'oldest' | 'newest';
}

export interface AuditStore {
  /** Appends events in order, chained with what is there, as one step. Gives the last row. */
  append(events: readonly LoginEvent[]): Promise<AuditRow>;
  /** Rows in the order that was asked for. */
  read(query: AuditQuery): Promise<readonly AuditRow[]>;
  head(): Promise<AuditRow | undefined>;
  /**
   * Removes, from the oldest on, the rows before the first one of `before` or later, and never the newest row:
   * what is left is one unbroken stretch. Gives the last one removed.
   */
  prune(before: Instant): Promise<AuditRow | undefined>;
}
