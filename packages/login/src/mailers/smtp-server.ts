import { LoginConfigError } from '../errors.ts';

/** RFC 8314: submission with STARTTLS, and with TLS from the first byte. */
const SUBMISSION_PORT = 587;
const SUBMISSIONS_PORT = 465;

/** Where mails are handed over, read from a URL. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** STARTTLS must be offered. False on a loopback host alone, where nobody is in between. */
  readonly requireTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
}

/**
 * Reads `smtps://user:password@host:465` or `smtp://host:587`. Without TLS only a loopback host is spoken to.
 * @throws LoginConfigError `mailer.url`, without quoting the URL: it holds a password.
 */
export function parseSmtpUrl(text: string): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new LoginConfigError('mailer.url', 'must look like smtps://user:password@mail.example.org:465.');
  }
  if (url.search !== '' || url.hash !== '' || !['', '/'].includes(url.pathname)) {
    // Options in the URL could switch off what protects the connection.
    throw new LoginConfigError('mailer.url', 'must hold nothing after the port.');
  }
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: url.port === '' ? (secure ? SUBMISSIONS_PORT : SUBMISSION_PORT) : Number(url.port),
    secure,
    requireTLS: !secure && !isLoopback(host),
    auth: url.username === '' ? undefined : credentials(url),
  };
}

function credentials(url: URL): { readonly user: string; readonly pass: string } {
  try {
    return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  } catch {
    throw new LoginConfigError('mailer.url', 'holds a "%" that is not written as "%25".');
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
