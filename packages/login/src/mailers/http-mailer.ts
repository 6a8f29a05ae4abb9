import { SECOND_MS } from '../clock.ts';
import { LoginConfigError } from '../errors.ts';
import type { LoginMail, Mailer } from '../mail/mail.ts';
import { MailerError } from './mailer-error.ts';
import { oneRecipient } from './one-recipient.ts';

/** A provider that takes longer is asked again later; well within the lease of an outbox row. */
const HTTP_TIMEOUT_MS: number = 15 * SECOND_MS;
const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

export interface HttpMailerOptions {
  /** The provider's address for one mail. `https:`, or `http:` on a loopback host. */
  readonly url: string;
  /** Such as the provider's key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The request's body: sent as JSON, or as a form where it is `URLSearchParams`. */
  readonly body: (mail: LoginMail) => unknown;
}

/**
 * Hands mails to a provider over HTTP. `mail.to` is one canonical address: give it as the only recipient.
 * Follows no redirects: they would carry the key and the mail elsewhere.
 * @throws LoginConfigError `mailer.url`
 * @example Postmark
 * httpMailer({
 *   url: 'https://api.postmarkapp.com/email',
 *   headers: { 'X-Postmark-Server-Token': key },
 *   body: (mail) => ({ From: from, To: mail.to, Subject: mail.subject, TextBody: mail.text, HtmlBody: mail.html,
 *     MessageStream: 'outbound', Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })) }),
 * })
 * @example Resend
 * httpMailer({
 *   url: 'https://api.resend.com/emails',
 *   headers: { authorization: `Bearer ${key}` },
 *   body: ({ to, subject, text, html, headers }) => ({ from, to: [to], subject, text, html, headers }),
 * })
 * @example Mailgun
 * httpMailer({
 *   url: 'https://api.eu.mailgun.net/v3/example.org/messages',
 *   headers: { authorization: `Basic ${btoa(`api:${key}`)}` },
 *   body: ({ to, subject, text, html }) => new URLSearchParams({ from, to, subject, text, html, 'o:tracking': 'no' }),
 * })
 */
export function httpMailer({ url, headers, body }: HttpMailerOptions): Mailer {
  checkUrl(url);
  return {
    async send(mail) {
      oneRecipient(mail.to);
      const content = body(mail);
      const form = content instanceof URLSearchParams;
      const response = await ask(url, {
        method: 'POST',
        headers: { ...(form ? {} : { 'content-type': 'application/json' }), ...headers },
        body: form ? content : JSON.stringify(content),
        redirect: 'error',
        signal: AbortSignal.timeout(HTTP_TIMEOUT_MS),
      });
      // The answer may quote the mail; only its number is of use.
      await response.body?.cancel();
      if (!response.ok)
        throw new MailerError('mail_refused', `The provider answered ${String(response.status)}.`);
    },
  };
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw new MailerError('mail_unreachable', 'The mail provider could not be talked to.');
  }
}

function checkUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const loopback = url?.protocol === 'http:' && LOOPBACK_HOSTS.includes(url.hostname);
  if (url?.protocol !== 'https:' && !loopback) {
    throw new LoginConfigError('mailer.url', 'must be https, or http on a loopback host.');
  }
}
