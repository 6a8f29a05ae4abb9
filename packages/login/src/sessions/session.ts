import type { Instant } from '../clock.ts';

/** How something was proven (RFC 8176 has no names for the first two). */
export const AUTH_METHODS = [
  'email_link',
  'email_code',
  /** Typed at the sign-in form of `@postern/login/password`. */
  'password',
  /** A mailbox outside, as the weakest second factor. */
  'mfa_email',
  'totp',
  'recovery',
  'passkey',
] as const;
export type AuthMethod = (typeof AUTH_METHODS)[number];

export function isAuthMethod(value: unknown): value is AuthMethod {
  return AUTH_METHODS.some((method) => method === value);
}

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
  /** Until then what needs step-up ("sudo") is open; 0 or past where it is not. */
  readonly sudoUntil: Instant;
}

/** Why a cookie did not give a session. */
export type SessionFailure = 'session_missing' | 'session_expired' | 'session_revoked';
