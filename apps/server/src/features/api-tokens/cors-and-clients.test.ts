/** Real here: HTTP, SQLite on disk, the sign-in library and its signatures. The clock is moved by hand. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { ApiSessionTokens, routes } from '@postern/contracts';
import type { RouteContract } from '@postern/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { startTestPostern, until } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { bearer, createTestToken, problemOf } from '../../testing/test-tokens.ts';

const FRIEND = 'https://tools.example.org';
const STRANGER = 'https://evil.example';

let now = Date.parse('2026-11-22T08:00:00Z');
let postern: TestPostern;
let ann: TestBrowser;
let bob: TestBrowser;

beforeAll(async () => {
  postern = await startTestPostern({
    clock: { now: () => now },
    environment: { POSTERN_CORS_ORIGINS: FRIEND },
  });
  ann = await postern.signedIn('ann@example.org');
  bob = await postern.signedIn('bob@example.org');
});

afterAll(() => postern.stop());

function corsHeaders(answer: Response): Record<string, string> {
  return Object.fromEntries([...answer.headers].filter(([name]) => name.startsWith('access-control-')));
}

describe('P10: pages of other origins', () => {
  const preflight = (path: string, headers: Record<string, string>): Promise<Response> =>
    fetch(new URL(path, postern.origin), { method: 'OPTIONS', headers });
  const asked = {
    origin: FRIEND,
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'authorization',
  };

  test('on the list may ask with a token, and are answered exactly what they may', async () => {
    const answer = await preflight('/api/v1/inbox', asked);
    expect(answer.status).toBe(204);
    expect(corsHeaders(answer)).toEqual({
      'access-control-allow-origin': FRIEND,
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '600',
    });
    expect(answer.headers.get('vary')).toContain('Origin');
    const { secret } = await createTestToken(ann, { scopes: ['mail:read', 'mail:write'] });
    const real = await bearer(postern, secret).get('/api/v1/inbox', { origin: FRIEND });
    expect(real.status).toBe(200);
    expect(corsHeaders(real)).toEqual({
      'access-control-allow-origin': FRIEND,
      'access-control-expose-headers':
        'RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id',
    });
    const path = `/api/v1/messages/${'A'.repeat(32)}/seen`;
    const written = await bearer(postern, secret).send('POST', path, { seen: true }, { origin: FRIEND });
    expect(written.status).toBe(404);
  });

  test.each([
    ['another origin', '/api/v1/inbox', { origin: STRANGER }],
    ['null', '/api/v1/inbox', { origin: 'null' }],
    ['its sub-domain', '/api/v1/inbox', { origin: 'https://a.tools.example.org' }],
    ['another port', '/api/v1/inbox', { origin: `${FRIEND}:8443` }],
    ['a request without a token', '/api/v1/inbox', { 'access-control-request-headers': 'content-type' }],
    ['a header besides', '/api/v1/inbox', { 'access-control-request-headers': 'authorization, x-evil' }],
    ['another method', '/api/v1/inbox', { 'access-control-request-method': 'DELETE' }],
    ['what no token may call', '/api/v1/me', {}],
    ['making tokens', '/api/v1/api-tokens', { 'access-control-request-method': 'POST' }],
    ['nothing', '/api/v1/nothing', {}],
    ['the sign-in page', '/sign-in', {}],
  ])('%s is not answered', async (_, path, headers) => {
    const answer = await preflight(path, { ...asked, ...headers });
    expect(corsHeaders(answer)).toEqual({});
  });

  test('with a cookie and no token get nothing they could read, and change nothing', async () => {
    const read = await ann.get('/api/v1/me', { origin: FRIEND });
    expect(corsHeaders(read)).toEqual({});
    const wrote = await ann.json('POST', '/api/v1/sign-out', undefined, { origin: FRIEND });
    expect(await problemOf(wrote)).toEqual([403, 'origin_rejected']);
    const both = await ann.json('POST', '/api/v1/sign-out', undefined, {
      origin: FRIEND,
      authorization: 'Bearer x',
    });
    expect(await problemOf(both)).toEqual([401, 'token_invalid']);
    const elsewhere = await ann.form(
      '/sign-in',
      { email: 'ann@example.org' },
      { origin: FRIEND, authorization: 'Bearer x' },
    );
    expect(elsewhere.status).toBe(403);
    expect((await ann.get('/api/v1/me')).status).toBe(200);
  });

  test('are all shut out where nothing was set', async () => {
    const closed = await startTestPostern();
    const answer = await fetch(new URL('/api/v1/inbox', closed.origin), {
      method: 'OPTIONS',
      headers: asked,
    });
    expect(corsHeaders(answer)).toEqual({});
    await closed.stop();
  });
});

async function letIn(
  person: TestBrowser,
  scopes: readonly string[] = ['mail:read'],
): Promise<ApiSessionTokens> {
  return person.call(routes.createApiSession, { body: { client: 'Sync', scopes } });
}

async function refresh(refreshToken: string, more: Record<string, unknown> = {}): Promise<Response> {
  return fetch(new URL('/api/v1/api-sessions/refresh', postern.origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.8' },
    body: JSON.stringify({ refreshToken, ...more }),
  });
}

describe('clients with short access tokens', () => {
  let people = 0;
  let carl: TestBrowser;
  let address: string;
  beforeEach(async () => {
    // Whoever signed in just now has a step-up open.
    address = `carl${String((people += 1))}@example.org`;
    carl = await postern.signedIn(address);
  });

  test('get what the person allowed for ten minutes, and renew it', async () => {
    const given = await letIn(carl, ['mail:read', 'alerts:read']);
    expect(given.expiresIn).toBe(600);
    expect((await bearer(postern, given.accessToken).get('/api/v1/inbox')).status).toBe(200);
    expect(await problemOf(await bearer(postern, given.accessToken).get('/api/v1/mailboxes'))).toEqual([
      403,
      'scope_forbidden',
    ]);
    now += 606_000;
    expect((await bearer(postern, given.accessToken).get('/api/v1/inbox')).status).toBe(401);
    const next = ApiSessionTokens.parse(
      await (await refresh(given.refreshToken, { scopes: ['alerts:read', 'mail:write'] })).json(),
    );
    expect(next.scopes).toEqual(['alerts:read']);
    expect((await bearer(postern, next.accessToken).get('/api/v1/alerts')).status).toBe(200);
    expect((await bearer(postern, next.accessToken).get('/api/v1/inbox')).status).toBe(403);
    const { requests } = await carl.call(routes.apiSessionRequests, { params: { apiSessionId: given.id } });
    expect(requests.map(({ route, status }) => [route, status])[0]).toEqual(['/api/v1/inbox', 403]);
  });

  test('T-85: fifty renewals at once give one new pair; one that comes later ends the client, and its owner is told', async () => {
    const given = await letIn(carl);
    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(given.refreshToken)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    const winner = answers.find(({ status }) => status === 200);
    const pair = ApiSessionTokens.parse(await winner?.json());
    expect((await bearer(postern, pair.accessToken).get('/api/v1/inbox')).status).toBe(200);
    now += 11_000;
    const before = postern.mails.length;
    expect(await problemOf(await refresh(given.refreshToken))).toEqual([401, 'refresh_reuse']);
    expect((await bearer(postern, pair.accessToken).get('/api/v1/inbox')).status).toBe(401);
    expect((await refresh(pair.refreshToken)).status).toBe(401);
    const mail = await until('the notice', () =>
      postern.mails.slice(before).find((text) => text.includes('used twice')),
    );
    expect(mail).toContain(address);
  });

  test('T-81: are seen and ended by their owner alone', async () => {
    const given = await letIn(carl);
    expect((await bob.json('DELETE', `/api/v1/api-sessions/${given.id}`)).status).toBe(404);
    expect((await bob.get(`/api/v1/api-sessions/${given.id}/requests`)).status).toBe(404);
    expect((await bob.call(routes.apiSessions)).sessions).toEqual([]);
    expect((await carl.call(routes.apiSessions)).sessions.map(({ id }) => id)).toContain(given.id);
    expect((await carl.json('DELETE', `/api/v1/api-sessions/${given.id}`)).status).toBe(204);
    expect((await bearer(postern, given.accessToken).get('/api/v1/inbox')).status).toBe(401);
    expect((await refresh(given.refreshToken)).status).toBe(401);
  });

  test('can end themselves with what they hold, and nobody learns whether it was anything (RFC 7009)', async () => {
    const given = await letIn(carl);
    for (const refreshToken of [given.refreshToken, 'nonsense']) {
      const ended = await fetch(new URL('/api/v1/api-sessions/revoke', postern.origin), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.8' },
        body: JSON.stringify({ refreshToken }),
      });
      expect(ended.status).toBe(204);
    }
    expect((await bearer(postern, given.accessToken).get('/api/v1/inbox')).status).toBe(401);
  });

  test('T-83: a token that says how it is to be checked is not believed', async () => {
    const { accessToken } = await letIn(carl);
    const [head = '', claims = '', signature = ''] = accessToken.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>;
    expect(header).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
    const jwks = await fetch(new URL('/.well-known/jwks.json', postern.origin));
    expect(jwks.headers.get('cache-control')).toBe('public, max-age=300');
    const { keys } = (await jwks.json()) as { keys: Record<string, unknown>[] };
    expect(keys.map(({ kid }) => kid)).toContain(header['kid']);
    for (const key of keys) expect(key).not.toHaveProperty('d');

    const own = generateKeyPairSync('ed25519');
    const jwk = own.publicKey.export({ format: 'jwk' });
    const forged = (changes: Record<string, unknown>, body = claims): string => {
      const text = `${Buffer.from(JSON.stringify({ ...header, ...changes })).toString('base64url')}.${body}`;
      return `${text}.${sign(null, Buffer.from(text), own.privateKey).toString('base64url')}`;
    };
    const none = Buffer.from(JSON.stringify({ ...header, alg: 'none' })).toString('base64url');
    const forgeries = [
      forged({}),
      forged({ jwk }),
      forged({ jku: `${STRANGER}/keys`, x5u: STRANGER }),
      forged({ kid: '../../etc/passwd', jwk }),
      forged({ kid: undefined, jwk }),
      forged({ alg: 'HS256' }),
      forged({ crit: ['exp'] }),
      `${none}.${claims}.`,
      `${none}.${claims}.${signature}`,
      `${head}.${claims}.${signature.slice(0, -2)}AA`,
      `${head}.${Buffer.from(JSON.stringify({ sub: 'x' })).toString('base64url')}.${signature}`,
    ];
    for (const token of forgeries)
      expect((await bearer(postern, token, '198.18.9.9').get('/api/v1/inbox')).status).toBe(401);
    expect((await bearer(postern, accessToken).get('/api/v1/inbox')).status).toBe(200);
  });

  test('no client and no token makes another one, and both want a fresh proof of the person', async () => {
    const { accessToken } = await letIn(carl);
    const { secret } = await createTestToken(carl, {});
    for (const token of [accessToken, secret]) {
      for (const path of ['/api/v1/api-tokens', '/api/v1/api-sessions'])
        for (const method of ['GET', 'POST'])
          expect(await problemOf(await bearer(postern, token).send(method, path))).toEqual([
            403,
            'session_needed',
          ]);
    }
    now += 11 * 60_000;
    const body = { name: 'x', scopes: ['mail:read'], mailboxes: 'all' };
    expect(await problemOf(await carl.json('POST', '/api/v1/api-tokens', body))).toEqual([
      403,
      'step_up_needed',
    ]);
    expect(
      await problemOf(
        await carl.json('POST', '/api/v1/api-sessions', { client: 'x', scopes: ['mail:read'] }),
      ),
    ).toEqual([403, 'step_up_needed']);
  });
});

describe('T-77: nobody says in a request who they are', () => {
  const table: readonly (readonly [string, RouteContract])[] = Object.entries(routes);
  const IDENTITY = /^(user|user_?id|owner(_?id)?|account_?id|sub|tenant)$/i;
  /** Whom an administrator acts on is what the request is about. */
  const asked = table.filter(([, { access }]) => access !== 'administrator');

  test.each(asked)('%s', (_, { params, query, body }) => {
    for (const schema of [params, query, body]) {
      if (schema === undefined) continue;
      const names = namesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
      expect(names.filter((name) => IDENTITY.test(name))).toEqual([]);
    }
  });
});

/** Names of all members, however deep. */
function namesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}
