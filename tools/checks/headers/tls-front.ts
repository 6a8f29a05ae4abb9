import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Certificate } from '../../dovecot/make-certificate.ts';

/** Changes the headers of an answer on its way out; `path` is what was asked for. */
export type Weaken = (headers: IncomingHttpHeaders, path: string) => IncomingHttpHeaders;

export interface TlsFront {
  /** Changes every answer by TLS from now on: a test plants its faults here. */
  readonly weaken: (how: Weaken) => void;
  readonly stop: () => Promise<void>;
}

export interface TlsFrontOptions {
  readonly certificate: Certificate;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Where Postern itself listens. */
  readonly behind: number;
}

/** What an operator puts before Postern: takes TLS and plain http, says which it was, and passes everything on. */
export async function startTlsFront(options: TlsFrontOptions): Promise<TlsFront> {
  const { certificate, httpPort, httpsPort, behind } = options;
  let change: Weaken = (headers) => headers;
  const pass =
    (protocol: 'http' | 'https'): RequestListener =>
    (asked, answer) => {
      const headers = { ...asked.headers, 'x-forwarded-proto': protocol, 'x-forwarded-for': '198.51.100.7' };
      const { method, url = '/' } = asked;
      const onward = request({ host: '127.0.0.1', port: behind, path: url, method, headers });
      onward.once('response', (back: IncomingMessage) => {
        const sent = protocol === 'https' ? change(back.headers, url) : back.headers;
        answer.writeHead(back.statusCode ?? 502, sent);
        back.pipe(answer);
      });
      onward.once('error', () => answer.destroy());
      asked.pipe(onward);
    };
  const servers = [
    await listening(createServer(pass('http')), httpPort),
    await listening(createTlsServer(certificate, pass('https')), httpsPort),
  ];
  return {
    weaken: (how) => {
      change = how;
    },
    stop: async () => {
      await Promise.all(servers.map(closed));
    },
  };
}

function listening(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
