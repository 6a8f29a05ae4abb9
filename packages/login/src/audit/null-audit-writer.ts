import type { AuditWriter } from './audit-log.ts';
import { GENESIS_HASH } from './chain.ts';
import { hex } from './verify-chain.ts';

/** For `audit: 'off'`: takes everything and keeps nothing. */
export function nullAuditWriter(): AuditWriter {
  return {
    append() {
      // Kept nowhere.
    },
    flush: () => Promise.resolve(),
    query: () => Promise.resolve([]),
    verify: () => Promise.resolve({ ok: true, rows: 0, headSeq: 0, headHash: hex(GENESIS_HASH) }),
    head: () => Promise.resolve(undefined),
    prune: () => Promise.resolve(0),
  };
}
