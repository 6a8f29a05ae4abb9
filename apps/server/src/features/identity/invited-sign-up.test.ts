/** Real here: HTTP, SQLite on disk, the sign-in library, Argon2, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { raiseSessions } from '../../testing/second-factor.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { HOUR_MS, MINUTE_MS } from '../../testing/test-time.ts';
import { startTimedPostern } from '../../testing/timed-postern.ts';
import { challengeOf, LONG_PASSWORD, mailedTo, signInByPassword } from './testing/people.ts';

const ADMIN = 'ann@example.org';
const { postern, time } = await startTimedPostern({
  environment: { POSTERN_SIGN_UP: 'invite', POSTERN_SIGN_UP_DOMAINS: 'example.org' },
});
let ann: TestBrowser;

beforeAll(async () => {
  ann = await postern.signedIn(ADMIN);
});

beforeEach(async () => {
  time.advance(HOUR_MS);
  await raiseSessions(postern, { email: ADMIN, until: time.now() + HOUR_MS });
});

async function invitation(): Promise<string> {
  const { url = '' } = await ann.call(routes.adminInvite, { body: { days: 7 } });
  return new URL(url).hash.slice('#t='.length);
}

/** The link of the mail to an address that was invited. */
async function mailedInvitation(email: string): Promise<string> {
  const { token } = await mailedTo(postern, email, () =>
    ann.json('POST', '/api/v1/admin/invitations', { email, days: 7 }),
  );
  return token;
}

const typed = (email: string, grant: string): Readonly<Record<string, string>> => ({
  email,
  grant,
  firstName: 'Mina',
  username: email.split('@')[0] ?? '',
  password: LONG_PASSWORD,
});

/** Signs up and proves the address; gives where the browser is sent. */
async function prove(person: TestBrowser, email: string, grant: string): Promise<string> {
  const { code } = await mailedTo(postern, email, () => person.form('/sign-up', typed(email, grant)));
  const answer = await person.form('/sign-in/prove/verify_email', { cid: await challengeOf(person), code });
  return answer.headers.get('location') ?? '';
}

const mailsTo = (email: string): number =>
  postern.mails.filter((mail) => mail.includes(`to ${email}`)).length;

describe('A01 A15: who is invited', () => {
  test('makes an account with names and a password, from any domain, and signs in with them', async () => {
    const email = 'mina@elsewhere.example';
    const grant = await invitation();
    const person = postern.browser();
    const page = await (await person.form('/sign-up/invited', { email, grant })).text();
    expect(page).toContain(`value="${grant}"`);
    expect(page).toContain(`value="${email}"`);
    expect(await prove(person, email, grant)).toBe('/sign-up/done');
    time.advance(2 * MINUTE_MS);
    await signInByPassword(postern, person, { identifier: 'mina', password: LONG_PASSWORD, email });
    expect((await person.call(routes.me)).user.email).toBe(email);
    const { invitations } = await ann.call(routes.adminInvitations);
    expect(invitations[0]?.state).toBe('used');
  });

  test('with an invitation for one address makes that account', async () => {
    const email = 'named@example.org';
    const grant = await mailedInvitation(email);
    expect(await prove(postern.browser(), email, grant)).toBe('/sign-up/done');
  });

  test('finds the way there on the page of the invitation', async () => {
    const page = await (await postern.browser().get('/sign-in/welcome')).text();
    expect(page).toContain('formaction="/sign-up/invited"');
    // That is what the page of the set-up link says.
    expect(page).not.toContain('administrator');
  });
});

describe('A01: who is not invited', () => {
  test('makes none with an invitation for somebody else, and the answer is the same', async () => {
    const grant = await mailedInvitation('only@example.org');
    const stranger = postern.browser();
    const answer = await stranger.form('/sign-up', typed('thief@example.org', grant));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in/check-mail']);
    const right = postern.browser();
    expect(await prove(right, 'only@example.org', grant)).toBe('/sign-up/done');
    expect(mailsTo('thief@example.org')).toBe(0);
  });

  test('makes none with an invitation that was used, revoked or made up, nor with the set-up link', async () => {
    const grant = await invitation();
    expect(await prove(postern.browser(), 'first@example.org', grant)).toBe('/sign-up/done');
    for (const bad of [grant, 'A'.repeat(86), '']) {
      const answer = await postern.browser().form('/sign-up', typed('second@example.org', bad));
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(
        (await postern.browser().form('/sign-up/invited', { grant: bad })).status,
      ).toBeGreaterThanOrEqual(400);
    }
    expect(mailsTo('second@example.org')).toBe(0);
  });

  test('of two who prove their addresses with one invitation, the first makes an account', async () => {
    const grant = await invitation();
    const people = [];
    for (const email of ['race1@example.org', 'race2@example.org']) {
      const person = postern.browser();
      const { code } = await mailedTo(postern, email, () => person.form('/sign-up', typed(email, grant)));
      people.push({ person, code, cid: await challengeOf(person) });
    }
    const ends = await Promise.all(
      people.map(({ person, code, cid }) => person.form('/sign-in/prove/verify_email', { cid, code })),
    );
    expect(ends.map(({ headers }) => headers.get('location')).toSorted()).toEqual([
      '/sign-up/done',
      '/sign-up/ended',
    ]);
  });

  test('T-44: whoever proves the address in another way keeps the invitation for nobody’s password', async () => {
    const email = 'victim@example.org';
    const grant = await invitation();
    const thief = postern.browser();
    await mailedTo(postern, email, () => thief.form('/sign-up', typed(email, grant)));
    time.advance(2 * MINUTE_MS);
    const owner = postern.browser();
    const { code } = await mailedTo(postern, email, () => owner.form('/sign-in', { email, grant }));
    await owner.form('/sign-in/code', { cid: await challengeOf(owner), code });
    expect((await owner.call(routes.me)).user.email).toBe(email);
    const again = postern.browser();
    const answer = await again.form('/sign-in/password', { identifier: email, password: LONG_PASSWORD });
    expect(answer.status).toBe(400);
  });
});
