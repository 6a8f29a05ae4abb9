/** Real: sockets and TLS on loopback, which the operator's exceptions open. The DNS port is a table. */
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { testLogin } from '@postern/mail';
import { makeCertificate } from '../../../../../tools/dovecot/make-certificate.ts';
import { createEgress } from './egress.ts';
import type { Egress, EgressGetOutcome, ResolvedAddress } from './types.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const loopback: readonly ResolvedAddress[] = [{ address: '127.0.0.1', family: 4 }];

const USERINFO = 'user:secret';

describe('dialling', () => {
  test('H19: after the check the name is not looked up again, whatever it would answer now', async () => {
    const port = await portOf(createServer((socket) => socket.end('hello')));
    let calls = 0;
    const egress = createEgress({
      allow: [{ host: 'rebind.example.org', port }],
      now: () => 0,
      resolve: () => {
        calls += 1;
        return Promise.resolve([{ address: calls === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
      },
    });
    const socket = await egress.dialer({ use: 'imap' })({ host: 'rebind.example.org', port });
    expect(socket.remoteAddress).toBe('127.0.0.1');
    expect(calls).toBe(1);
    socket.destroy();
  });

  test('a port where nobody listens is a refused connection', async () => {
    const server = createServer();
    const port = await portOf(server);
    server.close();
    const egress = createEgress({ allow: [{ host: '127.0.0.1', port }], now: () => 0 });
    await expect(egress.dialer({ use: 'imap' })({ host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'EGRESS_CONNECT_REFUSED',
    });
  });

  test('ending the dial signal later leaves the open socket alone', async () => {
    const port = await portOf(createServer((socket) => socket.on('data', (data) => socket.write(data))));
    const egress = createEgress({ allow: [{ host: '127.0.0.1', port }], now: () => 0 });
    const controller = new AbortController();
    const socket = await egress.dialer({ use: 'imap' })({ host: '127.0.0.1', port }, controller.signal);
    controller.abort();
    socket.write('still here');
    const [data] = (await once(socket, 'data')) as [Buffer];
    expect(data.toString()).toBe('still here');
    socket.destroy();
  });

  test('a user who connected too often this minute waits for the next, others do not', async () => {
    let now = 0;
    const port = await portOf(createServer((socket) => socket.end()));
    const egress = createEgress({
      allow: [{ host: '127.0.0.1', port }],
      now: () => now,
      attemptsPerMinute: 2,
    });
    const dial = async (userId: string): Promise<string> => {
      try {
        (await egress.dialer({ use: 'imap', userId })({ host: '127.0.0.1', port })).destroy();
        return 'ok';
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : 'other';
      }
    };
    expect([await dial('a'), await dial('a'), await dial('a'), await dial('b')]).toEqual([
      'ok',
      'ok',
      'EGRESS_BUDGET',
      'ok',
    ]);
    now = 60_000;
    expect(await dial('a')).toBe('ok');
  });
});

describe('the connection test of a mailbox behind the guard', () => {
  const egress = createEgress({
    allow: [],
    now: () => 0,
    resolve: (host) => Promise.resolve(host === 'inside.example.org' ? loopback : []),
  });
  const failureOf = async (host: string, port = 993): Promise<string> => {
    const account = {
      id: 'm',
      address: 'anna@example.org',
      host,
      port,
      security: 'tls',
      username: 'anna',
      password: () => 'secret',
    } as const;
    const tested = await testLogin(account, { dial: egress.dialer({ use: 'imap' }), timeoutMs: 5_000 });
    return tested.outcome === 'failed' ? tested.failure.code : 'ok';
  };

  test.each([
    ['127.0.0.1', 993, 'host-refused-by-policy'],
    ['localhost', 993, 'host-refused-by-policy'],
    ['imap.example.org', 6379, 'host-refused-by-policy'],
    ['inside.example.org', 993, 'host-unknown'],
    ['nowhere.example.org', 993, 'host-unknown'],
  ])('H19, M05: %s on %d is %s', async (host, port, code) => {
    expect(await failureOf(host, port)).toBe(code);
  });
});

describe('a guarded GET', () => {
  const { cert, key } = makeCertificate({ names: ['pictures.example.org'] });

  async function pictures(
    handle: RequestListener,
  ): Promise<{ egress: Egress; get: (path: string, changes?: object) => Promise<EgressGetOutcome> }> {
    const port = await portOf(createHttps({ cert, key }, handle));
    const egress = createEgress({
      allow: [{ host: 'pictures.example.org', port, use: 'https' }],
      now: () => 0,
      resolve: (host) => Promise.resolve(host === 'pictures.example.org' ? loopback : []),
    });
    const get = (path: string, changes: object = {}): Promise<EgressGetOutcome> =>
      egress.get(path.includes('://') ? path : `https://pictures.example.org:${String(port)}${path}`, {
        maxBytes: 1_000,
        timeoutMs: 5_000,
        accept: ['image/png', 'image/*'],
        ca: [cert],
        ...changes,
      });
    return { egress, get };
  }

  test('fetches a picture and tells the server nothing about the reader', async () => {
    let headers: string[] = [];
    const { get } = await pictures((request, response) => {
      headers = Object.keys(request.headers).toSorted();
      response.setHeader('content-type', 'image/png; charset=x').end('PNG');
    });
    expect(await get('/a.png?x=1')).toEqual({
      outcome: 'ok',
      status: 200,
      mediaType: 'image/png',
      bytes: Buffer.from('PNG'),
    });
    expect(headers).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  test.each([
    ['http', 'http://pictures.example.org/a.png'],
    ['a host inside', 'https://127.0.0.1/a.png'],
    ['a host inside, as a number', 'https://2130706433/a.png'],
    ['a mailserver port', 'https://93.184.216.34:993/a.png'],
    ['userinfo', `https://${USERINFO}@pictures.example.org/a.png`],
    ['another scheme', 'gopher://pictures.example.org/_a'],
    ['a file', 'file:///etc/passwd'],
    ['no URL', 'pictures'],
  ])('H19: %s is refused: %s', async (_what, url) => {
    const { get } = await pictures((_request, response) => response.end());
    expect(await get(url)).toEqual({ outcome: 'failed', reason: 'unreachable' });
  });

  test('H19: a redirect is followed a few times, and never to the inside', async () => {
    const { get } = await pictures((request, response) => {
      const to: Record<string, string> = {
        '/one': '/two',
        '/two': '/picture',
        '/inside': 'https://127.0.0.1/a.png',
        '/http': 'http://pictures.example.org/a',
        '/loop': '/loop',
      };
      const location = to[request.url ?? ''];
      if (location === undefined) response.setHeader('content-type', 'image/gif').end('GIF');
      else response.writeHead(302, { location }).end();
    });
    expect(await get('/one')).toMatchObject({ outcome: 'ok', mediaType: 'image/gif' });
    expect(await get('/inside')).toEqual({ outcome: 'failed', reason: 'unreachable' });
    expect(await get('/http')).toEqual({ outcome: 'failed', reason: 'unreachable' });
    expect(await get('/loop')).toEqual({ outcome: 'failed', reason: 'redirects' });
  });

  test('H19: the wrong type, an error, a compressed answer and too many bytes are refused', async () => {
    const { get } = await pictures((request, response) => {
      if (request.url === '/html') response.setHeader('content-type', 'text/html').end('<p>');
      else if (request.url === '/none') response.writeHead(404).end();
      else if (request.url === '/gzip')
        response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' }).end('x');
      else if (request.url === '/long')
        response
          .writeHead(200, { 'content-type': 'image/png', 'content-length': '5000' })
          .end('x'.repeat(5_000));
      else {
        response.writeHead(200, { 'content-type': 'image/png' });
        const more = (): void => {
          if (!response.destroyed) response.write('x'.repeat(500), () => setImmediate(more));
        };
        more();
      }
    });
    expect(await get('/html')).toEqual({ outcome: 'failed', reason: 'type' });
    expect(await get('/none')).toEqual({ outcome: 'failed', reason: 'status' });
    expect(await get('/gzip')).toEqual({ outcome: 'failed', reason: 'type' });
    expect(await get('/long')).toEqual({ outcome: 'failed', reason: 'too-large' });
    expect(await get('/endless')).toEqual({ outcome: 'failed', reason: 'too-large' });
  });

  test('H19: a server that drips a byte now and then is left at the deadline', async () => {
    const { get } = await pictures((_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    expect(await get('/drip', { timeoutMs: 200 })).toEqual({ outcome: 'failed', reason: 'timeout' });
  });

  test('a certificate for another name is not taken', async () => {
    const { get } = await pictures((_request, response) => response.end());
    expect(await get('/a.png', { ca: [] })).toEqual({ outcome: 'failed', reason: 'unreachable' });
  });
});
