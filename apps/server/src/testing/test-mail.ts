import { startDovecot } from '../../../../tools/dovecot/dovecot.ts';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import { startTestPostern } from './test-postern.ts';
import type { TestPostern, TestPosternOptions } from './test-postern.ts';

export const MAIL_PASSWORD = 'correct horse battery staple';

/** Dovecot over TLS with these users, all with `MAIL_PASSWORD`. */
export async function startTestMail(users: readonly string[]): Promise<Dovecot> {
  return startDovecot({ users: Object.fromEntries(users.map((user) => [user, MAIL_PASSWORD])) });
}

/** A Postern that may connect to this Dovecot and trusts its certificate. */
export async function startPosternFor(
  dovecot: Dovecot,
  options: TestPosternOptions = {},
): Promise<TestPostern> {
  return startTestPostern({
    trust: { extraAuthorities: [dovecot.ca] },
    ...options,
    environment: { POSTERN_ALLOW_HOSTS: `localhost:${String(dovecot.ports.tls)}`, ...options.environment },
  });
}

/** What the form of a new mailbox would send. */
export function mailboxOf(dovecot: Dovecot, user: string, name: string): Record<string, unknown> {
  return {
    name,
    address: `${user}@test.example`,
    host: 'localhost',
    port: dovecot.ports.tls,
    security: 'tls',
    username: user,
    password: MAIL_PASSWORD,
  };
}

export interface TestLetter {
  readonly from?: string;
  readonly to?: string;
  readonly subject: string;
  readonly body?: string;
  readonly headers?: readonly string[];
}

let letters = 0;

/** A plain, honest message. */
export function letter({
  from = 'Mina Berg <mina@friends.example>',
  to = 'you@test.example',
  subject,
  body = 'See you on Sunday.',
  headers = [],
}: TestLetter): string {
  letters += 1;
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: Sat, 21 Nov 2026 10:00:00 +0000`,
    `Message-ID: <letter-${String(letters)}-${String(process.pid)}@friends.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    ...headers,
    '',
    body,
    '',
  ].join('\n');
}

/** A message that every version of the guard must call dangerous: a brand, a foreign sender, a program in disguise. */
export function dangerousLetter(subject: string): string {
  return [
    'From: "DHL Express" <notice@qkzvnwrtl.example>',
    'To: you@test.example',
    `Subject: ${subject}`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    `Message-ID: <danger-${String((letters += 1))}-${String(process.pid)}@qkzvnwrtl.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Your parcel could not be delivered. Log in within 24 hours: <a href="http://203.0.113.9/dhl/login">www.dhl.com</a></p>',
    '--b1',
    'Content-Type: application/octet-stream; name="invoice.pdf.exe"',
    'Content-Disposition: attachment; filename="invoice.pdf.exe"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`MZ${'\0'.repeat(58)}\u0040\0\0\0PE\0\0 harmless`, 'latin1').toString('base64'),
    '--b1--',
    '',
  ].join('\n');
}
