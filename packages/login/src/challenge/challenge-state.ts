import type { Instant } from '../clock.ts';
import type { ChallengeRow } from '../store.ts';

export type ChallengeEnd = 'token_used' | 'token_revoked' | 'token_expired';

/** Why a challenge is over; undefined while it lives. */
export function challengeEnd(row: ChallengeRow, now: Instant): ChallengeEnd | undefined {
  if (row.consumedAt !== undefined) return 'token_used';
  if (row.revokedAt !== undefined) return 'token_revoked';
  return row.expiresAt <= now ? 'token_expired' : undefined;
}

export const END_EVENTS = {
  token_used: 'token.reuse',
  token_revoked: 'token.revoked_use',
  token_expired: 'token.expired',
} as const;
