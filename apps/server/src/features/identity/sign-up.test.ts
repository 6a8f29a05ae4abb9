/** Real here: HTTP, SQLite on disk, the sign-in library with its SQLite store, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from './testing/rows.ts';
import {
  challengeOf,
  LONG_PASSWORD,
  mailedTo,
  OTHER_PASSWORD,
  signInByPassword,
  signUp,
} from './testing/people.ts';
import { HOUR_MS, MINUTE_MS } from '../../testing/test-time.ts';
import { startTimedPostern } from '../../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();

beforeAll(async () => {
  await postern.signedIn('owner@example.org');
});

async function count(table: string): Promise<number> {
  const [row] = await rowsOf(postern.dataFolder, `SELECT count(*) AS count FROM "${table}"`);
  return Number(row?.['count']);
}

describe('A01 A02: a sign-up is an account once its address is proven', () => {
  test('with names, user name and password; then both names sign in, with a mailed code as the second factor (A08 A09 A12)', async () => {
    const ann = postern.browser();
    const accounts = await count('user');
    const started = await mailedTo(postern, 'ann@example.org', () =>
      ann.form('/sign-up', {
        email: 'Ann@Example.org',
        firstName: 'Ann',
        lastName: 'Lee',
        username: 'Ann.Lee',
        password: LONG_PASSWORD,
      }),
    );
    expect([started.answer.status, started.answer.headers.get('location')]).toEqual([
      303,
      '/sign-in/check-mail',
    ]);
    expect(await count('user')).toBe(accounts);
    const cid = await challengeOf(ann);
    const done = await ann.form('/sign-in/prove/verify_email', { cid, code: started.code });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/sign-up/done']);
    expect(await count('user')).toBe(accounts + 1);
    expect(await count('pending_sign_up')).toBe(0);
    expect((await ann.get('/api/v1/me')).status).toBe(401);

    for (const identifier of ['ann@example.org', 'ANN.LEE']) {
      const person = postern.browser();
      const password = await person.form('/sign-in/password', { identifier, password: LONG_PASSWORD });
      expect(password.headers.get('location')).toContain('/sign-in/second-factor');
      expect((await person.get('/api/v1/me')).status).toBe(401);
      const signedIn = await signInByPassword(postern, person, {
        identifier,
        password: LONG_PASSWORD,
        email: 'ann@example.org',
      });
      expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/']);
      expect((await person.call(routes.me)).user.email).toBe('ann@example.org');
      time.advance(2 * MINUTE_MS);
    }
  });

  test('without a password it is signed in to by mail', async () => {
    const done = await signUp(postern, postern.browser(), { email: 'bob@example.org' });
    expect(done.headers.get('location')).toBe('/sign-up/done');
    time.advance(2 * MINUTE_MS);
    const bob = await postern.signedIn('bob@example.org');
    expect((await bob.call(routes.me)).user.email).toBe('bob@example.org');
  });

  test('O13: what nobody proved within a day is gone, and its link is dead', async () => {
    const eve = postern.browser();
    const { token } = await mailedTo(postern, 'eve@example.org', () =>
      eve.form('/sign-up', { email: 'eve@example.org', password: LONG_PASSWORD }),
    );
    expect(await count('pending_sign_up')).toBe(1);
    time.advance(24 * HOUR_MS);
    expect((await eve.form('/sign-in/prove/verify_email', { t: token })).status).toBeGreaterThanOrEqual(400);
    const accounts = await count('user');
    await signUp(postern, postern.browser(), { email: 'fay@example.org' });
    expect(await count('user')).toBe(accounts + 1);
    expect(await count('pending_sign_up')).toBe(0);
  });
});

test('T-44: the password of who signed up first with my address is dead once I have proven the address', async () => {
  const attacker = postern.browser();
  const email = 'victim@example.org';
  const before = await count('pending_sign_up');
  await mailedTo(postern, email, () =>
    attacker.form('/sign-up', { email, password: OTHER_PASSWORD, username: 'victim' }),
  );
  const attackers = await challengeOf(attacker);
  time.advance(2 * MINUTE_MS);
  const victim = await postern.signedIn(email);
  expect((await victim.call(routes.me)).user.email).toBe(email);
  expect(await count('pending_sign_up')).toBeLessThanOrEqual(before);
  for (const identifier of [email, 'victim']) {
    const tried = await attacker.form('/sign-in/password', { identifier, password: OTHER_PASSWORD });
    expect(tried.status).toBe(400);
  }
  expect(
    (await attacker.form('/sign-in/code', { cid: attackers, code: '2222-2222' })).status,
  ).toBeGreaterThanOrEqual(400);
  expect(postern.log()).toContain('user.prehijack_wiped');
});
