/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raiseSessions, writeDatabase } from '../testing/second-factor.ts';
import { startTestPostern } from '../testing/test-postern.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import type { TestPostern } from '../testing/test-postern.ts';

let postern: TestPostern;
let owner: TestBrowser;

beforeAll(async () => {
  postern = await startTestPostern();
  owner = await postern.signedIn('owner@example.org');
  await raiseSessions(postern, { email: 'owner@example.org' });
});

afterAll(async () => {
  await postern.stop();
});

async function tokenOf(networks: readonly string[] = []): Promise<string> {
  const body = { name: 'script', scopes: ['mailboxes:read'], mailboxes: 'all', networks };
  return (await owner.call(routes.createApiToken, { body })).secret;
}

const from = (secret: string, address: string): Promise<Response> =>
  fetch(`${postern.origin}/api/v1/mailboxes`, {
    headers: { authorization: `Bearer ${secret}`, 'x-forwarded-for': address },
  });

describe('T-59: a token that is tied to a network', () => {
  test('takes an address that is written as IPv6 for what it is', async () => {
    const secret = await tokenOf(['203.0.113.0/24']);
    expect((await from(secret, '203.0.113.9')).status).toBe(200);
    expect((await from(secret, '::ffff:203.0.113.9')).status).toBe(200);
    expect((await from(secret, '::ffff:198.51.100.9')).status).toBe(401);
    expect((await from(secret, '2001:db8::cb00:7109')).status).toBe(401);
    // The left-most entry is what the client says of itself (T-57).
    expect((await from(secret, '203.0.113.9, 198.51.100.9')).status).toBe(401);
  });

  test.each([
    '::ffff:203.0.113.0/120',
    '0.0.0.0/0',
    '::/0',
    '203.0.113.1/24',
    '203.0.113.0/024',
    '203.0.113',
    'localhost',
  ])('T-58 is not made for %s', async (network) => {
    const body = { name: 'script', scopes: ['mailboxes:read'], mailboxes: 'all', networks: [network] };
    expect((await owner.json('POST', '/api/v1/api-tokens', body)).status).toBe(400);
  });
});

describe('T-70: two credentials in one request', () => {
  test('the header speaks alone: a wrong one is not helped out by a cookie', async () => {
    const wrong = await owner.get('/api/v1/mailboxes', { authorization: 'Bearer nothing' });
    expect(wrong.status).toBe(401);
    for (const header of ['Basic b3duZXI6eA==', 'Bearer', 'bearer  ', 'Token x', '']) {
      const answer = await owner.get('/api/v1/me', { authorization: header });
      expect([header, answer.status]).toEqual([header, 401]);
    }
  });

  test('a token gives a page of a signed-in person to nobody, and no step-up to a cookie', async () => {
    const secret = await tokenOf();
    const answer = await owner.json('POST', '/api/v1/api-tokens', {}, { authorization: `Bearer ${secret}` });
    expect(answer.status).toBe(403);
  });
});

test('A25: a token of an account that was closed past the server opens nothing', async () => {
  const other = await postern.signedIn('closed@example.org');
  await raiseSessions(postern, { email: 'closed@example.org' });
  const body = { name: 'script', scopes: ['mailboxes:read'], mailboxes: 'all' };
  const { secret } = await other.call(routes.createApiToken, { body });
  expect((await from(secret, '192.0.2.1')).status).toBe(200);
  await writeDatabase(
    postern.dataFolder,
    "UPDATE user SET disabled_at = 1 WHERE email = 'closed@example.org'",
    [],
  );
  expect((await from(secret, '192.0.2.1')).status).toBe(401);
  expect((await other.get('/api/v1/me')).status).toBe(401);
});
