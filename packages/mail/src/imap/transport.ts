/**
 * The socket under an IMAP connection: dialled by the caller's port, so that no host is reached except through the
 * egress guard, and put under TLS here, so that certificates are verified in exactly one place.
 */
import { isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls, rootCertificates, type TLSSocket } from 'node:tls';
import type { ImapFlowOptions } from 'imapflow';
import type { MailTrust } from '../types.ts';

type ImapTransport = NonNullable<ImapFlowOptions['transport']>;

/** Idle time before the kernel probes a silent peer, in milliseconds: a vanished server is noticed without traffic. */
const KEEPALIVE_MS = 30_000;

/** A transport for one connection over an open socket. Certificates are always verified against `host`. */
export function transportOver(socket: Socket, host: string, trust: MailTrust): ImapTransport {
  socket.setKeepAlive(true, KEEPALIVE_MS);
  socket.setNoDelay(true);
  const secure = (plain: Socket, onSecure: () => void): TLSSocket =>
    connectTls({ ...verifying(host, trust), socket: plain }, onSecure);
  return {
    connect: (options, onConnect) => {
      if (options.secure) return secure(socket, onConnect);
      setImmediate(onConnect);
      return socket;
    },
    upgrade: (_plain, _options, onSecure) => secure(socket, onSecure),
  };
}

/**
 * `host` must be given besides `servername`: for an IP address there is no SNI, and Node would otherwise verify
 * the certificate against "localhost".
 */
function verifying(host: string, trust: MailTrust): ConnectionOptions {
  const extra = trust.extraAuthorities ?? [];
  return {
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(extra.length === 0 ? {} : { ca: [...rootCertificates, ...extra] }),
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  };
}
