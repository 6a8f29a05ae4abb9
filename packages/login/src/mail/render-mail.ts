import { escapeHtml } from '../pages/html.ts';
import type { Instant } from '../clock.ts';
import type { LoginMail, MailKind, MailLanguage } from './mail.ts';
import type { MailFacts, MailWords } from './mail-templates.ts';

/** RFC 3834; the second keeps Exchange from answering with out-of-office notes. */
const HEADERS: LoginMail['headers'] = Object.freeze({
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
});

const REPORT_WORDS: Readonly<Record<MailLanguage, string>> = {
  en: 'This wasn’t me',
  ru: 'Это не я',
};

/** Anything that ends a line or is no character: in a subject it would begin another header. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Thrown for words that cannot be mailed: a mistake in a template of the host's. */
export class MailTemplateError extends Error {
  readonly code = 'mail_template_invalid';

  constructor(kind: MailKind, what: string) {
    super(`The template of "${kind}" is refused: ${what}.`);
    this.name = 'MailTemplateError';
  }
}

export interface RenderMail {
  readonly kind: MailKind;
  readonly facts: MailFacts;
  readonly words: MailWords;
  readonly expiresAt: Instant;
}

/**
 * Both bodies of a mail. Everything is escaped here and nowhere else; there is one link (and a small second one
 * to report the mail), no picture and nothing a mail program would fetch.
 * @throws MailTemplateError for a subject or paragraph that is not one line of text.
 */
export function renderMail({ kind, facts, words, expiresAt }: RenderMail): LoginMail {
  checkWords(kind, words);
  return {
    kind,
    to: facts.address,
    subject: words.subject,
    text: textBody(facts, words),
    html: htmlBody(facts, words),
    headers: HEADERS,
    expiresAt,
  };
}

function checkWords(kind: MailKind, words: MailWords): void {
  if (words.subject === '') throw new MailTemplateError(kind, 'the subject is empty');
  for (const line of [words.subject, ...words.before, words.button, ...words.after, words.report ?? '']) {
    if (UNPRINTABLE.test(line)) throw new MailTemplateError(kind, 'a line holds a control character');
  }
}

function textBody({ url, reportUrl, language }: MailFacts, words: MailWords): string {
  const link = url === undefined ? [] : [url];
  const report = reportUrl === undefined ? [] : [`${words.report ?? REPORT_WORDS[language]}: ${reportUrl}`];
  return [...words.before, ...link, ...words.after, ...report, ''].join('\n\n');
}

function htmlBody({ url, reportUrl, language, appName, code }: MailFacts, words: MailWords): string {
  const rows = [
    ...words.before.map((line) => `<p>${paragraph(line, code)}</p>`),
    ...(url === undefined ? [] : [`<p>${button(url, words.button)}</p>`]),
    ...words.after.map((line) => `<p style="color:#5e5a55">${paragraph(line, code)}</p>`),
    ...(reportUrl === undefined ? [] : [smallLink(reportUrl, words.report ?? REPORT_WORDS[language])]),
  ];
  const head = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(appName)}</title></head>`;
  return `${head}<body style="font:15px/1.5 sans-serif;color:#22211f">\n${rows.join('\n')}\n</body></html>\n`;
}

/** The code is what is looked for in the mail: it stands out, and does not break over lines. */
function paragraph(line: string, code: string | undefined): string {
  const text = escapeHtml(line);
  if (code === undefined || code === '') return text;
  const style = 'color:#22211f;font-size:19px;letter-spacing:0.06em;white-space:nowrap';
  const shown = escapeHtml(code);
  return text.split(shown).join(`<strong style="${style}">${shown}</strong>`);
}

function button(url: string, label: string): string {
  const style =
    'display:inline-block;padding:12px 20px;background:#0d6b66;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:600';
  return `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a>`;
}

function smallLink(url: string, label: string): string {
  return `<p style="font-size:13px"><a href="${escapeHtml(url)}" style="color:#5e5a55">${escapeHtml(label)}</a></p>`;
}
