import type { AuditGroup } from '@postern/contracts';
import { LOGIN_EVENTS } from '@postern/login';

/** Group of the events whose name begins so; the longest beginning counts. */
const GROUP_OF: Readonly<Record<string, AuditGroup>> = {
  login: 'sign-in',
  token: 'sign-in',
  match: 'sign-in',
  code: 'sign-in',
  captcha: 'sign-in',
  signin_link: 'sign-in',
  'limit.exceeded': 'sign-in',
  mfa: 'factors',
  recovery: 'factors',
  passkey: 'factors',
  password: 'factors',
  sudo: 'factors',
  session: 'sessions',
  device: 'sessions',
  email: 'account',
  user: 'account',
  token_api: 'tokens',
  jwt: 'tokens',
  'token.refreshed': 'tokens',
  'token.refresh_race': 'tokens',
  'token.refresh_reuse': 'tokens',
  'token.family_revoked': 'tokens',
  mailbox: 'mailboxes',
  admin: 'administration',
  config: 'administration',
  setup: 'administration',
  invite: 'administration',
  'audit.exported': 'administration',
  ip: 'bans',
  mail: 'mail',
};

export function auditGroupOf(type: string): AuditGroup {
  return GROUP_OF[type] ?? GROUP_OF[type.split('.', 1)[0] ?? ''] ?? 'system';
}

/** Names of all events of a group. */
export function typesOfGroup(group: AuditGroup): readonly string[] {
  return Object.keys(LOGIN_EVENTS).filter((type) => auditGroupOf(type) === group);
}
