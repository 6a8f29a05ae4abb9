import type { Instant } from '../clock.ts';

export type AuthMethod = 'email_link' | 'email_code';

/** A live session, as the host and its owner may see it. The token is not in it. */
export interface Session {
  /** UUIDv7; shown in lists and used to revoke. Grants nothing. */
  readonly id: string;
  readonly userId: string;
  /** Masked address it was opened for. */
  readonly account: string;
  /** Authentication assurance level. */
  readonly aal: 1 | 2;
  readonly amr: readonly AuthMethod[];
  readonly authTime: Instant;
  readonly createdAt: Instant;
  /** Written at most once a minute. */
  readonly lastSeenAt: Instant;
  readonly idleExpiresAt: Instant;
  readonly absoluteExpiresAt: Instant;
  /** Such as "Firefox on Windows". */
  readonly userAgent: string;
}

/** Why a cookie did not give a session. */
export type SessionFailure = 'session_missing' | 'session_expired' | 'session_revoked';
