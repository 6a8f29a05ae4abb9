import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { SECOND_MS } from '../clock.ts';
import type { LoginMail, Mailer } from '../mail/mail.ts';
import { MailerError } from './mailer-error.ts';
import { oneRecipient } from './one-recipient.ts';
import { parseSender } from './sender.ts';
import { parseSmtpUrl } from './smtp-server.ts';

/** Time for each step of the SMTP talk: together well within the lease of an outbox row. */
const SMTP_TIMEOUT_MS: number = 15 * SECOND_MS;

export interface SmtpOptions {
  /** `Example <login@example.org>`. Its domain should have SPF, DKIM and DMARC. */
  readonly from: string;
  /** Certificate authorities (PEM) to trust instead of the well-known ones: for a server of one's own. */
  readonly ca?: string | readonly string[];
}

/**
 * Hands mails to an SMTP server. The envelope names exactly one recipient, whatever the headers say; TLS is
 * required unless the server is on a loopback host.
 * @throws LoginConfigError for a URL or sender that cannot be right.
 * @example
 * createLogin({ mailer: smtp('smtps://login:secret@mail.example.org', { from: 'Example <login@example.org>' }), … })
 */
export function smtp(url: string, options: SmtpOptions): Mailer {
  const sender = parseSender(options.from);
  const { auth, ...server } = parseSmtpUrl(url);
  const { ca } = options;
  const transport = createTransport({
    ...server,
    ...(auth === undefined ? {} : { auth: { ...auth } }),
    ...(ca === undefined ? {} : { tls: { ca: typeof ca === 'string' ? ca : [...ca] } }),
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    dnsTimeout: SMTP_TIMEOUT_MS,
    // No body or attachment of a mail may name a file or URL to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async send(mail: LoginMail) {
      const to = oneRecipient(mail.to);
      try {
        await transport.sendMail({
          from: { name: sender.name, address: sender.address },
          to: { name: '', address: to },
          envelope: { from: sender.address, to: [to] },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: { ...mail.headers },
          // Without a host name of this machine, which a default would put there.
          messageId: `<${randomUUID()}@${sender.domain}>`,
        });
      } catch (error) {
        // The error quotes the server, and servers quote addresses and mails.
        throw smtpFailure(error);
      }
    },
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        throw smtpFailure(error);
      }
    },
    close() {
      transport.close();
      return Promise.resolve();
    },
  };
}

function smtpFailure(error: unknown): MailerError {
  const answered = typeof error === 'object' && error !== null && 'responseCode' in error;
  if (!answered) return new MailerError('mail_unreachable', 'The mail server could not be talked to.');
  return new MailerError('mail_refused', `The mail server answered ${String(Number(error.responseCode))}.`);
}
