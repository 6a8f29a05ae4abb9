import { escapeHtml } from '../pages/html.ts';
import { MINUTE_MS } from '../clock.ts';
import type { Instant } from '../clock.ts';
import type { LoginMail, MailLanguage } from './mail.ts';
import { translateUserAgent } from '../web/user-agent.ts';
import { mailTexts } from './mail-texts.ts';

export interface SignInMail {
  readonly kind: LoginMail['kind'];
  /** Canonical address. */
  readonly to: string;
  readonly appName: string;
  readonly url: string;
  /** As shown, `K7QF-2M9T`. */
  readonly code: string;
  readonly userAgent: string;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  readonly language: MailLanguage;
}

/** RFC 3834; the second keeps Exchange from answering with out-of-office notes. */
const HEADERS: LoginMail['headers'] = Object.freeze({
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
});

/**
 * The sign-in mail. Nothing in it was written by whoever asked, but the canonical address; the browser is
 * named in our own words. No images, one link, and no code in the subject: lock screens show subjects.
 */
export function signInMail(mail: SignInMail): LoginMail {
  const texts = mailTexts(mail.language);
  const minutes = Math.round((mail.expiresAt - mail.requestedAt) / MINUTE_MS);
  const time = `${new Date(mail.requestedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const paragraphs = {
    intro: texts.intro(mail.appName, mail.to),
    code: texts.code(mail.code),
    asked: texts.asked(translateUserAgent(mail.userAgent, mail.language), time, minutes),
    warning: texts.warning,
  };
  return {
    kind: mail.kind,
    to: mail.to,
    subject: texts.subject(mail.appName),
    text: [paragraphs.intro, mail.url, paragraphs.code, paragraphs.asked, paragraphs.warning, ''].join(
      '\n\n',
    ),
    html: htmlBody(mail, texts.button, paragraphs),
    headers: HEADERS,
    expiresAt: mail.expiresAt,
  };
}

interface Paragraphs {
  readonly intro: string;
  readonly code: string;
  readonly asked: string;
  readonly warning: string;
}

function htmlBody(mail: SignInMail, button: string, paragraphs: Paragraphs): string {
  const link = `<a href="${escapeHtml(mail.url)}" style="display:inline-block;padding:12px 20px;background:#0d6b66;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:600">${escapeHtml(button)}</a>`;
  const rows = [
    `<p>${escapeHtml(paragraphs.intro)}</p>`,
    `<p>${link}</p>`,
    `<p>${escapeHtml(paragraphs.code)}</p>`,
    `<p style="color:#5e5a55">${escapeHtml(paragraphs.asked)}</p>`,
    `<p style="color:#5e5a55">${escapeHtml(paragraphs.warning)}</p>`,
  ];
  const head = `<!doctype html><html lang="${mail.language}"><head><meta charset="utf-8"><title>${escapeHtml(mail.appName)}</title></head>`;
  return `${head}<body style="font:15px/1.5 sans-serif;color:#22211f">\n${rows.join('\n')}\n</body></html>\n`;
}
