/** Real here: HTTP, SQLite on disk, the sign-in library with its SQLite store, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { startTestPostern, withWork } from '../../testing/test-postern.ts';
import { MINUTE_MS } from '../../testing/test-time.ts';
import { startTimedPostern } from '../../testing/timed-postern.ts';
import { challengeOf, LONG_PASSWORD, mailedTo, OTHER_PASSWORD, signInByPassword } from './testing/people.ts';
import { withTotp } from '../../testing/authenticator-app.ts';

const { postern, time } = await startTimedPostern();
let people = 0;

beforeAll(async () => {
  await postern.signedIn('owner@example.org');
});

/** Somebody with a password, signed in a moment ago. */
async function withPassword(
  password = LONG_PASSWORD,
): Promise<{ readonly email: string; readonly person: TestBrowser }> {
  people += 1;
  const email = `person-${String(people)}@example.org`;
  const person = await postern.signedIn(email);
  await person.call(routes.changePassword, { body: { newPassword: password } });
  time.advance(2 * MINUTE_MS);
  return { email, person };
}

async function passwordWorks(email: string, password: string): Promise<boolean> {
  const person = postern.browser();
  const tried = await withWork((work) =>
    person.form('/sign-in/password', { identifier: email, password, ...work }),
  );
  return tried.status === 303;
}

/** The path of the page that sets a new password, and its token. */
async function resetLink(email: string, person = postern.browser()): Promise<string> {
  const { answer, code } = await mailedTo(postern, email, () => person.form('/forgot', { email }));
  expect(answer.headers.get('location')).toBe('/sign-in/check-mail');
  const cid = await challengeOf(person);
  const proven = await person.form('/sign-in/prove/reset_password', { cid, code });
  return proven.headers.get('location') ?? '';
}

