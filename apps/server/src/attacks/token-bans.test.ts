/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { raiseSessions } from '../testing/second-factor.ts';
import { createBrowser } from '../testing/test-browser.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { bearer } from '../testing/test-tokens.ts';
import { HOUR_MS, MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();
const MADE_UP = `pst_00000000_${'0'.repeat(38)}`;
const PER_MINUTE = 40;
let administrator: TestBrowser;

beforeAll(async () => {
  administrator = await postern.signedIn('operator@example.org');
  await raiseSessions(postern, { email: 'operator@example.org', until: time.now() + HOUR_MS });
});

/** So many minutes of made-up tokens, told as coming from this address. */
async function guess(address: string, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    for (let count = 0; count < PER_MINUTE; count += 1)
      await bearer(postern, MADE_UP, address).get('/api/v1/mailboxes');
    time.advance(MINUTE_MS);
  }
}

const signIn = async (address: string): Promise<number> =>
  (await createBrowser(postern.origin, address).form('/sign-in', { email: `${address}@example.org` })).status;

describe('H12: made-up API tokens, minute after minute', () => {
  test('pause the network they come from, and say so where administrators look', async () => {
    await guess('203.0.113.50', 6);
    expect(await signIn('203.0.113.50')).toBe(429);
    expect(await signIn('203.0.113.51')).toBe(303);
    const { bans } = await administrator.call(routes.adminBans);
    expect(bans.map(({ network, evidence }) => [network, evidence])).toEqual([
      ['203.0.113.50', [expect.stringMatching(/^\d minutes of wrong API tokens$/)]],
    ]);
  });

  test('leave whoever is signed in there alone, and tokens that are right', async () => {
    const person = await postern.signedIn('neighbour@example.org');
    await guess('203.0.113.60', 6);
    const there = { 'x-forwarded-for': '203.0.113.60', cookie: person.cookieHeader() };
    const answer = await fetch(new URL('/api/v1/me', postern.origin), { headers: there });
    expect(answer.status).toBe(200);
  });

  test('are none of a script that lost its token and asks now and then', async () => {
    for (let count = 0; count < 60; count += 1) {
      await bearer(postern, MADE_UP, '203.0.113.70').get('/api/v1/mailboxes');
      time.advance(MINUTE_MS);
    }
    expect(await signIn('203.0.113.70')).toBe(303);
  });

  test('T-57 ban nobody else by an address that their sender made up', async () => {
    await guess('203.0.113.80, 203.0.113.81', 6);
    expect([await signIn('203.0.113.80'), await signIn('203.0.113.81')]).toEqual([303, 429]);
  });

  test('cannot be sent by a page of another site from the network of who looks at it', async () => {
    const asked = await fetch(new URL('/api/v1/mailboxes', postern.origin), {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
        'x-forwarded-for': '203.0.113.90',
      },
    });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    expect(asked.headers.get('access-control-allow-headers')).toBeNull();
  });
});
