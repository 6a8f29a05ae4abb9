import { LOGIN_EVENTS } from '@postern/login';
import type { LoginEvent, LoginEventType } from '@postern/login';

type Told = Pick<LoginEvent, 'reason' | 'data'>;
type Words = string | ((event: Told) => string);

const METHODS: Readonly<Record<string, string>> = {
  email_link: 'a link by mail',
  email_code: 'a code by mail',
  password: 'a password',
  mfa_email: 'a code sent outside',
  totp: 'an authenticator code',
  recovery: 'a recovery code',
  passkey: 'a passkey',
};

/** What happened, in words for the person it happened to. */
export const HISTORY_WORDS = {
  'login.requested': 'A sign-in mail was asked for.',
  'login.denied': ({ reason }) =>
    reason === 'account_disabled'
      ? 'A sign-in was refused because the account is deactivated.'
      : 'A sign-in was refused: something it needed was missing.',
  'login.success': ({ reason, data }) =>
    `You signed in with ${methodsIn(reason)}${data?.['newDevice'] === true ? ', in a browser that was not used before' : ''}.`,
  'login.failed': 'Somebody typed a wrong password for your account.',
  'login.locked': 'After many wrong passwords, passwords were paused. Mail and passkeys went on working.',
  'login.new_device': 'Somebody signed in from a browser that was not used before.',
  'login.reported': 'A sign-in mail was reported as “this wasn’t me”.',
  'token.opened': 'A sign-in link was looked at.',
  'token.consumed': 'A sign-in link or code was used.',
  'token.invalid': 'A link that is not valid was tried.',
  'token.expired': 'A link that had expired was tried.',
  'token.reuse': 'A link that was already used was tried again.',
  'token.revoked_use': 'A link that a newer one had replaced was tried.',
  'token.unbound': 'A sign-in link was opened in another browser than the one that asked.',
  'token.scanner_suspected': 'A sign-in link was opened at once, as mail scanners do. Nothing was spent.',
  'match.failed': 'A wrong number was typed for a sign-in link in another browser.',
  'code.failed': 'A wrong sign-in code was typed.',
  'code.exhausted': 'After too many wrong codes, a sign-in mail ended.',
  'code.path_closed':
    'After many wrong codes, signing in by code was closed. Links and passkeys went on working.',
  'mfa.required': 'The first step of a sign-in was passed; the second was asked for.',
  'mfa.success': ({ reason }) => `The second step was passed with ${methodsIn(reason)}.`,
  'mfa.failed': ({ reason }) =>
    `The second step failed: a wrong answer was given for ${methodsIn(reason)}. If this was not you, somebody got past your first step.`,
  'mfa.locked': 'After many wrong answers, the second step was closed for a while.',
  'mfa.replay': 'An authenticator code that was already used was tried again.',
  'mfa.enrolled': 'An authenticator app was set up.',
  'mfa.removed': 'The authenticator app was removed.',
  'recovery.generated': 'New recovery codes were made; the earlier ones ended.',
  'recovery.used': ({ data }) => `A recovery code was used${leftIn(data)}.`,
  'passkey.registered': 'A passkey was added.',
  'passkey.used': 'A passkey was used.',
  'passkey.removed': 'A passkey was removed.',
  'passkey.counter_regression': 'A passkey answered as a copy of it would. It was not trusted that time.',
  'passkey.uv_missing': 'A passkey was refused because it did not check who held it.',
  'email.verified': 'An address was proven.',
  'email.change_requested': 'A change of the sign-in address was asked for.',
  'email.changed': 'The sign-in address was changed.',
  'email.change_undone': 'The change of address was taken back, and everybody was signed out.',
  'email.suspicious': 'An address was used that looks made to deceive.',
  'password.reset_requested': 'A new password was asked for by mail.',
  'password.changed': 'The password was set or changed.',
  'password.change_failed': 'A change of the password was tried and refused.',
  'password.reset': 'The password was set anew with a link by mail, and everybody was signed out.',
  'password.removed': 'The password was removed.',
  'password.rehashed': 'The stored form of the password was renewed. The password is the same.',
  'password.common_rejected': 'A password was refused because it is too easily guessed.',
  'user.created': 'The account was made.',
  'user.updated': ({ reason, data }) => updated(reason ?? data?.['changed']),
  'user.disabled': 'The account was deactivated by whoever runs this Postern.',
  'user.enabled': 'The account was activated again.',
  'user.deletion_requested': 'The deletion of the account was asked for.',
  'user.deletion_cancelled': 'The deletion of the account was called off.',
  'user.prehijack_wiped':
    'When the address was proven for the first time, everything that had been set before was removed.',
  'user.panic': 'Everything was locked: all browsers and programs were signed out.',
  'user.exported': 'Everything stored about you was downloaded.',
  'user.deleted': 'The account was deleted.',
  'session.created': 'A browser was signed in.',
  'session.rotated': 'A browser’s sign-in was renewed.',
  'session.expired': 'A browser’s sign-in ended after its time.',
  'session.logout': 'You signed out.',
  'session.revoked': ({ reason }) =>
    reason === 'factors-changed'
      ? 'A browser was signed out because what guards the account was changed.'
      : 'A browser was signed out.',
  'session.limit': 'The oldest sign-in ended because there were too many.',
  'session.used_after_end': 'A sign-in that had ended was used again.',
  'sudo.granted': ({ reason }) => `You confirmed that it is you, with ${methodsIn(reason)}.`,
  'sudo.failed': 'Somebody signed in as you failed to confirm that it is you.',
  'setup.consumed': 'The account became an administrator’s by the set-up link.',
  'device.trusted': 'A browser is no longer asked for the second factor.',
  'device.removed': 'A remembered browser was forgotten.',
  'token_api.created': 'An API token was made.',
  'token_api.used_first': 'An API token was used for the first time.',
  'token_api.revoked': 'An API token was revoked.',
  'token_api.expired': 'An API token that had ended was used.',
  'token_api.denied': 'An API token was used for something it does not allow.',
  'token_api.ip_mismatch': 'An API token was used from a network it does not allow.',
  'jwt.issued': 'A program was let in.',
  'token.refreshed': 'A program renewed its access.',
  'token.refresh_race': 'A program renewed its access twice at the same moment.',
  'token.refresh_reuse':
    'A copied access of a program was used a second time. All access that came from it was ended.',
  'token.family_revoked': 'The access of a program was ended.',
  'mailbox.connected': 'A mailbox was connected.',
  'mailbox.removed': 'A mailbox was disconnected.',
  'mailbox.secret_changed': 'The app password of a mailbox was changed.',
  'admin.action': 'An administrator changed something about this account, or you did as an administrator.',
  'config.changed': 'You changed a setting of this Postern.',
  'signin_link.issued': 'Whoever runs this Postern made a one-time sign-in link for you.',
  'limit.exceeded': 'Something was asked for too often and was slowed down.',
  'crypto.open_failed': 'Something sealed could not be opened with the keys that are there now.',
  'hook.failed': 'A step of a sign-in failed inside Postern.',
  'mail.delivery_failed': 'A mail to you could not be delivered.',
  'mail.queued': 'A mail to you was written.',
  'mail.sent': 'A mail to you was handed over.',
  'mail.suppressed': 'A mail to you was not sent.',
  'audit.exported': 'You exported the audit log.',
  'captcha.failed': 'The check of a browser failed.',
  'cookie.duplicate': 'A browser sent the same cookie twice. It was refused.',
  'csrf.rejected': 'A request from another site was refused.',
} as const satisfies Partial<Record<LoginEventType, Words>>;

