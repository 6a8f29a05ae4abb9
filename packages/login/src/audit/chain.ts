import { createHash } from 'node:crypto';
import type { LoginEvent } from '../events.ts';
import type { AuditRow } from './audit-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { fitLine } from './fit-line.ts';

const HASH_BYTES = 32;

/** What the first row of a log is chained to. */
export const GENESIS_HASH: Uint8Array = new Uint8Array(HASH_BYTES);

/**
 * [Note: The chain of audit rows]
 * line = canonical JSON of the event with its sequence number; hash = SHA-256(prevHash ‖ UTF-8(line)). A row
 * cannot be changed, dropped, inserted or moved without every later hash changing; who can rewrite all of them is
 * found out by a head noted elsewhere (`postern-login audit head`), and rows cut off at the end likewise.
 */
export function auditRow(event: LoginEvent, seq: number, prevHash: Uint8Array): AuditRow {
  const line = canonicalJson({ ...fitLine(event), seq });
  return { seq, at: event.at, type: event.type, line, prevHash, hash: lineHash(prevHash, line) };
}

/** SHA-256(prevHash ‖ UTF-8(line)). */
export function lineHash(prevHash: Uint8Array, line: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(prevHash).update(line, 'utf8').digest());
}
