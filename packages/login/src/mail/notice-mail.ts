import { DAY_MS } from '../clock.ts';
import type { Instant } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { translateUserAgent } from '../web/user-agent.ts';
import type { LoginMail, MailLanguage } from './mail.ts';
import { mailTime } from './mail-time.ts';
import { renderMail } from './render-mail.ts';

/** A notice that could not be delivered for two days helps nobody any more. */
const NOTICE_TTL_MS: number = 2 * DAY_MS;

export interface NoticeMail {
  /** What happened, by a stable name of `notices-en.ts`; another name is told in general words. */
  readonly notice: string;
  /** Canonical address. */
  readonly to: string;
  readonly language: MailLanguage;
  readonly facts: {
    readonly at: Instant;
    /** In our own words, from `describeUserAgent`; absent where nobody asked. */
    readonly userAgent?: string;
  };
}

/** Tells the owner of an account what happened to it. Carries no link and no secret. */
export function noticeMail(
  context: Pick<LoginContext, 'appName' | 'mailTemplates'>,
  { notice, to, language, facts: { at, userAgent } }: NoticeMail,
): LoginMail {
  const facts = {
    kind: 'notice' as const,
    language,
    appName: context.appName,
    address: to,
    ...(userAgent === undefined ? {} : { userAgent: translateUserAgent(userAgent, language) }),
    time: mailTime(at),
    notice,
  };
  return renderMail({
    kind: 'notice',
    facts,
    words: context.mailTemplates.notice(facts),
    expiresAt: at + NOTICE_TTL_MS,
  });
}