/** What happens to the site or to a network, never to one person: no `userId` stands in these. */
export const NOBODYS_EVENTS: ReadonlySet<LoginEventType> = new Set<LoginEventType>([
  'setup.issued',
  'invite.issued',
  'global.breaker',
  'ip.score',
  'ip.ban_applied',
  'ip.ban_escalated',
  'ip.prefix_banned',
  'ip.ban_hit',
  'ip.ban_expired',
  'ip.ban_lifted',
  'ip.ban_extended',
  'captcha.issued',
  'captcha.passed',
  'captcha.replay',
  'redirect.rejected',
  'header.host_mismatch',
  'proxy.header_untrusted',
  'crypto.key_unknown',
  'key.rotated',
  'key.revoked',
  'webhook.delivered',
  'webhook.failed',
  'webhook.disabled',
  'webhook.blocked_ssrf',
  'store.degraded',
  'sys.start',
  'sys.stop',
  'audit.anchor',
  'audit.pruned',
  'audit.tamper',
]);

/** Said by another event of the same moment, or of no interest to anybody who looks for trouble. */
const UNSAID: ReadonlySet<LoginEventType> = new Set<LoginEventType>([
  'session.created',
  'session.rotated',
  'session.expired',
  'token.consumed',
  'token.opened',
  'token.refreshed',
  'token.refresh_race',
  'mail.queued',
  'mail.sent',
  'mail.suppressed',
  'password.rehashed',
]);

