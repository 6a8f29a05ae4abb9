import { isMailKind } from '../mail/mail.ts';
import type { LoginMail } from '../mail/mail.ts';

/** A mail as it comes out of its seal; undefined for anything else (an older version's, perhaps). */
export function parseMail(value: unknown): LoginMail | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, to, subject, text, html, headers, expiresAt } = value;
  if (!isMailKind(kind) || typeof to !== 'string' || typeof subject !== 'string') return undefined;
  if (typeof text !== 'string' || typeof html !== 'string' || typeof expiresAt !== 'number') return undefined;
  return isHeaders(headers) ? { kind, to, subject, text, html, headers, expiresAt } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isHeaders(value: unknown): value is LoginMail['headers'] {
  return isRecord(value) && Object.values(value).every((header) => typeof header === 'string');
}
