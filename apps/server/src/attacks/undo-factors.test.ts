/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { describe, expect, test } from 'vitest';
import { mailedCode, mailTo, NO_FACTORS } from '../features/account/testing/people.ts';
import { challengeOf, LONG_PASSWORD, mailedTo } from '../features/identity/testing/people.ts';
import { raiseSessions, writeDatabase } from '../testing/second-factor.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { linkOf, withWork } from '../testing/test-postern.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';
import { freshCode, withTotp } from '../testing/authenticator-app.ts';

const { postern, time } = await startTimedPostern();

/** Opens what needs a step-up, as a thief at an unlocked browser finds it. */
const openUp = (email: string): Promise<void> =>
  raiseSessions(postern, { email, aal: 1, until: time.now() + HOUR_MS });

async function move(thief: TestBrowser, from: string, to: string): Promise<string> {
  await openUp(from);
  const before = postern.mails.length;
  const { cid } = await thief.call(routes.startEmailChange, { body: { email: to } });
  const code = mailedCode(await mailTo(postern, to, before));
  await thief.call(routes.confirmEmailChange, { body: { cid, code } });
  await openUp(to);
  return new URL(linkOf(await mailTo(postern, from, before))).hash.slice('#t='.length);
}

const undo = (token: string): Promise<Response> =>
  postern.browser().form('/account/undo-address', { t: token });

/** A passkey as if the person of this address had just made one. */
const addPasskey = (email: string, id: string): Promise<number> =>
  writeDatabase(
    postern.dataFolder,
    `INSERT INTO login_passkey (id, user_id, public_key, counter, transports, aaguid, backup_eligible, backed_up, name, created_at)
     SELECT ?, id, X'00', 0, '[]', '', 0, 0, 'Key', ? FROM user WHERE email = ?`,
    [id, time.now(), email],
  );

async function setOutside(person: TestBrowser, email: string): Promise<void> {
  const before = postern.mails.length;
  const { cid } = await person.call(routes.startOutsideAddress, { body: { email } });
  const code = mailedCode(await mailTo(postern, email, before));
  await person.call(routes.confirmOutsideAddress, { body: { cid, code } });
}

/** The first step by mail; gives where the browser is sent. */
async function firstStep(person: TestBrowser, email: string): Promise<string> {
  time.advance(2 * MINUTE_MS);
  const { code } = await mailedTo(postern, email, () =>
    withWork((work) => person.form('/sign-in', { email, ...work })),
  );
  const answer = await person.form('/sign-in/code', { cid: await challengeOf(person), code });
  return answer.headers.get('location') ?? '';
}

describe('T-45 T-86: whoever takes a change of address back', () => {
  test('finds nothing that the thief set up since: no app, passkey, recovery code, address outside, password or token', async () => {
    const email = 'robbed@example.org';
    await postern.signedIn(email);
    time.advance(DAY_MS);
    const thief = await postern.signedIn(email);
    const token = await move(thief, email, 'robbed@thief.example');
    await thief.call(routes.changePassword, { body: { newPassword: LONG_PASSWORD } });
    await setOutside(thief, 'codes@thief.example');
    await withTotp(thief, time);
    await thief.call(routes.makeRecoveryCodes);
    await addPasskey('robbed@thief.example', 'thiefs-key');
    const { secret } = await thief.call(routes.createApiToken, {
      body: { name: 'Mine now', scopes: ['mail:read'], mailboxes: 'all' },
    });
    time.advance(HOUR_MS);
    const before = postern.mails.length;

    expect((await undo(token)).status).toBe(200);

    expect((await thief.get('/api/v1/me')).status).toBe(401);
    const program = await fetch(new URL('/api/v1/mailboxes', postern.origin), {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(program.status).toBe(401);
    const owner = postern.browser();
    expect(await firstStep(owner, email)).toBe('/');
    const security = await owner.call(routes.security);
    expect(security).toMatchObject(NO_FACTORS);
    expect(security.outside).toBeUndefined();
    const stranger = postern.browser();
    const typed = { identifier: email, password: LONG_PASSWORD };
    expect((await stranger.form('/sign-in/password', typed)).status).toBe(400);
    expect(postern.mails.slice(before).join()).toContain('Mail to robbed@example.org');
    const { entries } = await owner.call(routes.history);
    expect(entries.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['email.change_undone', 'mfa.removed', 'passkey.removed']),
    );
  });

  test('finds nothing either of a thief who set the second factor up first, and moved the address then', async () => {
    const email = 'first-factor@example.org';
    await postern.signedIn(email);
    time.advance(DAY_MS);
    const thief = await postern.signedIn(email);
    await setOutside(thief, 'first@thief.example');
    await withTotp(thief, time);
    time.advance(2 * HOUR_MS);
    const token = await move(thief, email, 'first-factor@thief.example');
    expect((await undo(token)).status).toBe(200);
    expect(await firstStep(postern.browser(), email)).toBe('/');
  });

  test('keeps what stood before: who reads the former mailbox gets no further than the app of its owner', async () => {
    const email = 'leaked@example.org';
    const owner = await postern.signedIn(email);
    const secret = await withTotp(owner, time);
    time.advance(2 * DAY_MS);
    const token = await move(owner, email, 'safe@example.org');
    await addPasskey('safe@example.org', 'new-key');
    expect((await undo(token)).status).toBe(200);
    const reader = postern.browser();
    expect(await firstStep(reader, email)).toContain('/sign-in/second-factor');
    expect((await reader.get('/api/v1/me')).status).toBe(401);
    await reader.form('/sign-in/second-factor', { method: 'totp', code: freshCode(secret, time) });
    expect((await reader.call(routes.security)).passkeys).toEqual([]);
  });

  test('is told of at the address that lost the account as well', async () => {
    const email = 'told@example.org';
    const owner = await postern.signedIn(email);
    const token = await move(owner, email, 'told@new.example');
    const before = postern.mails.length;
    expect((await undo(token)).status).toBe(200);
    expect(await mailTo(postern, 'told@new.example', before)).toContain('taken back');
  });
});
