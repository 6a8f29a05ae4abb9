import type { MailKind, MailLanguage } from './mail.ts';

/** What a template may use. Nothing in it was written by whoever asked, but the canonical address. */
export interface MailFacts {
  readonly kind: Exclude<MailKind, 'noop'>;
  readonly language: MailLanguage;
  readonly appName: string;
  /** Canonical address. */
  readonly address: string;
  /** The one link; absent in mails that carry only a code or a notice. */
  readonly url?: string;
  /** As shown, `K7QF-2M9T`; absent where there is none. */
  readonly code?: string;
  /** "This wasn't me"; absent where there is none. */
  readonly reportUrl?: string;
  /** Such as "Firefox on Windows"; absent where nobody asked. */
  readonly userAgent?: string;
  /** `2026-11-21 20:15 UTC` */
  readonly time: string;
  /** Minutes until link and code end. */
  readonly minutes?: number;
  /** What happened, for a notice: a stable name such as `recovery-used`. */
  readonly notice?: string;
}

/** The words of one mail. Both bodies are built from them: escaped, with one link and no pictures. */
export interface MailWords {
  /** One line. */
  readonly subject: string;
  /** Paragraphs before the link, in order. */
  readonly before: readonly string[];
  /** Label of the link. */
  readonly button: string;
  /** Paragraphs after it. */
  readonly after: readonly string[];
  /** Label of the small link to "this wasn't me"; default in the language of the mail. */
  readonly report?: string;
}

/** One function per kind of mail; each is replaceable. */
export type MailTemplates = Readonly<Record<Exclude<MailKind, 'noop'>, (facts: MailFacts) => MailWords>>;
