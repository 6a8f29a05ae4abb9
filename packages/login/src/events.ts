import type { Instant } from './clock.ts';

export type LoginEventSeverity = 'debug' | 'info' | 'notice' | 'warn' | 'alert';
export type LoginEventOutcome = 'success' | 'failure' | 'denied' | 'info';

interface EventKind {
  readonly severity: LoginEventSeverity;
  readonly outcome: LoginEventOutcome;
  /** Event of the OWASP Logging Vocabulary, where it has one. */
  readonly owasp?: string;
  /** Offered to webhooks: somebody may want to know at once. */
  readonly suspicious?: true;
}

/** What can happen: the vocabulary of `onEvent`, of the audit log and of webhooks. */
export const LOGIN_EVENTS = {
  'login.requested': { severity: 'info', outcome: 'info' },
  'login.denied': { severity: 'notice', outcome: 'denied', owasp: 'authz_fail' },
  'login.success': { severity: 'info', outcome: 'success', owasp: 'authn_login_success' },
  'login.failed': { severity: 'notice', outcome: 'failure', owasp: 'authn_login_fail' },
  'login.locked': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'authn_login_fail_max',
    suspicious: true,
  },
  'login.new_device': { severity: 'notice', outcome: 'info', suspicious: true },
  'login.reported': {
    severity: 'alert',
    outcome: 'info',
    owasp: 'authn_login_fail',
    suspicious: true,
  },
  'token.opened': { severity: 'debug', outcome: 'info' },
  'token.consumed': { severity: 'info', outcome: 'success' },
  'token.invalid': { severity: 'notice', outcome: 'failure', suspicious: true },
  'token.expired': { severity: 'info', outcome: 'failure' },
  'token.reuse': {
    severity: 'notice',
    outcome: 'failure',
    owasp: 'authn_token_reuse',
    suspicious: true,
  },
  'token.revoked_use': { severity: 'notice', outcome: 'failure', owasp: 'authn_token_reuse' },
  'token.unbound': { severity: 'info', outcome: 'failure' },
  'token.scanner_suspected': { severity: 'notice', outcome: 'info' },
  'match.failed': { severity: 'notice', outcome: 'failure', owasp: 'authn_login_fail' },
  'code.failed': { severity: 'notice', outcome: 'failure', owasp: 'authn_login_fail' },
  'code.exhausted': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'authn_login_fail_max',
    suspicious: true,
  },
  'code.path_closed': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'authn_login_fail_max',
    suspicious: true,
  },
  'mfa.required': { severity: 'info', outcome: 'info' },
  'mfa.success': { severity: 'info', outcome: 'success', owasp: 'authn_login_success' },
  'mfa.failed': { severity: 'notice', outcome: 'failure', owasp: 'authn_login_fail' },
  'mfa.locked': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'authn_login_fail_max',
    suspicious: true,
  },
  'mfa.replay': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'authn_token_reuse',
    suspicious: true,
  },
  'mfa.enrolled': { severity: 'notice', outcome: 'success', owasp: 'user_updated' },
  'mfa.removed': {
    severity: 'warn',
    outcome: 'success',
    owasp: 'user_updated',
    suspicious: true,
  },
  'recovery.generated': { severity: 'notice', outcome: 'success', owasp: 'user_updated' },
  'recovery.used': {
    severity: 'warn',
    outcome: 'success',
    owasp: 'authn_login_success',
    suspicious: true,
  },
  'passkey.registered': { severity: 'notice', outcome: 'success', owasp: 'user_updated' },
  'passkey.used': { severity: 'info', outcome: 'success', owasp: 'authn_login_success' },
  'passkey.removed': { severity: 'notice', outcome: 'success', owasp: 'user_updated' },
  'passkey.counter_regression': { severity: 'warn', outcome: 'denied', suspicious: true },
  'passkey.uv_missing': { severity: 'notice', outcome: 'denied' },
  'email.verified': { severity: 'info', outcome: 'success', owasp: 'user_updated' },
  'email.change_requested': { severity: 'notice', outcome: 'info' },
  'email.changed': {
    severity: 'warn',
    outcome: 'success',
    owasp: 'user_updated',
    suspicious: true,
  },
  'email.suspicious': { severity: 'notice', outcome: 'info', suspicious: true },
  'password.reset_requested': { severity: 'info', outcome: 'info' },
  'password.changed': { severity: 'notice', outcome: 'success', owasp: 'authn_password_change' },
  'password.change_failed': {
    severity: 'notice',
    outcome: 'failure',
    owasp: 'authn_password_change_fail',
  },
  'password.reset': {
    severity: 'warn',
    outcome: 'success',
    owasp: 'authn_password_change',
    suspicious: true,
  },
  'password.removed': { severity: 'notice', outcome: 'success', owasp: 'authn_password_change' },
  'password.rehashed': { severity: 'info', outcome: 'success' },
  'password.common_rejected': { severity: 'info', outcome: 'denied' },
  'email.change_undone': {
    severity: 'alert',
    outcome: 'success',
    owasp: 'user_updated',
    suspicious: true,
  },
  'user.created': { severity: 'info', outcome: 'success', owasp: 'user_created' },
  'user.updated': { severity: 'info', outcome: 'success', owasp: 'user_updated' },
  'user.disabled': { severity: 'notice', outcome: 'success', owasp: 'user_updated' },
  'user.enabled': { severity: 'notice', outcome: 'success', owasp: 'user_updated' },
  'user.deletion_requested': { severity: 'notice', outcome: 'info', owasp: 'user_updated' },
  'user.deletion_cancelled': { severity: 'notice', outcome: 'info', owasp: 'user_updated' },
  'user.prehijack_wiped': {
    severity: 'alert',
    outcome: 'denied',
    owasp: 'user_updated',
    suspicious: true,
  },
  'user.panic': {
    severity: 'alert',
    outcome: 'success',
    owasp: 'user_updated',
    suspicious: true,
  },
  'user.exported': { severity: 'notice', outcome: 'success', owasp: 'sensitive_read' },
  'user.deleted': { severity: 'notice', outcome: 'success', owasp: 'user_deleted' },
  'session.created': { severity: 'info', outcome: 'success', owasp: 'session_created' },
  'session.rotated': { severity: 'debug', outcome: 'success', owasp: 'session_renewed' },
  'session.expired': { severity: 'info', outcome: 'info', owasp: 'session_expired' },
  'session.logout': { severity: 'info', outcome: 'success' },
  'session.revoked': { severity: 'notice', outcome: 'success' },
  'session.limit': { severity: 'notice', outcome: 'info' },
  'session.used_after_end': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'session_use_after_expire',
    suspicious: true,
  },
  'sudo.granted': { severity: 'notice', outcome: 'success' },
  'sudo.failed': { severity: 'notice', outcome: 'failure', owasp: 'authn_login_fail' },
  'setup.issued': { severity: 'notice', outcome: 'info', owasp: 'authn_token_created' },
  'setup.consumed': { severity: 'notice', outcome: 'success' },
  'invite.issued': { severity: 'info', outcome: 'info', owasp: 'authn_token_created' },
  'device.trusted': { severity: 'notice', outcome: 'success' },
  'device.removed': { severity: 'notice', outcome: 'success' },
  'token_api.created': { severity: 'notice', outcome: 'success', owasp: 'authn_token_created' },
  'token_api.used_first': { severity: 'info', outcome: 'success' },
  'token_api.revoked': { severity: 'notice', outcome: 'success', owasp: 'authn_token_revoked' },
  'token_api.expired': { severity: 'info', outcome: 'denied' },
  'token_api.denied': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'authz_fail',
    suspicious: true,
  },
  'token_api.ip_mismatch': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'authz_fail',
    suspicious: true,
  },
  'jwt.issued': { severity: 'info', outcome: 'success', owasp: 'authn_token_created' },
  'token.refreshed': { severity: 'info', outcome: 'success' },
  'token.refresh_race': { severity: 'info', outcome: 'failure' },
  'token.refresh_reuse': {
    severity: 'alert',
    outcome: 'denied',
    owasp: 'authn_token_reuse',
    suspicious: true,
  },
  'token.family_revoked': { severity: 'notice', outcome: 'success', owasp: 'authn_token_revoked' },
  'mailbox.connected': { severity: 'notice', outcome: 'success', owasp: 'sensitive_create' },
  'mailbox.removed': { severity: 'notice', outcome: 'success', owasp: 'sensitive_delete' },
  'mailbox.secret_changed': { severity: 'notice', outcome: 'success', owasp: 'sensitive_update' },
  'admin.action': { severity: 'notice', outcome: 'success', owasp: 'authz_admin' },
  'config.changed': { severity: 'notice', outcome: 'success', owasp: 'authz_admin' },
  'signin_link.issued': {
    severity: 'warn',
    outcome: 'success',
    owasp: 'authn_token_created',
    suspicious: true,
  },
  'limit.exceeded': {
    severity: 'notice',
    outcome: 'denied',
    owasp: 'excess_rate_limit_exceeded',
  },
  'global.breaker': {
    severity: 'alert',
    outcome: 'denied',
    owasp: 'excess_rate_limit_exceeded',
    suspicious: true,
  },
  'ip.score': { severity: 'debug', outcome: 'info' },
  'ip.ban_applied': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'authn_login_lock',
    suspicious: true,
  },
  'ip.ban_escalated': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'authn_login_lock',
    suspicious: true,
  },
  'ip.prefix_banned': {
    severity: 'alert',
    outcome: 'denied',
    owasp: 'authn_login_lock',
    suspicious: true,
  },
  'ip.ban_hit': { severity: 'notice', outcome: 'denied' },
  'ip.ban_expired': { severity: 'info', outcome: 'info' },
  'ip.ban_lifted': { severity: 'notice', outcome: 'success', owasp: 'authz_admin' },
  'ip.ban_extended': { severity: 'notice', outcome: 'success', owasp: 'authz_admin' },
  'captcha.issued': { severity: 'debug', outcome: 'info' },
  'captcha.passed': { severity: 'debug', outcome: 'success' },
  'captcha.failed': { severity: 'notice', outcome: 'failure', owasp: 'malicious_extraneous' },
  'captcha.replay': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'malicious_attack_tool',
    suspicious: true,
  },
  'csrf.rejected': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'malicious_csrf',
    suspicious: true,
  },
  'redirect.rejected': { severity: 'notice', outcome: 'denied', owasp: 'malicious_extraneous' },
  'cookie.duplicate': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'malicious_extraneous',
    suspicious: true,
  },
  'header.host_mismatch': {
    severity: 'warn',
    outcome: 'denied',
    owasp: 'malicious_extraneous',
    suspicious: true,
  },
  'proxy.header_untrusted': {
    severity: 'notice',
    outcome: 'denied',
    owasp: 'malicious_extraneous',
  },
  'crypto.key_unknown': {
    severity: 'warn',
    outcome: 'failure',
    owasp: 'crypt_decrypt_fail',
    suspicious: true,
  },
  'crypto.open_failed': { severity: 'warn', outcome: 'failure', owasp: 'crypt_decrypt_fail' },
  'key.rotated': { severity: 'notice', outcome: 'success' },
  'key.revoked': { severity: 'warn', outcome: 'success' },
  'mail.queued': { severity: 'info', outcome: 'info' },
  'mail.sent': { severity: 'info', outcome: 'success' },
  'mail.delivery_failed': { severity: 'warn', outcome: 'failure' },
  'mail.suppressed': { severity: 'info', outcome: 'denied' },
  'webhook.delivered': { severity: 'debug', outcome: 'success' },
  'webhook.failed': { severity: 'warn', outcome: 'failure' },
  'webhook.disabled': { severity: 'warn', outcome: 'denied' },
  'webhook.blocked_ssrf': { severity: 'warn', outcome: 'denied', suspicious: true },
  'hook.failed': { severity: 'alert', outcome: 'failure' },
  'store.degraded': { severity: 'alert', outcome: 'failure', suspicious: true },
  'sys.start': { severity: 'info', outcome: 'info', owasp: 'sys_startup' },
  'sys.stop': { severity: 'info', outcome: 'info', owasp: 'sys_shutdown' },
  'audit.exported': { severity: 'notice', outcome: 'success', owasp: 'sensitive_read' },
  'audit.anchor': { severity: 'info', outcome: 'info' },
  'audit.pruned': { severity: 'notice', outcome: 'info' },
  'audit.tamper': {
    severity: 'alert',
    outcome: 'failure',
    owasp: 'sys_monitor_disabled',
    suspicious: true,
  },
} as const;