/** The types that are listed. */
export const LISTED_EVENTS: readonly string[] = Object.keys(HISTORY_WORDS).filter(
  (type) => ![...UNSAID].some((unsaid) => unsaid === type),
);

/** One sentence for one event; a type that is not known is named. */
export function sentenceFor(type: string, event: Told): string {
  const words = wordsFor(type);
  if (words === undefined) return `Something happened that is called “${type}” in the log.`;
  return typeof words === 'string' ? words : words(event);
}

/** How much it deserves a look: what somebody else may have done, what was changed, the rest. */
export function weightOf(type: string): 'routine' | 'change' | 'warning' {
  const kind = kindOf(type);
  if (kind === undefined) return 'change';
  if (type === 'sudo.granted') return 'routine';
  if ('suspicious' in kind || kind.outcome === 'denied' || WARNINGS.has(type)) return 'warning';
  return kind.severity === 'notice' || kind.severity === 'warn' || kind.severity === 'alert'
    ? 'change'
    : 'routine';
}

const WARNINGS: ReadonlySet<string> = new Set(['login.failed', 'mfa.failed', 'code.failed', 'sudo.failed']);

function wordsFor(type: string): Words | undefined {
  return new Map<string, Words>(Object.entries(HISTORY_WORDS)).get(type);
}

function kindOf(type: string): (typeof LOGIN_EVENTS)[LoginEventType] | undefined {
  return new Map<string, (typeof LOGIN_EVENTS)[LoginEventType]>(Object.entries(LOGIN_EVENTS)).get(type);
}

function methodsIn(reason: string | undefined): string {
  const names = (reason ?? '').split('+').flatMap((method) => METHODS[method] ?? []);
  return names.length === 0 ? 'what was asked for' : names.join(' and ');
}

function leftIn(data: LoginEvent['data']): string {
  const left = data?.['left'];
  return typeof left === 'number' ? `; ${String(left)} are left` : '';
}

const UPDATES: Readonly<Record<string, string>> = {
  names: 'Your name was changed.',
  username: 'A user name was set.',
  'second-factor-on': 'The second factor was switched on.',
  'second-factor-off': 'The second factor was switched off.',
  'outside-set': 'An address outside was added.',
  'outside-removed': 'The address outside was removed.',
  'factors-reset':
    'Whoever runs this Postern removed every second factor of this account, and everybody was signed out.',
  mailbox_cap: 'An administrator changed how many mailboxes you may connect.',
  administrator: 'An administrator changed whether you are one, too.',
};

function updated(what: unknown): string {
  return (typeof what === 'string' ? UPDATES[what] : undefined) ?? 'Something in the account was changed.';
}
