import { MINUTE_MS } from '../clock.ts';
import type { Instant } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { translateUserAgent } from '../web/user-agent.ts';
import type { LoginMail, MailKind, MailLanguage } from './mail.ts';
import { mailTime } from './mail-time.ts';
import { renderMail } from './render-mail.ts';

export interface ChallengeMail {
  /** `noop` is written as `sign-in` is, so that it costs the same. */
  readonly kind: Exclude<MailKind, 'notice'>;
  /** Canonical address. */
  readonly to: string;
  readonly url?: string;
  /** As shown, `K7QF-2M9T`. */
  readonly code?: string;
  readonly reportUrl?: string;
  /** In our own words, from `describeUserAgent`. */
  readonly userAgent: string;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  readonly language: MailLanguage;
}

/**
 * A mail that carries a link, a code or both. Nothing in it was written by whoever asked, but the canonical
 * address.
 * @throws MailTemplateError where the host's own words cannot be mailed.
 */
export function challengeMail(
  context: Pick<LoginContext, 'appName' | 'mailTemplates'>,
  input: ChallengeMail,
): LoginMail {
  const { kind, to, language, url, reportUrl, code, userAgent, requestedAt, expiresAt } = input;
  const written = kind === 'noop' ? 'sign-in' : kind;
  const facts = {
    kind: written,
    language,
    appName: context.appName,
    address: to,
    // A second factor must not be one click away from the first.
    ...(url === undefined || written === 'mfa-code' ? {} : { url }),
    ...(code === undefined ? {} : { code }),
    ...(reportUrl === undefined ? {} : { reportUrl }),
    userAgent: translateUserAgent(userAgent, language),
    time: mailTime(requestedAt),
    minutes: Math.round((expiresAt - requestedAt) / MINUTE_MS),
  };
  return renderMail({ kind, facts, words: context.mailTemplates[written](facts), expiresAt });
}
