/** docs/events.md of the sign-in library, from its vocabulary. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENDLESS_EVENTS, KEPT_PER_MINUTE } from '../../packages/login/src/event-brake.ts';
import { eventKind, LOGIN_EVENTS } from '../../packages/login/src/events.ts';
import type { LoginEventType } from '../../packages/login/src/events.ts';

const sources = join(import.meta.dirname, '../../packages/login/src');

/** When each event happens. A type without a line here does not compile. */
const WHEN: Readonly<Record<LoginEventType, string>> = {
  'login.requested': 'A sign-in mail was asked for, whether or not the address has an account.',
  'login.denied':
    'The mailbox was proven, and the account may not sign in: disabled, sign-up closed, or a hook said no.',
  'login.success': 'A sign-in was completed.',
  'login.failed': 'A password was wrong, or the name is not known.',
  'login.locked':
    'Passwords pause for a name after many wrong ones (`password-paused`), or are closed (`password-closed`).',
  'login.new_device': 'A sign-in from a browser that had completed none before.',
  'login.reported': 'Somebody pressed "this wasn’t me" in a mail.',
  'token.opened': 'A landing page was opened. Nothing was spent.',
  'token.consumed': 'A link or code was spent.',
  'token.invalid': 'A link that is not one of ours.',
  'token.expired': 'A link or code that is too old.',
  'token.reuse': 'A link or code that was spent before.',
  'token.revoked_use': 'A link or code that another sign-in ended.',
  'token.unbound': 'A link in a browser that did not start the sign-in.',
  'token.scanner_suspected':
    'A link was opened so soon, or by such a program, that a link scanner is likely.',
  'match.failed': 'A wrong match number.',
  'code.failed': 'A wrong code.',
  'code.exhausted': 'The last try of a code was wrong.',
  'code.path_closed': 'Codes of an address are closed after too many failures.',
  'mfa.required': 'A second factor was asked for.',
  'mfa.success': 'A second factor was right.',
  'mfa.failed': 'A second factor was wrong.',
  'mfa.locked': 'Second factors of an account are closed for a while.',
  'mfa.replay': 'A code of an authenticator app came a second time.',
  'mfa.enrolled': 'An authenticator app was confirmed.',
  'mfa.removed': 'An authenticator app was removed.',
  'recovery.generated': 'New recovery codes were made; the earlier ones ended.',
  'recovery.used': 'A recovery code was used.',
  'passkey.registered': 'A passkey was added.',
  'passkey.used': 'A passkey was used.',
  'passkey.removed': 'A passkey was removed.',
  'passkey.counter_regression': 'A passkey’s counter went back: it may be a copy.',
  'passkey.uv_missing': 'A passkey did not verify its user, and was refused.',
  'email.verified': 'A mailbox was proven for `verify_email`.',
  'email.change_requested': 'A change of address was asked for.',
  'email.changed': 'The new address of a change was proven.',
  'email.suspicious':
    'An address needed Unicode normalisation beyond upper and lower case: it may imitate another one.',
  'password.reset_requested': 'A host with passwords asked for a reset mail.',
  'password.changed': 'A signed-in person set or changed the password.',
  'password.change_failed': 'A change of password was refused: the present one was wrong.',
  'password.reset': 'A proven mailbox set a new password. Every session ended.',
  'password.removed': 'A signed-in person removed the password.',
  'password.rehashed': 'A right password was kept anew: under a newer key, at another cost, or in our form.',
  'password.common_rejected': 'The host refused a new password because it is a common one.',
  'email.change_undone': 'The owner undid a change of address by the link in the mail to the old one.',
  'user.created': 'A sign-in made an account.',
  'user.updated': 'Something of an account was changed.',
  'user.disabled': 'An account was disabled.',
  'user.enabled': 'A disabled account was enabled again.',
  'user.deletion_requested': 'Somebody asked for the end of their account.',
  'user.deletion_cancelled': 'The owner kept the account after all.',
  'user.prehijack_wiped':
    'The first proof of a mailbox ended what an unproven account had before it: password, factors, sessions, tokens.',
  'user.panic': 'A person ended everything that could act for them.',
  'user.exported': 'The data of an account were exported.',
  'user.deleted': 'Everything kept of a user was erased.',
  'session.created': 'A session was opened.',
  'session.rotated': 'A session got a new token.',
  'session.expired': 'A session that had ended by time was presented.',
  'session.logout': 'A person signed out.',
  'session.revoked': 'A session was ended by its owner or the host.',
  'session.limit': 'The least recently used session went, because there were too many.',
  'session.used_after_end': 'The token of a revoked session was presented.',
  'sudo.granted': 'A step-up succeeded.',
  'sudo.failed': 'A step-up failed.',
  'setup.issued': 'The link of the first account was made.',
  'setup.consumed': 'The link of the first account was used.',
  'invite.issued': 'An invitation was made.',
  'device.trusted': 'A browser may skip the second factor for a while.',
  'device.removed': 'A known browser was forgotten.',
  'token_api.created': 'An API token was made.',
  'token_api.used_first': 'An API token was used for the first time.',
  'token_api.revoked': 'An API token was revoked.',
  'token_api.expired': 'An expired API token was presented.',
  'token_api.denied': 'An API token was presented for what it may not do.',
  'token_api.ip_mismatch': 'An API token came from a network it is not for.',
  'jwt.issued': 'An access token was signed.',
  'token.refreshed': 'A refresh token was exchanged.',
  'token.refresh_race': 'Two requests exchanged the same refresh token at once; one won.',
  'token.refresh_reuse': 'A refresh token was used again later: its family is ended.',
  'token.family_revoked': 'All tokens of one API sign-in were ended.',
  'mailbox.connected': 'A mailbox was connected.',
  'mailbox.removed': 'A mailbox was removed.',
  'mailbox.secret_changed': 'The stored password of a mailbox was changed.',
  'admin.action': 'An administrator did something: what, and to whom, is in `data`.',
  'config.changed': 'A setting of the site was changed.',
  'signin_link.issued': 'An operator made a sign-in link for somebody.',
  'limit.exceeded': 'A budget was spent; `reason` names it.',
  'global.breaker': 'The budget of the whole site was spent.',
  'ip.score': 'A network’s score changed.',
  'ip.ban_applied': 'A network was banned for a while.',
  'ip.ban_escalated': 'A network was banned again, for longer.',
  'ip.prefix_banned': 'Several neighbouring IPv6 networks were banned, so the wider one is.',
  'ip.ban_hit': 'A request came from a banned network.',
  'ip.ban_expired': 'A ban ended by itself. Told by `sweep`.',
  'ip.ban_lifted': 'A ban was lifted by hand.',
  'ip.ban_extended': 'A ban was extended by hand.',
  'captcha.issued': 'A captcha was asked for.',
  'captcha.passed': 'A captcha was answered.',
  'captcha.failed': 'The answer of a captcha was wrong.',
  'captcha.replay': 'The answer of a captcha came a second time.',
  'csrf.rejected': 'A state-changing request from another site.',
  'redirect.rejected': 'A `next` that is no path of this site; `/` was taken instead.',
  'cookie.duplicate': 'One of our cookies came twice and was ignored: a sub-domain may be planting cookies.',
  'header.host_mismatch': 'A request named another host than the public URL.',
  'proxy.header_untrusted': 'A forwarding header came from a peer that is no trusted proxy.',
  'crypto.key_unknown': 'A link names a key that is not in the keyring.',
  'crypto.open_failed': 'A sealed value did not open.',
  'key.rotated': 'The keyring has a new first key.',
  'key.revoked': 'A key was taken out of the keyring.',
  'mail.queued': 'A mail went into the outbox.',
  'mail.sent': 'The mail server took a mail.',
  'mail.delivery_failed': 'The mail server did not take a mail.',
  'mail.suppressed': 'A mail was not written; `reason` says why.',
  'webhook.delivered': 'A webhook was taken.',
  'webhook.failed': 'A webhook was not taken; it is tried again.',
  'webhook.disabled': 'A webhook was given up.',
  'webhook.blocked_ssrf': 'A webhook’s address leads into a private network, and was not called.',
  'hook.failed': 'A hook of the host threw.',
  'store.degraded': 'The database did not answer.',
  'sys.start': 'The application started.',
  'sys.stop': 'The application stopped.',
  'audit.exported': 'The audit log was exported.',
  'audit.anchor': 'The head of the chain, once a day, to be kept elsewhere.',
  'audit.pruned': 'Entries older than the retention were removed.',
  'audit.tamper': 'The chain of the audit log does not hold.',
};

