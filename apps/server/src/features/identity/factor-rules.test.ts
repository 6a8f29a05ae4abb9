/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails, Dovecot over TLS. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import { mailboxOf, startPosternFor, startTestMail } from '../../testing/test-mail.ts';
import { writeDatabase } from '../../testing/second-factor.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { withWork } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { createTime, MINUTE_MS } from '../../testing/test-time.ts';
import { rowsOf } from './testing/rows.ts';
import { LONG_PASSWORD, mailedTo, signInByPassword } from './testing/people.ts';

const time = createTime();
let dovecot: Dovecot;
let postern: TestPostern;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'bob']);
  postern = await startPosternFor(dovecot, { clock: time });
  await postern.signedIn('owner@example.org');
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

/** Changes a row as another slice would. */
async function update(sql: string, ...values: readonly (string | number)[]): Promise<void> {
  await writeDatabase(postern.dataFolder, sql, values);
}

async function withPassword(email: string): Promise<TestBrowser> {
  const person = await postern.signedIn(email);
  await person.call(routes.changePassword, { body: { newPassword: LONG_PASSWORD } });
  // Past the pause between two mails.
  time.advance(2 * MINUTE_MS);
  return person;
}

function passwordOf(identifier: string, person = postern.browser()): Promise<Response> {
  return withWork((work) =>
    person.form('/sign-in/password', { identifier, password: LONG_PASSWORD, ...work }),
  );
}

describe('a mailbox that can be read inside is no second factor', () => {
  test('T-70 A12: its owner meets no code but the reason, and gets in by mail; with an address outside the code goes there', async () => {
    const bob = await withPassword('bob@example.org');
    const before = await passwordOf('bob@example.org');
    expect(before.headers.get('location')).toContain('mfa_email');

    await bob.call(routes.addMailbox, { body: mailboxOf(dovecot, 'bob', 'Mine') });
    const { mailboxes } = await bob.call(routes.mailboxes);
    await update(
      'UPDATE mailbox SET address = ? WHERE id = ?',
      'Bob+tag@Example.org',
      mailboxes[0]?.id ?? '',
    );
    const thief = postern.browser();
    const refused = await passwordOf('bob@example.org', thief);
    const page = await refused.text();
    expect([refused.status, page.includes('A password is not enough here')]).toEqual([403, true]);
    expect((await thief.get('/api/v1/me')).status).toBe(401);
    expect((await thief.form('/sign-in/second-factor/mail', {})).status).toBeGreaterThanOrEqual(400);

    await update("UPDATE user SET outside_email = 'bob@outside.example' WHERE email = 'bob@example.org'");
    const owner = postern.browser();
    const done = await signInByPassword(postern, owner, {
      identifier: 'bob@example.org',
      password: LONG_PASSWORD,
      email: 'bob@outside.example',
    });
    expect(done.status).toBe(303);
    expect((await owner.call(routes.me)).user.email).toBe('bob@example.org');

    await update('UPDATE mailbox SET address = ?, username = ?', 'other@example.org', 'BOB@outside.example');
    expect((await passwordOf('bob@example.org')).headers.get('location')).toContain('mfa_email');
    await update("UPDATE user SET outside_email = NULL WHERE email = 'bob@example.org'");
    await update('UPDATE mailbox SET username = ?', 'bob@example.org');
    expect((await passwordOf('bob@example.org')).status).toBe(403);
  });
});

test('A11: the page of the code shows two characters, stars and the domain', async () => {
  await withPassword('clara.schmidt@example.org');
  const person = postern.browser();
  const first = await passwordOf('clara.schmidt@example.org', person);
  const page = await (await person.get(first.headers.get('location') ?? '')).text();
  const { answer } = await mailedTo(postern, 'clara.schmidt@example.org', () =>
    person.form('/sign-in/second-factor/mail', {}),
  );
  const mailed = answer.status === 303 ? await person.get(answer.headers.get('location') ?? '') : answer;
  const shown = await mailed.text();
  expect(`${page}${shown}`).not.toContain('clara.schmidt@example.org');
  expect(shown).toMatch(/cl[•*]+@example\.org/);
});

test('who has switched the second factor off signs in by password alone, and by a long one only', async () => {
  await withPassword('dan@example.org');
  await update("UPDATE user SET second_factor_wanted = 0 WHERE email = 'dan@example.org'");
  const dan = postern.browser();
  expect((await passwordOf('dan@example.org', dan)).headers.get('location')).toBe('/');
  expect((await dan.call(routes.me)).user.email).toBe('dan@example.org');
  await update("UPDATE user SET password_stands_alone = 0 WHERE email = 'dan@example.org'");
  expect((await passwordOf('dan@example.org')).headers.get('location')).toContain('mfa_email');
});

test('A25: a deactivated account is refused by password, mail, reset and link, and its sessions are none', async () => {
  const eve = await withPassword('eve@example.org');
  await update("UPDATE user SET disabled_at = 1 WHERE email = 'eve@example.org'");
  expect((await eve.get('/api/v1/me')).status).toBe(401);
  const byPassword = postern.browser();
  expect((await passwordOf('eve@example.org', byPassword)).status).toBe(403);
  expect((await byPassword.get('/api/v1/me')).status).toBe(401);
  const before = postern.mails.length;
  expect((await postern.browser().form('/forgot', { email: 'eve@example.org' })).status).toBe(303);
  expect(postern.mails.slice(before).join()).not.toContain('eve@example.org');
});

test('A32: the first and the last sign-in are stamped', async () => {
  const fay = await withPassword('fay@example.org');
  const { id } = (await fay.call(routes.me)).user;
  const stamps = async () =>
    (await rowsOf(postern.dataFolder, `SELECT * FROM user WHERE id = '${id}'`))[0] ?? {};
  const before = await stamps();
  await signInByPassword(postern, postern.browser(), {
    identifier: 'fay@example.org',
    password: LONG_PASSWORD,
    email: 'fay@example.org',
  });
  const after = await stamps();
  expect(typeof before['first_sign_in_at']).toBe('number');
  expect(after['first_sign_in_at']).toBe(before['first_sign_in_at']);
  expect(Number(after['last_sign_in_at'])).toBeGreaterThan(Number(before['last_sign_in_at']));
});

test('T-53 T-71 T-72: what a half sign-in has opens nothing, and a planted session cookie becomes nobody', async () => {
  await withPassword('gil@example.org');
  const half = postern.browser();
  const planted = { cookie: `__Host-pl_sid=${'A'.repeat(43)}` };
  const first = await half.form(
    '/sign-in/password',
    { identifier: 'gil@example.org', password: LONG_PASSWORD },
    planted,
  );
  expect(first.headers.get('location')).toContain('/sign-in/second-factor');
  expect(half.cookieHeader()).not.toContain('__Host-pl_sid');
  for (const [method, path] of [
    ['GET', '/api/v1/me'],
    ['GET', '/api/v1/mailboxes'],
    ['POST', '/api/v1/me/password'],
    ['DELETE', '/api/v1/me/password'],
    ['POST', '/api/v1/me/totp'],
    ['POST', '/api/v1/me/passkeys/options'],
    ['POST', '/api/v1/me/recovery-codes'],
  ] as const) {
    const body = path.endsWith('password') && method === 'POST' ? { newPassword: LONG_PASSWORD } : undefined;
    expect([path, (await half.json(method, path, body)).status]).toEqual([path, 401]);
  }
  expect((await postern.browser().get('/api/v1/me', planted)).status).toBe(401);
});
