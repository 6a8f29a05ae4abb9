/** Real here: HTTP, SQLite on disk, the sign-in library. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { beforeAll, expect, test } from 'vitest';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { HOUR_MS, MINUTE_MS } from '../../testing/test-time.ts';
import { startTimedPostern } from '../../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();
let ann: TestBrowser;

beforeAll(async () => {
  ann = await postern.signedIn('ann@example.org');
});

function withCookie(cookie: string): Promise<Response> {
  return postern.browser().get('/api/v1/me', { cookie });
}

test('A17: a session gets a new token every day; the old one ends a minute later', async () => {
  const before = ann.cookieHeader();
  const { session } = await ann.call(routes.me);
  expect(ann.cookieHeader()).toBe(before);

  time.advance(25 * HOUR_MS);
  expect((await ann.call(routes.me)).session.id).toBe(session.id);
  const after = ann.cookieHeader();
  expect(after).not.toBe(before);
  expect((await withCookie(before)).status).toBe(200);

  time.advance(2 * MINUTE_MS);
  expect((await withCookie(before)).status).toBe(401);
  expect((await withCookie(after)).status).toBe(200);
  expect(ann.cookieHeader()).toBe(after);
});

test('A17: of many requests at once one renews the token, and none of them is turned away', async () => {
  time.advance(25 * HOUR_MS);
  const cookie = ann.cookieHeader();
  const answers = await Promise.all(Array.from({ length: 12 }, () => withCookie(cookie)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const renewed = answers.flatMap(({ headers }) => headers.getSetCookie());
  expect(renewed).toHaveLength(1);
  expect(renewed[0]).toMatch(
    /^__Host-pl_sid=[\w-]{43}; Max-Age=\d+; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
  );
});

test('A22: signing out with a token that is due ends the session and gives no new one', async () => {
  const bob = await postern.signedIn('bob@example.org');
  time.advance(25 * HOUR_MS);
  const cookie = bob.cookieHeader();
  const answer = await bob.json('POST', '/api/v1/sign-out');
  expect(answer.status).toBe(204);
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-pl_sid=; Max-Age=0/)]);
  expect((await withCookie(cookie)).status).toBe(401);
});
