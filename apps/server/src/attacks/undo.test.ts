/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { expect, test } from 'vitest';
import { mailedCode, mailTo } from '../features/account/testing/people.ts';
import { challengeOf, mailedTo } from '../features/identity/testing/people.ts';
import { raiseSessions } from '../testing/second-factor.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { linkOf, withWork } from '../testing/test-postern.ts';
import { HOUR_MS, MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';
import { freshCode, withTotp } from '../testing/authenticator-app.ts';

const { postern, time } = await startTimedPostern();

async function move(person: TestBrowser, email: string): Promise<string> {
  const before = postern.mails.length;
  const { email: old } = await person.call(routes.profile);
  const { cid } = await person.call(routes.startEmailChange, { body: { email } });
  const code = mailedCode(await mailTo(postern, email, before));
  await person.call(routes.confirmEmailChange, { body: { cid, code } });
  return new URL(linkOf(await mailTo(postern, old, before))).hash.slice('#t='.length);
}

const undo = (token: string): Promise<Response> =>
  postern.browser().form('/account/undo-address', { t: token });

test('T-45 T-86: a thief who is half signed in when the change is taken back gets no further', async () => {
  const email = 'half@example.org';
  const thief = await postern.signedIn(email);
  const token = await move(thief, 'half@thief.example');
  await raiseSessions(postern, { email: 'half@thief.example', aal: 1, until: time.now() + MINUTE_MS });
  const secret = await withTotp(thief, time);
  time.advance(2 * MINUTE_MS);
  const again = postern.browser();
  const { code } = await mailedTo(postern, 'half@thief.example', () =>
    withWork((work) => again.form('/sign-in', { email: 'half@thief.example', ...work })),
  );
  const halfway = await again.form('/sign-in/code', { cid: await challengeOf(again), code });
  expect(halfway.headers.get('location')).toContain('/sign-in/second-factor');
  expect((await undo(token)).status).toBe(200);
  const answer = await again.form('/sign-in/second-factor', {
    method: 'totp',
    code: freshCode(secret, time),
  });
  expect(answer.headers.get('location') ?? '').not.toBe('/');
  expect((await again.get('/api/v1/me')).status).toBe(401);
});

test('T-45: one undo among twenty at once; another account is not touched by it', async () => {
  const person = await postern.signedIn('once@example.org');
  const token = await move(person, 'once@new.example');
  time.advance(2 * MINUTE_MS);
  const other = await postern.signedIn('other@example.org');
  const answers = await Promise.all(Array.from({ length: 20 }, () => undo(token)));
  expect(answers.filter(({ status }) => status === 200).length).toBe(1);
  expect((await other.call(routes.profile)).email).toBe('other@example.org');
  time.advance(73 * HOUR_MS);
  expect((await undo(token)).status).toBe(410);
});

test('T-45: undoing and changing again at the same moment leave one address, and nobody signed in', async () => {
  const person = await postern.signedIn('race@example.org');
  const token = await move(person, 'race@two.example');
  await raiseSessions(postern, { email: 'race@two.example', aal: 1, until: time.now() + HOUR_MS });
  time.advance(2 * MINUTE_MS);
  const before = postern.mails.length;
  const { cid } = await person.call(routes.startEmailChange, { body: { email: 'race@three.example' } });
  const code = mailedCode(await mailTo(postern, 'race@three.example', before));
  await Promise.all([undo(token), person.json('POST', '/api/v1/me/email/confirm', { cid, code })]);
  // Whichever was first: the owner has the last word, by the same link or because it was spent.
  await undo(token);
  time.advance(2 * MINUTE_MS);
  const owner = await postern.signedIn('race@example.org');
  expect((await owner.call(routes.profile)).email).toBe('race@example.org');
  expect((await person.get('/api/v1/me')).status).toBe(401);
});
