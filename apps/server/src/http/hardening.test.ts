/** Real here: HTTP over a socket, SQLite on disk. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestBrowser } from '../testing/test-browser.ts';
import { startTestPostern } from '../testing/test-postern.ts';
import type { TestPostern } from '../testing/test-postern.ts';

let postern: TestPostern;
let person: TestBrowser;

beforeAll(async () => {
  postern = await startTestPostern();
  person = await postern.signedIn('ann@example.org');
});

afterAll(async () => {
  await postern.stop();
});

describe('headers of every answer', () => {
  test.each([
    '/',
    '/sign-in',
    '/api/v1/me',
    '/healthz',
    '/nothing/here',
    '/api/v1/openapi.json',
    '/message-frame',
  ])('H04 H05 H06 H07 H08 H09: %s', async (path) => {
    const { headers } = await person.get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('x-frame-options')).toBe(path === '/message-frame' ? 'SAMEORIGIN' : 'DENY');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(path === '/message-frame' ? "frame-ancestors 'self'" : "frame-ancestors 'none'");
  });

  // Written out: a directive that is taken away or widened is seen, whichever it is.
  test.each([
    [
      'H03 H21: the application runs its own files only, nothing inline, and goes nowhere',
      '/',
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    ],
    [
      'H20: the message frame runs no script and loads from this server alone',
      '/message-frame',
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    ],
    [
      'H03: a sign-in page has its own script and style',
      '/sign-in/verify',
      "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ],
    [
      'H03: an answer of the API is no page',
      '/api/v1/me',
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    ],
  ])('%s', async (_what, path, policy) => {
    expect((await person.get(path)).headers.get('content-security-policy')).toBe(policy);
  });

  test('H09: robots are told to stay out', async () => {
    expect(await (await person.get('/robots.txt')).text()).toContain('Disallow: /');
  });
});

test('H10: cookies are __Host-, Secure, HttpOnly and Lax', async () => {
  const answer = await postern.browser().form('/sign-in', { email: 'cookie@example.org' });
  const cookies = answer.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-[\w]+=/);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(attribute);
    expect(cookie).not.toMatch(/domain/i);
  }
});

describe('H11 T-52: a change is taken from our own pages only', () => {
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { origin: 'http://evil.localhost:1', 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: 'http://localhost:1' }],
  ])('a POST from %s is refused and changes nothing', async (_, headers) => {
    const answer = await person.json('POST', '/api/v1/sign-out', undefined, headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'origin_rejected' });
    expect((await person.get('/api/v1/me')).status).toBe(200);
  });

  test('a POST with our cookie that says nothing of where it comes from is refused', async () => {
    const answer = await raw(
      `POST /api/v1/sign-out HTTP/1.1\r\nHost: ${new URL(postern.origin).host}\r\nCookie: ${person.cookieHeader()}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 403[\s\S]*origin_rejected/);
    expect((await person.get('/api/v1/me')).status).toBe(200);
  });

  test('JSON is taken as application/json only', async () => {
    const body = JSON.stringify({ seen: true });
    const answer = await fetch(new URL('/api/v1/mailboxes/test', postern.origin), {
      method: 'POST',
      body,
      headers: { cookie: person.cookieHeader(), origin: postern.origin, 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(415);
  });
});

describe('T-50: no header changes where Postern is', () => {
  test('a GET by another name is sent to the public address', async () => {
    expect(await raw(`GET /settings HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)).toMatch(
      new RegExp(`^HTTP/1.1 307[\\s\\S]*location: ${postern.origin}/settings`, 'i'),
    );
  });

  test('a POST by another name is refused', async () => {
    expect(
      await raw(
        `POST /sign-in HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      ),
    ).toMatch(/^HTTP\/1.1 421/);
  });
});

describe('H22: errors are problem details with a stable code', () => {
  test.each([
    ['GET', '/api/v1/nothing', 404, 'not_found'],
    ['DELETE', '/api/v1/me', 405, 'method_not_allowed'],
    ['GET', '/api/v1/messages/not-an-id', 404, 'not_found'],
    ['GET', '/api/v1/inbox?limit=0', 400, 'request_invalid'],
    ['GET', '/api/v1/inbox?cursor=AAAA', 400, 'request_invalid'],
    ['GET', "/api/v1/mailboxes/' OR 1=1--/folders", 404, 'not_found'],
    ['POST', '/api/v1/mailboxes', 400, 'request_invalid'],
  ])('H23: %s %s', async (method, path, status, code) => {
    const answer = await person.json(method, path, method === 'POST' ? { host: 5 } : undefined);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, code, error: code });
  });

  test('T-84: broken JSON, a huge body and nonsense cookies are answered, never with a 500', async () => {
    const headers = { origin: postern.origin, 'content-type': 'application/json' };
    const url = new URL('/api/v1/mailboxes/test', postern.origin);
    const broken = await fetch(url, {
      method: 'POST',
      headers: { ...headers, cookie: person.cookieHeader() },
      body: '{"a":',
    });
    expect(broken.status).toBe(400);
    const huge = await fetch(url, { method: 'POST', headers, body: `"${'x'.repeat(300_000)}"` });
    expect(huge.status).toBe(413);
    for (const cookie of [
      '__Host-pl_sid=',
      '__Host-pl_sid=%00; __Host-pl_sid=a',
      ';;;=;',
      `__Host-pl_sid=${'A'.repeat(5_000)}`,
    ]) {
      expect((await fetch(new URL('/api/v1/me', postern.origin), { headers: { cookie } })).status).toBe(401);
    }
  });

  test('T-55: two session cookies are none', async () => {
    const cookie = `${person.cookieHeader()}; __Host-pl_sid=planted`;
    expect((await fetch(new URL('/api/v1/me', postern.origin), { headers: { cookie } })).status).toBe(401);
  });
});

test('O07: health and readiness answer without signing in', async () => {
  const stranger = postern.browser();
  expect(await (await stranger.get('/healthz')).json()).toMatchObject({ status: 'ok' });
  expect(await (await stranger.get('/readyz')).json()).toMatchObject({
    status: 'ok',
    checks: { database: 'ok' },
  });
});

test('every route of the table but the public ones answers 401 to a stranger', async () => {
  const { routes } = await import('@postern/contracts');
  const uuid = '01900000-0000-7000-8000-000000000000';
  for (const route of Object.values(routes)) {
    if (route.access === 'public') continue;
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      name === 'locationId' ? 'A'.repeat(32) : uuid,
    );
    const answer = await postern.browser().json(route.method, path, route.method === 'GET' ? undefined : {});
    expect([route.path, answer.status]).toEqual([route.path, 401]);
  }
});

function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(postern.origin).port), '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (data) => (answer += String(data)));
    socket.once('end', () => {
      resolve(answer);
    });
    socket.once('error', reject);
  });
}
