import type { Instant } from '../clock.ts';

/**
 * A mail for the host's outbox. `noop` is written like the others but must not be sent: it stands for an
 * address that may not sign in, so that both answers cost the same.
 */
export interface LoginMail {
  readonly kind: 'sign-in' | 'noop';
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

export type MailLanguage = 'en' | 'ru';