/** The page. What no source names yet is marked: a vocabulary may be ahead of the library, but has to say so. */
export function eventsPage(): string {
  const told = toldTypes();
  const types = Object.keys(WHEN).filter((type): type is LoginEventType => Object.hasOwn(LOGIN_EVENTS, type));
  return [
    '# Events',
    'Everything worth knowing that happens, under one vocabulary. `onEvent` gets each event at once, the audit log keeps it, and webhooks tell the marked ones.',
    `Of what a stranger can cause as often as requests can be sent (${[...ENDLESS_EVENTS].map((type) => `\`${type}\``).join(', ')}), the audit log and webhooks get ${String(KEPT_PER_MINUTE)} a minute of each type and process; the next one says in \`data.unwritten\` how many they did not get. \`onEvent\` gets all.`,
    'No event holds a token, code, cookie, URL or full address. People appear as `userId`, as a keyed index of the address (`emailIndex`) and as a masked address; networks appear as a keyed index (`ipIndex`). With the keyring, the index of an address can be made again and searched for; without it, the indexes say nothing.',
    `**OWASP** is the name in the OWASP Logging Vocabulary, where it has one. **Webhook** marks events that somebody may want to know at once: they are what an endpoint gets that names no types. **Reserved** names are not told by this version.`,
    [
      '| type | when | severity | outcome | OWASP | webhook |',
      '|---|---|---|---|---|---|',
      ...types.map((type) => rowOf(type, told.has(type))),
    ].join('\n'),
  ].join('\n\n');
}

/** Event types that the sources tell, tests and the vocabulary itself aside. */
function toldTypes(): ReadonlySet<string> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && !/\.test\.ts$|(^|\/)testing\/|^events\.ts$/.test(file),
  );
  const text = files.map((file) => readFileSync(join(sources, file), 'utf8')).join('\n');
  return new Set(Object.keys(WHEN).filter((type) => text.includes(`'${type}'`)));
}

function rowOf(type: LoginEventType, isTold: boolean): string {
  const { severity, outcome, owasp, suspicious } = eventKind(type);
  const name = owasp === undefined ? '' : `\`${owasp}\``;
  return `| \`${type}\` | ${isTold ? '' : '_Reserved._ '}${WHEN[type]} | ${severity} | ${outcome} | ${name} | ${suspicious === true ? 'yes' : ''} |`;
}
