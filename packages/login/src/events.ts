import type { Instant } from './clock.ts';

/** What can happen, by the names the audit log uses. */
export const LOGIN_EVENTS = {
  'login.requested': 'info',
  'login.denied': 'notice',
  'login.success': 'info',
  'token.issued': 'info',
  'token.invalid': 'notice',
  'token.expired': 'info',
  'token.reuse': 'notice',
  'token.revoked_use': 'notice',
  'token.unbound': 'info',
  'match.failed': 'notice',
  'code.failed': 'notice',
  'code.exhausted': 'warn',
  'code.path_closed': 'warn',
  'user.created': 'info',
  'session.created': 'info',
  'session.rotated': 'info',
  'session.expired': 'info',
  'session.logout': 'info',
  'session.revoked': 'notice',
  'session.limit': 'notice',
  'setup.issued': 'notice',
  'setup.consumed': 'notice',
  'invite.issued': 'info',
  'limit.exceeded': 'notice',
  'global.breaker': 'alert',
  'csrf.rejected': 'warn',
  'redirect.rejected': 'notice',
  'cookie.duplicate': 'warn',
  'crypto.key_unknown': 'warn',
  'mail.queued': 'info',
  'mail.delivery_failed': 'warn',
  'store.degraded': 'alert',
} as const;

export type LoginEventType = keyof typeof LOGIN_EVENTS;
export type LoginEventSeverity = (typeof LOGIN_EVENTS)[LoginEventType];

/**
 * One thing that happened. Holds no token, code, cookie, full address or URL: people appear as ids, keyed
 * indexes and masked addresses, networks as keyed indexes.
 */
export interface LoginEvent {
  readonly type: LoginEventType;
  readonly severity: LoginEventSeverity;
  readonly at: Instant;
  readonly userId?: string;
  readonly sessionId?: string;
  /** Keyed index of the address (hex). */
  readonly emailIndex?: string;
  /** `m•••@e•••.example` */
  readonly maskedAddress?: string;
  /** Keyed index of the client's canonical network key (hex). */
  readonly ipIndex?: string;
  /** Why, in one of the library's own words. */
  readonly reason?: string;
}

export type LoginEventDetails = Omit<LoginEvent, 'type' | 'severity' | 'at'>;
