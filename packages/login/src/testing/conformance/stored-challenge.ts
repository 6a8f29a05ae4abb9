import assert from 'node:assert/strict';
import type { ChallengeRow, Store } from '../../store.ts';
import { challengeRow } from './rows.ts';

/** Stores a live challenge and gives its row. */
export async function stored(store: Store, more: Partial<ChallengeRow> = {}): Promise<ChallengeRow> {
  const row = challengeRow(more);
  assert.equal((await store.challenges.create({ row, maxLive: 100 })).outcome, 'created');
  return row;
}

/** The proof of the starting browser. */
export function byLink(row: ChallengeRow): { via: 'email_link'; linkHash: Uint8Array; bindHash: Uint8Array } {
  return { via: 'email_link', linkHash: row.linkHash, bindHash: row.bindHash };
}