export type LoginEventType = keyof typeof LOGIN_EVENTS;

/** Whether a value is the name of an event. */
export function isLoginEventType(value: unknown): value is LoginEventType {
  return typeof value === 'string' && Object.hasOwn(LOGIN_EVENTS, value);
}

/** The kind of an event, with its optional parts. */
export function eventKind(type: LoginEventType): EventKind {
  return LOGIN_EVENTS[type];
}

/**
 * One thing that happened. Holds no token, code, cookie, full address or URL: people appear as ids, keyed
 * indexes and masked addresses, networks as keyed indexes.
 */
export interface LoginEvent {
  /** UUIDv7. */
  readonly id: string;
  readonly type: LoginEventType;
  readonly severity: LoginEventSeverity;
  readonly outcome: LoginEventOutcome;
  readonly at: Instant;
  readonly userId?: string;
  readonly sessionId?: string;
  /** Keyed index of the address (hex). */
  readonly emailIndex?: string;
  /** `m•••@e•••.example` */
  readonly maskedAddress?: string;
  /** Keyed index of the client's canonical network key (hex). */
  readonly ipIndex?: string;
  /** Such as "Firefox on Windows". */
  readonly userAgent?: string;
  /** Why, in one of the library's own words. */
  readonly reason?: string;
  /** Counts and names particular to the type; never anything secret. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

export type LoginEventDetails = Omit<LoginEvent, 'id' | 'type' | 'severity' | 'outcome' | 'at'>;
