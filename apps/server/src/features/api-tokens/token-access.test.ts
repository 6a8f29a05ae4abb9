/** Real here: HTTP, SQLite on disk, the sign-in library. The clock is moved by hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../infrastructure/database/open-database.ts';
import { readDatabase } from '../../promises/testing/read-database.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { nextMail, startTestPostern, until } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { bearer, createTestToken, hostileHeaders, problemOf } from '../../testing/test-tokens.ts';

const DAY_MS = 86_400_000;
const LIMIT = 20;

let now = Date.parse('2026-11-22T08:00:00Z');
let postern: TestPostern;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postern-tokens-'));
  postern = await start();
});

afterAll(async () => {
  await postern.stop();
  rmSync(folder, { recursive: true, force: true });
});

function start(): Promise<TestPostern> {
  return startTestPostern({
    clock: { now: () => now },
    dataFolder: folder,
    environment: { POSTERN_API_RATE: String(LIMIT) },
  });
}

interface AuditLine {
  readonly type: string;
  readonly userId?: string;
  readonly reason?: string;
}

/** What the history of a person says, oldest first. */
function eventsOf(userId: string): readonly string[] {
  return readDatabase(`${postern.dataFolder}/postern.db`, (all) =>
    all('SELECT line FROM login_audit ORDER BY seq')
      .map(({ line }) => JSON.parse(String(line)) as AuditLine)
      .filter((event) => event.userId === userId)
      .map(({ type, reason }) => (reason === undefined ? type : `${type} ${reason}`)),
  );
}

async function idOf(person: TestBrowser): Promise<string> {
  return (await person.call(routes.me)).user.id;
}

function query(sql: string): readonly Readonly<Record<string, unknown>>[] {
  return readDatabase(`${postern.dataFolder}/postern.db`, (all) => all(sql));
}

