import type { LoginMail, MailKind } from '../mail/mail.ts';

const KINDS: readonly string[] = [
  'sign-in',
  'sign-up',
  'invite',
  'verify-email',
  'change-email',
  'reset-password',
  'mfa-code',
  'step-up',
  'notice',
  'noop',
] satisfies readonly MailKind[];

/** A mail as it comes out of its seal; undefined for anything else (an older version's, perhaps). */
export function parseMail(value: unknown): LoginMail | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, to, subject, text, html, headers, expiresAt } = value;
  if (!isKind(kind) || typeof to !== 'string' || typeof subject !== 'string') return undefined;
  if (typeof text !== 'string' || typeof html !== 'string' || typeof expiresAt !== 'number') return undefined;
  return isHeaders(headers) ? { kind, to, subject, text, html, headers, expiresAt } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isHeaders(value: unknown): value is LoginMail['headers'] {
  return isRecord(value) && Object.values(value).every((header) => typeof header === 'string');
}

function isKind(value: unknown): value is MailKind {
  return typeof value === 'string' && KINDS.includes(value);
}
