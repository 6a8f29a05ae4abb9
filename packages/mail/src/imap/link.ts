/**
 * One signed-in IMAP connection. Every decision about safety of the client is here: TLS or nothing, no PREAUTH,
 * no COMPRESS (a bomb of 1:1000), limits on what may be buffered, no logging, and an `error` listener before
 * anything can fail (without one an error ends the process).
 */
import { ImapFlow } from 'imapflow';
import type { Socket } from 'node:net';
import type { Dial, MailAccount, MailTrust } from '../types.ts';
import { failureOf, problem } from './failure.ts';
import {
  CONNECT_TIMEOUT_MS,
  MAX_BYTES_BEFORE_SIGN_IN,
  MAX_LINE_BYTES,
  MAX_LITERAL_BYTES,
  MAX_RESPONSE_BYTES,
  MAX_RESPONSE_TOKENS,
} from './limits.ts';
import { within } from './within.ts';
import { transportOver } from './transport.ts';

export interface Link {
  readonly client: ImapFlow;
  isOpen(): boolean;
  /** Bytes received so far. */
  received(): number;
  /** What broke the connection, where something did: its commands only learn that it is gone. */
  brokenBy(): unknown;
  /** Ends the connection at once. */
  close(): void;
  /** Runs when the connection is gone, for whatever reason; at once if it is already. */
  onClose(listener: () => void): void;
}

interface LinkOptions {
  readonly dial: Dial;
  readonly trust: MailTrust;
  /** Milliseconds for dialling, TLS and signing in together. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** UIDs instead of sequence numbers in news of removed messages (RFC 7162). */
  readonly qresync?: boolean;
}

/** Longest silence of the socket while something is awaited; deadlines of commands are shorter. */
const SOCKET_TIMEOUT_MS = 5 * 60_000;

/** Dials, secures, signs in. Rejects with what `failureOf` understands. */
export async function openLink(account: MailAccount, options: LinkOptions): Promise<Link> {
  // Opened before the connection, so that nothing is left open when that throws.
  const password = account.password();
  // The dial port gets a signal of its own: Node's sockets obey theirs for as long as they live.
  const attempt = new AbortController();
  let link: Link | undefined;
  const bounds = {
    timeoutMs: options.timeoutMs ?? CONNECT_TIMEOUT_MS,
    signal: options.signal,
    budget: { received: () => link?.received() ?? 0, bytes: MAX_BYTES_BEFORE_SIGN_IN },
  };
  try {
    return await within(bounds, async () => {
      const socket = await dialled(account, options.dial, attempt.signal);
      link = prepare(account, { ...options, password }, socket);
      await link.client.connect();
      // PREAUTH leaves no greeting: somebody decided who we are, and nobody asked for the password.
      if (link.client.greeting === undefined) throw problem('protocol');
      link.client.options.auth = { user: account.username };
      return link;
    });
  } catch (error) {
    attempt.abort();
    const reason = failureOf(link?.brokenBy()) === undefined ? error : link?.brokenBy();
    link?.close();
    throw withoutSecret(reason, [password, saslPlain(account.username, password)]);
  }
}

/** A server may answer with what it was told. Its words may be stored and logged, the password may not. */
function withoutSecret(error: unknown, secrets: readonly string[]): unknown {
  const failure = failureOf(error);
  if (failure?.serverText === undefined) return error;
  const said = failure.serverText;
  return secrets.some((secret) => secret !== '' && said.includes(secret)) ? problem(failure.code) : error;
}

/** What AUTHENTICATE PLAIN sends (RFC 4616). */
function saslPlain(username: string, password: string): string {
  return Buffer.from(`\0${username}\0${password}`).toString('base64');
}

async function dialled(account: MailAccount, dial: Dial, signal: AbortSignal): Promise<Socket> {
  const socket = await dial({ host: account.host, port: account.port }, signal);
  // Between two owners a socket must not be without a listener.
  socket.on('error', ignore);
  if (signal.aborted) {
    socket.destroy();
    throw problem('cancelled');
  }
  if (account.security === 'plain-loopback' && !isLoopback(socket.remoteAddress)) {
    socket.destroy();
    throw problem('tls-required');
  }
  return socket;
}

function prepare(
  account: MailAccount,
  options: LinkOptions & { readonly password: string },
  socket: Socket,
): Link {
  const client = new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    ...(account.security === 'tls' ? {} : { doSTARTTLS: account.security === 'starttls' }),
    auth: { user: account.username, pass: options.password },
    transport: transportOver(socket, account.host, options.trust),
    logger: false,
    clientInfo: { name: 'Postern' },
    disableCompression: true,
    disableAutoIdle: true,
    qresync: options.qresync === true,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    maxLineLength: MAX_LINE_BYTES,
    maxLiteralSize: MAX_LITERAL_BYTES,
    maxResponseSize: MAX_RESPONSE_BYTES,
    maxResponseTokens: MAX_RESPONSE_TOKENS,
    maxLockHoldTime: false,
  });
  return linkOf(client, socket);
}

function linkOf(client: ImapFlow, socket: Socket): Link {
  let open = true;
  let brokenBy: unknown;
  client.on('error', (error) => {
    brokenBy = error;
  });
  const listeners: (() => void)[] = [];
  client.once('close', () => {
    open = false;
    for (const listener of listeners.splice(0)) listener();
  });
  return {
    client,
    isOpen: () => open && client.usable,
    received: () => client.stats().received,
    brokenBy: () => brokenBy,
    close: () => {
      client.close();
      socket.destroy();
    },
    onClose: (listener) => {
      if (open) listeners.push(listener);
      else listener();
    },
  };
}

function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  return address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/u.test(address);
}

function ignore(): void {
  // Every failure also arrives as a rejection or as `close`; the listener keeps it from ending the process.
}
