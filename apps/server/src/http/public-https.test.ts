/** Real here: HTTP over a socket, as a TLS proxy in front speaks it. */
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../../../tools/free-port.ts';
import { startTestPostern, until } from '../testing/test-postern.ts';
import type { TestPostern } from '../testing/test-postern.ts';

const HOST = 'mail.example.org';
let port: number;
let postern: TestPostern;

beforeAll(async () => {
  port = await freePort();
  postern = await startTestPostern({
    environment: {
      PORT: String(port),
      PUBLIC_URL: `https://${HOST}`,
      SMTP_URL: 'smtp://127.0.0.1:1',
      TRUSTED_PROXIES: '127.0.0.1',
      POSTERN_HSTS_PRELOAD: 'on',
    },
  });
});

afterAll(async () => {
  await postern.stop();
});

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: HOST, ...headers } });
    asked.once('response', (response) => {
      let body = '';
      response.on('data', (data) => (body += String(data)));
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

const BY_TLS = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.7' };
const BY_HTTP = { 'x-forwarded-proto': 'http', 'x-forwarded-for': '198.51.100.7' };

describe('H01: where the public address is https', () => {
  test('a page asked for by plain http is sent to https, path and query included', async () => {
    const { status, headers } = await ask('/sign-in?next=%2Finbox', BY_HTTP);
    expect([status, headers.location]).toEqual([308, `https://${HOST}/sign-in?next=%2Finbox`]);
  });

  test.each(['HTTP', 'ws', 'https,http', 'http, https', ''])(
    'so is what came by anything else than https, as %j',
    async (said) => {
      const { status, headers } = await ask('/sign-in', { ...BY_HTTP, 'x-forwarded-proto': said });
      expect([status, headers.location]).toEqual([308, `https://${HOST}/sign-in`]);
    },
  );

  test('the way there cannot be bent to another host', async () => {
    for (const path of ['//evil.example/x', '/\\evil.example', '/%2f%2fevil.example']) {
      const { headers } = await ask(path, BY_HTTP);
      expect(new URL(String(headers.location)).host).toBe(HOST);
      expect(headers.location).not.toMatch(/^https:\/\/[^/]+\/\//);
    }
  });

  test('what was posted by plain http is refused: it may have been read', async () => {
    expect((await ask('/api/v1/sign-out', BY_HTTP, 'POST')).status).toBe(426);
  });

  test('what came by TLS is served', async () => {
    expect((await ask('/sign-in', BY_TLS)).status).toBe(200);
  });
});

test('H01 T-57: nobody but a declared proxy is believed to know how a request came', async () => {
  const otherPort = await freePort();
  const other = await startTestPostern({
    environment: {
      PORT: String(otherPort),
      PUBLIC_URL: `https://${HOST}`,
      SMTP_URL: 'smtp://127.0.0.1:1',
      TRUSTED_PROXIES: '10.0.0.1',
    },
  });
  const mine = port;
  port = otherPort;
  try {
    expect((await ask('/sign-in', BY_HTTP)).status).toBe(200);
    expect((await ask('/sign-in', BY_TLS)).headers['strict-transport-security']).toBe(
      'max-age=63072000; includeSubDomains',
    );
  } finally {
    port = mine;
    await other.stop();
  }
});

/** Every header that guards, as it is sent; one that is changed is changed here too, on purpose. */
const EXACT = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-permitted-cross-domain-policies': 'none',
  'cache-control': 'no-store',
} as const;

describe.each(['/', '/sign-in', '/api/v1/me', '/healthz', '/nothing', '/api/v1/openapi.json'])(
  'H02 H04 H05 H06 H07 H08 H09: %s',
  (path) => {
    test('has every guarding header, exactly', async () => {
      const { headers } = await ask(path, BY_TLS);
      expect(headers).toMatchObject(EXACT);
      expect(headers['x-robots-tag']).toMatch(/noindex/);
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['permissions-policy']).toContain('publickey-credentials-get=(self)');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
    });
  },
);

test('H07: other sites may not read, embed or share anything', async () => {
  const { headers } = await ask('/api/v1/me', { ...BY_TLS, origin: 'https://evil.example' });
  const names = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
  expect(names).toEqual([]);
});

test('H12: one network cannot hold the whole server', async () => {
  const greedy = { ...BY_TLS, 'x-forwarded-for': '203.0.113.9' };
  // Requests whose bodies never come: each is being worked on.
  const held = Array.from({ length: 64 }, () => {
    const started = request({
      host: '127.0.0.1',
      port,
      path: '/sign-in',
      method: 'POST',
      headers: {
        host: HOST,
        ...greedy,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': '10',
      },
    });
    started.on('error', () => undefined);
    started.flushHeaders();
    return started;
  });
  const refused = await until('a refusal', async () => {
    const answer = await ask('/readyz', greedy);
    return answer.status === 429 ? answer : undefined;
  });
  expect(refused.headers['retry-after']).toBe('1');
  expect((await ask('/readyz', BY_TLS)).status).toBe(200);
  for (const each of held) each.destroy();
  await until('an answer again', async () =>
    (await ask('/readyz', greedy)).status === 200 ? true : undefined,
  );
});
