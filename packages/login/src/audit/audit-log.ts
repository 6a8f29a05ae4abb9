import type { Instant } from '../clock.ts';
import type { LoginEvent } from '../events.ts';
import type { AuditQuery, AuditRow } from './audit-store.ts';

export type AuditVerdict =
  | { readonly ok: true; readonly rows: number; readonly headSeq: number; readonly headHash: string }
  /** The first row that does not follow from the one before it, and how. */
  | {
      readonly ok: false;
      readonly seq: number;
      readonly problem: 'gap' | 'altered' | 'unlinked' | 'truncated';
    };

/** What to look for; without anything, the first 100 entries. At most 1,000 are given at once. */
export type AuditSearch = Partial<AuditQuery>;

/** What happened, in order, each entry bound to the one before it. */
export interface AuditLog {
  /**
   * Entries in order of their sequence, or the newest first; the next page of those is `beforeSeq` the last one.
   */
  query(search?: AuditSearch): Promise<readonly AuditRow[]>;
  /**
   * Walks the chain. `expectedHead` is a head (sequence and hash) noted elsewhere earlier: with it, rows cut
   * off at the end are noticed too.
   */
  verify(expectedHead?: { readonly seq: number; readonly hash: string }): Promise<AuditVerdict>;
  /** The newest entry, to be noted elsewhere. */
  head(): Promise<{ readonly seq: number; readonly hash: string } | undefined>;
}

/** The writing half, for the library alone. */
export interface AuditWriter extends AuditLog {
  /** Takes an event; it is stored with the next flush. Never throws. */
  append(event: LoginEvent): void;
  /** Resolves when everything taken so far is stored. Rejects with a StoreError where the store is broken. */
  flush(): Promise<void>;
  /** Removes what is older than the retention, and says so in the chain. Gives how many rows. */
  prune(now: Instant): Promise<number>;
}
