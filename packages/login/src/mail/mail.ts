import type { Instant } from '../clock.ts';

/** What a mail is for. */
export const MAIL_KINDS = [
  'sign-in',
  'sign-up',
  'invite',
  'verify-email',
  'change-email',
  'reset-password',
  'mfa-code',
  'step-up',
  /** Tells the owner of something that happened; carries no secret. */
  'notice',
  /** Written like a sign-in mail but never sent. */
  'noop',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export function isMailKind(value: unknown): value is MailKind {
  return MAIL_KINDS.some((kind) => kind === value);
}

/** Mails that carry a link or a code. */
export type ChallengeMailKind = Exclude<MailKind, 'notice'>;

/**
 * A mail for the outbox. `noop` stands for an address that may not sign in, so that both answers cost the
 * same: it is stored and taken out like the others, and never sent.
 */
export interface LoginMail {
  readonly kind: MailKind;
  /** Exactly one canonical address; the envelope must name it alone. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Extra headers, constant names and values. */
  readonly headers: Readonly<Record<string, string>>;
  /** After this the link is dead: wipe the mail instead of sending it. */
  readonly expiresAt: Instant;
}

/** Puts a mail into the outbox. Sending happens later and never delays or changes an answer. */
export type DeliverMail = (mail: LoginMail) => Promise<void>;

/** Hands mails to a mail server or a provider. */
export interface Mailer {
  /** Resolves when the mail was taken; rejects when it was not. Never called with a `noop`. */
  send(mail: LoginMail): Promise<void>;
  /** True for a mailer that shows mails instead of sending them: allowed on a loopback public URL only. */
  readonly showsSecrets?: boolean;
  /** Connects and signs in without sending anything; rejects where that fails. For the doctor. */
  verify?(): Promise<void>;
  close?(): Promise<void>;
}

export type MailLanguage = 'en' | 'ru';
