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
  /** First sequence number to give. */
  readonly fromSeq: number;
  readonly limit: number;
  /** Only these types, where given. */
  readonly types?: readonly string[];
}

export interface AuditStore {
  /** Appends events in order, chained with what is there, as one step. Gives the last row. */
  append(events: readonly LoginEvent[]): Promise<AuditRow>;
  /** Rows in order. */
  read(query: AuditQuery): Promise<readonly AuditRow[]>;
  head(): Promise<AuditRow | undefined>;
  /**
   * Removes, from the oldest on, the rows before the first one of `before` or later, and never the newest row:
   * what is left is one unbroken stretch. Gives the last one removed.
   */
  prune(before: Instant): Promise<AuditRow | undefined>;
}