describe('who a token lets in', () => {
  test('T-84: malformed, unknown, expired, revoked, from a wrong network: one and the same answer; the owner is told', async () => {
    const person = await postern.signedIn('dora@example.org');
    const userId = await idOf(person);
    const revoked = await createTestToken(person, {});
    await person.json('DELETE', `/api/v1/api-tokens/${revoked.token.id}`);
    const short = await createTestToken(person, { expiresInDays: 1 });
    const tied = await createTestToken(person, { networks: ['192.0.2.0/24', '2001:db8::/48'] });
    for (const address of ['192.0.2.77', '2001:db8:0:9::1'])
      expect((await bearer(postern, tied.secret, address).get('/api/v1/inbox')).status).toBe(200);
    expect((await bearer(postern, short.secret).get('/api/v1/inbox')).status).toBe(200);
    now += DAY_MS;
    const last = tied.secret.at(-1) === 'x' ? 'y' : 'x';
    const headers = [
      '',
      'Bearer',
      'Basic YW5uOnB3',
      'Bearer nonsense',
      `Bearer ${tied.secret.slice(0, -1)}${last}`,
      `Bearer pst_AAAAAAAA_${'A'.repeat(38)}`,
      `Bearer ${revoked.secret}`,
      `Bearer ${short.secret}`,
      `Bearer ${tied.secret}`,
      `Bearer ${tied.secret} ${tied.secret}`,
      `Bearer ${'e'.repeat(7_000)}`,
    ];
    const answers = await Promise.all(
      headers.map(async (authorization) => {
        const answer = await bearer(postern, '').get('/api/v1/inbox', { authorization });
        const { requestId: _id, ...problem } = (await answer.json()) as Record<string, unknown>;
        return JSON.stringify([answer.status, answer.headers.get('www-authenticate'), problem]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/401.*invalid_token.*token_invalid/);
    await until('the history', () =>
      eventsOf(userId).includes('token_api.ip_mismatch network') ? true : undefined,
    );
    for (const event of ['created', 'used_first', 'revoked', 'denied revoked', 'expired expired'])
      expect(eventsOf(userId)).toContain(`token_api.${event}`);
  });

  test('the scheme is read in any case, and a cookie beside a token is not looked at', async () => {
    const person = await postern.signedIn('cora@example.org');
    const { secret } = await createTestToken(person, {});
    for (const scheme of ['bearer', 'BEARER', 'BeArEr'])
      expect(
        (await bearer(postern, '').get('/api/v1/inbox', { authorization: `${scheme} ${secret}` })).status,
      ).toBe(200);
    expect(await problemOf(await person.get('/api/v1/inbox', { authorization: 'Bearer x' }))).toEqual([
      401,
      'token_invalid',
    ]);
    const asToken = await person.get('/api/v1/me', { authorization: `Bearer ${secret}` });
    expect(await problemOf(asToken)).toEqual([403, 'session_needed']);
  });

  test('A25: nobody gets in with a token of an account that is closed, from the next request on', async () => {
    const person = await postern.signedIn('erna@example.org');
    const { secret } = await createTestToken(person, {});
    const issued = await person.call(routes.createApiSession, {
      body: { client: 'Sync', scopes: ['mail:read'] },
    });
    const both = [secret, issued.accessToken].map((token) => bearer(postern, token));
    for (const client of both) expect((await client.get('/api/v1/inbox')).status).toBe(200);
    const userId = await idOf(person);
    await write(`UPDATE user SET disabled_at = ${String(now)} WHERE id = '${userId}'`);
    for (const client of both)
      expect(await problemOf(await client.get('/api/v1/inbox'))).toEqual([401, 'token_invalid']);
    const refreshed = await bearer(postern, '').send(
      'POST',
      '/api/v1/api-sessions/refresh',
      { refreshToken: issued.refreshToken },
      { authorization: '' },
    );
    expect(refreshed.status).toBeGreaterThanOrEqual(401);
    await write(`UPDATE user SET disabled_at = NULL WHERE id = '${userId}'`);
    expect((await both[0]?.get('/api/v1/inbox'))?.status).toBe(200);
  });

  test('T-84: two thousand hostile headers over one connection, and not one failure of ours', async () => {
    const person = await postern.signedIn('fuzz@example.org');
    const { secret } = await createTestToken(person, {});
    const requests = [...hostileHeaders(2_000, secret)].map(
      (header) =>
        `GET /api/v1/inbox HTTP/1.1\r\nHost: ${new URL(postern.origin).host}\r\nX-Forwarded-For: 203.0.113.9\r\nAuthorization: ${header}\r\n\r\n`,
    );
    const statuses = await pipelined(requests);
    expect(statuses).toHaveLength(requests.length);
    expect([...new Set(statuses)].filter((status) => status >= 500)).toEqual([]);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(LIMIT);
  });
});

describe('what the owner hears', () => {
  test('of a new token: told by mail, with its name and what it may, and never with the token', async () => {
    const person = await postern.signedIn('mona@example.org');
    const before = postern.mails.length;
    const { secret } = await createTestToken(person, { name: 'Backup', scopes: ['mail:read'] });
    const mail = await nextMail(postern.mails, before);
    expect(mail).toContain('mona@example.org');
    expect(mail).toContain('Backup');
    expect(mail).toContain('read messages, attachments and verdicts');
    expect(mail).not.toContain(secret);
    const { entries } = await person.call(routes.history);
    expect(JSON.stringify(entries)).toContain('An API token was made');
  });
});

describe('P05: how often', () => {
  test('sixty a minute or what was set, told with every answer, and not more after a restart', async () => {
    const person = await postern.signedIn('gina@example.org');
    const { secret } = await createTestToken(person, {});
    const client = bearer(postern, secret);
    const first = await client.get('/api/v1/inbox');
    expect(first.headers.get('ratelimit-policy')).toBe(`"token";q=${String(LIMIT)};w=60`);
    expect(first.headers.get('ratelimit')).toBe(`"token";r=${String(LIMIT - 1)};t=60`);
    now += 20_000;
    for (let sent = 1; sent < LIMIT; sent += 1) await client.get('/api/v1/nothing');
    const refused = await client.get('/api/v1/inbox');
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(refused.headers.get('ratelimit')).toBe('"token";r=0;t=40');
    expect(await problemOf(refused)).toEqual([429, 'too_many_requests']);
    await postern.stop();

    postern = await start();
    expect((await bearer(postern, secret).get('/api/v1/inbox')).status).toBe(429);
    now += 40_000;
    expect((await bearer(postern, secret).get('/api/v1/inbox')).status).toBe(200);
    expect((await bearer(postern, secret).get('/api/v1/inbox')).status).toBe(429);
  });

  test('H12: a network that sends wrong tokens is told to wait; a right one beside it is not kept out', async () => {
    const person = await postern.signedIn('hedy@example.org');
    const { secret } = await createTestToken(person, {});
    const statuses: number[] = [];
    for (let sent = 0; sent < 40; sent += 1)
      statuses.push(
        (await bearer(postern, `wrong${String(sent)}`, '198.18.0.1').get('/api/v1/inbox')).status,
      );
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.slice(30)).toEqual(Array.from({ length: 10 }, () => 429));
    expect((await bearer(postern, secret, '198.18.0.1').get('/api/v1/inbox')).status).toBe(200);
    expect((await bearer(postern, 'wrong', '198.18.1.1').get('/api/v1/inbox')).status).toBe(401);
    now += 60_000;
    expect((await bearer(postern, 'wrong', '198.18.0.1').get('/api/v1/inbox')).status).toBe(401);
  });
});

describe('P06: what is written down of a call', () => {
  test('time, pattern, answer, network without its end, program: for its owner, for thirty days', async () => {
    const person = await postern.signedIn('iris@example.org');
    const { secret, token } = await createTestToken(person, { scopes: ['mail:read'] });
    const client = bearer(postern, secret, '203.0.113.77');
    await client.get('/api/v1/inbox?q=secretword');
    await client.get('/api/v1/messages/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    await client.get('/api/v1/alerts');
    await client.get('/api/v1/secretplace');
    const path = `/api/v1/api-tokens/${token.id}/requests`;
    const page = routes.apiTokenRequests.response.parse(await (await person.get(`${path}?limit=3`)).json());
    expect(page.keptDays).toBe(30);
    expect(page.requests).toMatchObject([
      { method: 'GET', route: '', status: 404, error: 'not_found' },
      { route: '/api/v1/alerts', status: 403, error: 'scope_forbidden' },
      { route: '/api/v1/messages/{locationId}', status: 404, network: '203.0.113.0/24', agent: 'curl' },
    ]);
    const older = routes.apiTokenRequests.response.parse(
      await (await person.get(`${path}?limit=3&before=${page.next ?? ''}`)).json(),
    );
    expect(older.requests).toMatchObject([{ route: '/api/v1/inbox', status: 200, count: 0 }]);
    expect(older.next).toBeUndefined();
    const kept = JSON.stringify(query('SELECT * FROM api_request'));
    for (const word of ['secretword', 'secretplace', '203.0.113.77', '8.14.1'])
      expect(kept).not.toContain(word);
    const { tokens } = await person.call(routes.apiTokens);
    expect(tokens[0]?.lastUsedFrom).toBe('203.0.113.77');
    await until('the history', () =>
      eventsOf(
        token.id === ''
          ? ''
          : (query(`SELECT user_id FROM api_token WHERE id = '${token.id}'`)[0]?.['user_id'] as string),
      ).includes('token_api.denied scope')
        ? true
        : undefined,
    );
  });

  test('the last use is written once a minute, not with every call', async () => {
    const person = await postern.signedIn('judy@example.org');
    const { secret, token } = await createTestToken(person, {});
    const usedAt = (): unknown =>
      query(`SELECT last_used_at FROM api_token WHERE id = '${token.id}'`)[0]?.['last_used_at'];
    const start = now;
    await bearer(postern, secret).get('/api/v1/inbox');
    now += 59_000;
    await bearer(postern, secret).get('/api/v1/inbox');
    expect(usedAt()).toBe(start);
    now += 1_000;
    await bearer(postern, secret).get('/api/v1/inbox');
    expect(usedAt()).toBe(start + 60_000);
  });
});

describe('P03: every answer of the API has the envelope', () => {
  let secret: string;
  beforeAll(async () => {
    secret = (await createTestToken(await postern.signedIn('kate@example.org'), {})).secret;
  });

  test.each([
    ['DELETE', '/api/v1/inbox', 405, 'method_not_allowed'],
    ['POST', '/api/v1/inbox', 405, 'method_not_allowed'],
    ['PUT', '/api/v1/mailboxes', 405, 'method_not_allowed'],
    ['PATCH', '/api/v1/openapi.json', 405, 'method_not_allowed'],
    ['GET', '/api/v1/nothing', 404, 'not_found'],
    ['POST', '/api/v2/inbox', 404, 'not_found'],
    ['GET', '/api/v1/%zz', 400, 'request_invalid'],
    ['GET', `/api/v1/messages/${'A'.repeat(200)}`, 404, 'not_found'],
    ['GET', '/api/v1/inbox?limit=9999', 400, 'request_invalid'],
  ])('%s %s is %i %s', async (method, path, status, code) => {
    const answer = await bearer(postern, secret).send(method, path);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await problemOf(answer)).toEqual([status, code]);
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET/);
  });
});

test.each([
  ['no HTTP at all', 'HELO mail.example\r\n\r\n', 400, 'request_invalid'],
  [
    'a header of 100 kB',
    `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(100_000)}\r\n\r\n`,
    431,
    'headers_too_large',
  ],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    400,
    'request_invalid',
  ],
])('P03: %s has the envelope too', async (_, request, status, code) => {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(postern.origin).port) });
  let answer = '';
  socket.on('data', (bytes: Buffer) => (answer += bytes.toString()));
  socket.on('error', () => undefined);
  socket.write(request);
  await new Promise((resolve) => socket.once('close', resolve));
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${String(status)}`);
  expect(head).toContain('application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status, code, error: code });
});

/** Sends requests as bytes over one connection, a few at a time. */
async function pipelined(requests: readonly string[]): Promise<readonly number[]> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(postern.origin).port) });
  let answered = '';
  let closed = false;
  socket.setEncoding('latin1');
  socket.on('data', (text) => (answered += String(text)));
  socket.on('close', () => (closed = true));
  const count = (): number => answered.split('HTTP/1.1 ').length - 1;
  for (let at = 0; at < requests.length && !closed; at += 50) {
    const batch = requests.slice(at, at + 50);
    socket.write(batch.join(''), 'latin1');
    await until('the answers', () => (count() >= at + batch.length || closed ? true : undefined));
  }
  socket.destroy();
  return [...answered.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
}

/** As another process on the same database would. */
async function write(sql: string): Promise<void> {
  const database = openDatabase(join(folder, 'postern.db'));
  database.connect().exec(sql);
  await database.close();
}