describe('A06 A07: what a password must be', () => {
  test.each([
    ['fourteen chars', 'too_short'],
    ['passwordpassword', 'guessable'],
    ['qwertyuiop123456', 'common'],
    ['aaaaaaaaaaaaaaaa', 'guessable'],
    ['482915738264915', 'guessable'],
    ['rules-person@example.org', 'own_data'],
    ['Rules Person Postern', 'own_data'],
    ['x'.repeat(1_025), undefined],
  ])('%s is refused', async (newPassword, fault) => {
    const person = postern.browser();
    const strength = await person.json('POST', '/api/v1/password-strength', {
      password: newPassword,
      email: 'rules-person@example.org',
      names: ['Rules', 'Person'],
    });
    if (fault === undefined) expect(strength.status).toBe(400);
    else expect(await strength.json()).toMatchObject({ isTaken: false, fault });
    const refused = await postern.browser().form('/sign-up', {
      email: 'rules-person@example.org',
      firstName: 'Rules',
      lastName: 'Person',
      password: newPassword,
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('aria-invalid="true"');
  });

  test.each([LONG_PASSWORD, 'Trees grow at night 7', 'zażółć gęślą jaźń', 'correct horse battery staple'])(
    'twin: %s is taken',
    async (password) => {
      const answer = await postern.browser().json('POST', '/api/v1/password-strength', { password });
      expect(await answer.json()).toMatchObject({ isTaken: true });
    },
  );

  test('beside a second factor eight characters are enough: to the meter and to the one that saves it', async () => {
    const person = await postern.signedIn('short-password@example.org');
    const password = 'kv7!qMz2';
    const strength = async (): Promise<unknown> =>
      (await person.json('POST', '/api/v1/password-strength', { password })).json();
    const save = (): Promise<Response> =>
      person.json('POST', '/api/v1/me/password', { newPassword: password });
    expect(await strength()).toMatchObject({ isTaken: false, fault: 'too_short' });
    expect((await save()).status).toBe(400);
    await withTotp(person, time);
    expect(await strength()).toMatchObject({ isTaken: true });
    expect((await save()).ok).toBe(true);
    // What is guessed at the door is refused also there.
    const weak = await person.json('POST', '/api/v1/password-strength', { password: 'summer24' });
    expect(await weak.json()).toMatchObject({ isTaken: false });
  });

  test('its strength is asked sixty times a minute by one network, not more', async () => {
    const person = postern.browser();
    const ask = (): Promise<Response> => person.json('POST', '/api/v1/password-strength', { password: 'x' });
    for (let count = 0; count < 60; count += 1) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    time.advance(MINUTE_MS);
  });
});

describe('A19: changing the password', () => {
  test('T-86: needs the current one or a step-up, ends other sessions, and the owner is told', async () => {
    const { email, person } = await withPassword();
    const other = postern.browser();
    await signInByPassword(postern, other, { identifier: email, password: LONG_PASSWORD, email });
    expect((await other.get('/api/v1/me')).status).toBe(200);
    time.advance(20 * MINUTE_MS);
    const change = (body: object): Promise<Response> => person.json('POST', '/api/v1/me/password', body);

    expect((await change({ newPassword: OTHER_PASSWORD })).status).toBe(403);
    const wrong = await change({ newPassword: OTHER_PASSWORD, currentPassword: 'not this one at all' });
    expect([wrong.status, await wrong.json()]).toEqual([
      400,
      expect.objectContaining({
        fields: [{ path: 'currentPassword', message: 'This is not your current password.' }],
      }),
    ]);
    expect(await passwordWorks(email, OTHER_PASSWORD)).toBe(false);

    const stolen = person.cookieHeader();
    const { mail } = await mailedTo(postern, email, () =>
      change({ newPassword: OTHER_PASSWORD, currentPassword: LONG_PASSWORD }),
    );
    expect(mail).toContain('password');
    expect((await person.get('/api/v1/me')).status).toBe(200);
    expect((await other.get('/api/v1/me')).status).toBe(401);
    expect((await postern.browser().get('/api/v1/me', { cookie: stolen })).status).toBe(401);
    expect(await passwordWorks(email, LONG_PASSWORD)).toBe(false);
    expect(await passwordWorks(email, OTHER_PASSWORD)).toBe(true);
  });

  test('guesses at the current one end after ten in five minutes', async () => {
    const { person } = await withPassword();
    time.advance(20 * MINUTE_MS);
    const guess = (): Promise<Response> =>
      person.json('POST', '/api/v1/me/password', { newPassword: OTHER_PASSWORD, currentPassword: 'guess' });
    for (let count = 0; count < 10; count += 1) expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
  });

  test('removing it wants a step-up; then nobody signs in with it', async () => {
    const { email, person } = await withPassword();
    await person.call(routes.removePassword);
    expect(await person.call(routes.passwordStatus)).toMatchObject({ isSet: false, minimumLength: 15 });
    expect(await passwordWorks(email, LONG_PASSWORD)).toBe(false);
    time.advance(20 * MINUTE_MS);
    expect((await person.json('DELETE', '/api/v1/me/password')).status).toBe(403);
  });
});

describe('A18: a forgotten password', () => {
  test('T-93: the link sets a new one once, ends every session, and signs nobody in', async () => {
    const { email, person } = await withPassword();
    const forgetful = postern.browser();
    const location = await resetLink(email, forgetful);
    expect(location).toMatch(/^\/forgot\/new#t=[\w-]{43}$/);
    expect(await passwordWorks(email, LONG_PASSWORD)).toBe(true);
    const t = location.slice(location.indexOf('=') + 1);
    const weak = await forgetful.form('/forgot/new', { t, password: 'passwordpassword' });
    expect(weak.status).toBe(422);
    const set = await forgetful.form('/forgot/new', { t, password: OTHER_PASSWORD, revoke: 'yes' });
    expect([set.status, set.headers.get('location')]).toEqual([303, '/forgot/done']);
    expect((await forgetful.get('/api/v1/me')).status).toBe(401);
    expect((await person.get('/api/v1/me')).status).toBe(401);
    expect((await forgetful.form('/forgot/new', { t, password: LONG_PASSWORD })).status).toBe(410);
    expect([await passwordWorks(email, LONG_PASSWORD), await passwordWorks(email, OTHER_PASSWORD)]).toEqual([
      false,
      true,
    ]);
    const again = await withWork((work) =>
      forgetful.form('/sign-in/password', { identifier: email, password: OTHER_PASSWORD, ...work }),
    );
    expect(again.headers.get('location')).toContain('/sign-in/second-factor');
  });

  test('of twenty uses of one token at once, one sets the password', async () => {
    const { email } = await withPassword();
    const location = await resetLink(email);
    const t = location.slice(location.indexOf('=') + 1);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        postern.browser().form('/forgot/new', { t, password: OTHER_PASSWORD }),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('T-92: without the mail there is no token, and a made-up one sets nothing', async () => {
    const { email } = await withPassword();
    const stranger = postern.browser();
    await mailedTo(postern, email, () => stranger.form('/forgot', { email }));
    const cid = await challengeOf(stranger);
    for (const fields of [{ cid, code: '2222-2222' }, { t: 'A'.repeat(80) }, {}]) {
      const tried = await stranger.form('/sign-in/prove/reset_password', fields);
      expect(tried.headers.get('location') ?? '').not.toContain('#t=');
    }
    for (const t of ['', cid, 'B'.repeat(43)]) {
      expect((await stranger.form('/forgot/new', { t, password: OTHER_PASSWORD })).status).toBe(410);
    }
    expect(await passwordWorks(email, OTHER_PASSWORD)).toBe(false);
  });

  test('T-92: a token ends after a quarter of an hour, and with a change of the password', async () => {
    const { email, person } = await withPassword();
    const late = (await resetLink(email)).split('=')[1] ?? '';
    time.advance(15 * MINUTE_MS);
    const answer = await postern.browser().form('/forgot/new', { t: late, password: OTHER_PASSWORD });
    expect(answer.status).toBe(410);
    const early = (await resetLink(email)).split('=')[1] ?? '';
    await person.json('POST', '/api/v1/me/password', {
      newPassword: 'a third phrase of amber words',
      currentPassword: LONG_PASSWORD,
    });
    const after = await postern.browser().form('/forgot/new', { t: early, password: OTHER_PASSWORD });
    expect(after.status).toBe(410);
  });
});

describe('T-40 T-43: who has an account is told to nobody', () => {
  test.each(['/sign-up', '/forgot'])('%s answers a known and an unknown address alike', async (path) => {
    const { email } = await withPassword();
    const answers = await Promise.all(
      [email, 'nobody-knows-me@example.org'].map(async (address) => {
        const person = postern.browser();
        const answer = await person.form(path, { email: address });
        const page = await (await person.get('/sign-in/check-mail')).text();
        const headers = [...answer.headers.keys()].sort().join();
        return [answer.status, answer.headers.get('location'), headers, neutral(page)];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  test('a name that exists and one that does not fail alike, and are asked for work alike', async () => {
    // One that nobody has pressed before: what the site and each name have behind them is the same.
    const calm = await startTestPostern();
    const [known, unknown] = ['known@example.org', 'never-was@example.org'] as const;
    const owner = await calm.signedIn(known);
    await owner.call(routes.changePassword, { body: { newPassword: LONG_PASSWORD } });
    await calm.browser().form('/sign-in', { email: unknown });
    const seen = { [known]: [] as unknown[], [unknown]: [] as unknown[] };
    for (let count = 0; count < 5; count += 1) {
      for (const identifier of [known, unknown]) {
        const tried = await calm.browser().form('/sign-in/password', { identifier, password: 'wrong one' });
        seen[identifier]?.push([tried.status, neutral((await tried.text()).replaceAll(identifier, 'IT'))]);
      }
    }
    await calm.stop();
    expect(seen[known]).toEqual(seen[unknown]);
  });

  test('A04: who signs up a second time gets a notice instead of a link', async () => {
    const { email } = await withPassword();
    const { mail } = await mailedTo(postern, email, () => postern.browser().form('/sign-up', { email }));
    expect(mail).toContain('You have an account with Postern already');
    expect(mail).not.toContain('#t=');
    time.advance(2 * MINUTE_MS);
    const before = postern.mails.length;
    await postern.browser().form('/sign-up', { email });
    const { mail: next } = await mailedTo(postern, 'somebody-new@example.org', () =>
      postern.browser().form('/sign-up', { email: 'somebody-new@example.org' }),
    );
    expect(next).toContain('#t=');
    expect(postern.mails.slice(before).filter((each) => each.includes(email))).toEqual([]);
  });
});

describe('T-90: a long password is refused before it costs anything', () => {
  test.each(['/sign-in/password', '/sign-up'])('%s', async (path) => {
    const password = 'violet kettle nine bridges '.repeat(80);
    const fields = { identifier: 'owner@example.org', email: 'long@example.org', password };
    const refused = await postern.browser().form(path, fields);
    const page = await refused.text();
    expect([refused.status, page.includes('1,024 bytes'), page.includes('aria-invalid="true"')]).toEqual([
      422,
      true,
      true,
    ]);
  });
});

test('T-77: a user id in a body is ignored or refused, never used', async () => {
  const { person } = await withPassword();
  const answer = await person.json('POST', '/api/v1/me/password', {
    newPassword: OTHER_PASSWORD,
    currentPassword: LONG_PASSWORD,
    userId: 'somebody-else',
  });
  expect(answer.status).toBe(400);
});

/** A page without what differs from one attempt to the next. */
function neutral(page: string): string {
  return page
    .replaceAll(/name="cid" value="[^"]+"/g, 'CID')
    .replaceAll(/data-captcha="[^"]+"/g, 'WORK')
    .replaceAll(/name="sealed" value="[^"]+"/g, 'SEALED')
    .replaceAll(/match-number">\d{4}/g, 'MATCH')
    .replaceAll(/[\w•*]+@[\w•*.]+/g, 'ADDRESS');
}
