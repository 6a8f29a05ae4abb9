/** Real here: a whole Postern over HTTP, with its mails. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestPostern } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { LONG_PASSWORD } from './testing/people.ts';

let postern: TestPostern;

beforeAll(async () => {
  postern = await startTestPostern({
    environment: { POSTERN_SIGN_UP: 'open', POSTERN_SIGN_UP_DOMAINS: 'club.example, .firm.example' },
  });
  await postern.signedIn('operator@elsewhere.example');
});

afterAll(async () => {
  await postern.stop();
});

test('A34: who has an address of an allowed domain makes an account by either form', async () => {
  for (const email of ['ann@club.example', 'bob@sales.firm.example']) {
    const person = await postern.signedIn(email);
    expect((await person.call(routes.me)).user.email).toBe(email);
  }
});

test.each([
  'eve@club.example.evil.example',
  'eve@notclub.example',
  'eve@firm.example',
  'eve@sub.club.example',
])('A34: %s is mailed nothing, and makes no account', async (email) => {
  const stranger = postern.browser();
  await stranger.form('/sign-in', { email });
  await stranger.form('/sign-up', { email, password: LONG_PASSWORD });
  // The next mail is somebody else's: what would have been mailed would have come before it.
  await postern.signedIn(`next-${String(postern.mails.length)}@club.example`);
  expect(postern.mails.filter((mail) => mail.includes(`Mail to ${email}\n`))).toEqual([]);
});
