/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { expect, test } from 'vitest';
import { challengeOf, LONG_PASSWORD, mailedTo, signUp } from '../features/identity/testing/people.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { withWork } from '../testing/test-postern.ts';
import { HOUR_MS, MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();

test('T-46: an address that somebody else vouches for is nobody’s: no header and no field signs in, or proves it', async () => {
  const email = 'vouched@example.org';
  await postern.signedIn(email);
  const stranger = postern.browser();
  const said = {
    'x-forwarded-email': email,
    'x-forwarded-user': email,
    'x-auth-request-email': email,
    'remote-user': email,
    'x-webauth-user': email,
    'x-goog-authenticated-user-email': `accounts.google.com:${email}`,
    'cf-access-authenticated-user-email': email,
  };
  expect((await stranger.get('/api/v1/me', said)).status).toBe(401);
  const fields = { email, email_verified: 'true', id_token: 'e30.e30.', sub: email, provider: 'google' };
  for (const path of [
    '/sign-in',
    '/sign-in/code',
    '/sign-in/password',
    '/sign-in/callback',
    '/sign-in/oidc',
  ]) {
    time.advance(HOUR_MS);
    await stranger.form(path, fields, said);
    expect([path, (await stranger.get('/api/v1/me', said)).status]).toEqual([path, 401]);
  }
});

test('T-54: no page gives anything before the sign-in that opens a request after it; the Origin alone does', async () => {
  const email = 'no-tokens@example.org';
  await postern.signedIn('operator@example.org');
  const person = await postern.signedIn(email);
  const planted = postern.browser();
  for (const path of ['/sign-in', '/sign-up', '/forgot']) {
    const page = await (await planted.get(path)).text();
    expect(page).not.toMatch(/name="[^"]*(?:csrf|xsrf|authenticity|_token)[^"]*"/i);
  }
  for (const origin of [
    'https://evil.example',
    'null',
    postern.origin.replace('localhost', 'evil.localhost'),
  ]) {
    const forged = await person.json('POST', '/api/v1/panic', undefined, {
      origin,
      'x-csrf-token': 'anything',
      cookie: person.cookieHeader(),
    });
    expect(forged.status).toBe(403);
  }
  expect((await person.get('/api/v1/me')).status).toBe(200);
});

/** RFC 6265, section 4.1.1, as narrow as ours are. */
const OUR_COOKIE = /^__Host-pl_[a-z]+=[\w-]*; Max-Age=\d+; Path=\/; Secure; HttpOnly; SameSite=Lax$/;

test('T-56: whatever is typed, a cookie has the attributes we give it and no others', async () => {
  const email = 'cookies@example.org';
  await signUp(postern, postern.browser(), { email, password: LONG_PASSWORD });
  time.advance(2 * MINUTE_MS);
  const hostile = [
    '; Domain=evil.example',
    '\r\nSet-Cookie: __Host-pl_sid=x',
    ' SameSite=None',
    ',a=b',
    '"',
    '\u0000',
  ];
  const lines: string[] = [];
  for (const text of hostile) {
    const person = postern.browser();
    for (const [path, fields] of [
      ['/sign-in', { email: `a${text}@example.org`, next: `/inbox${text}` }],
      ['/sign-in/password', { identifier: email, password: text, next: `/${text}` }],
      ['/sign-up', { email: 'x@example.org', firstName: text }],
      ['/forgot', { email: text, language: text }],
    ] as const)
      lines.push(...(await person.form(path, fields)).headers.getSetCookie());
    time.advance(10 * MINUTE_MS);
  }
  const person: TestBrowser = postern.browser();
  const { answer, code } = await mailedTo(postern, email, () =>
    withWork((work) => person.form('/sign-in', { email, next: '/inbox;Domain=evil.example', ...work })),
  );
  const done = await person.form('/sign-in/code', { cid: await challengeOf(person), code });
  const out = await person.json('POST', '/api/v1/sign-out');
  lines.push(...[answer, done, out].flatMap(({ headers }) => headers.getSetCookie()));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toMatch(OUR_COOKIE);
});
