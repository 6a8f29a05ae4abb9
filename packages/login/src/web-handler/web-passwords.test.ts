import { describe, expect, test } from 'vitest';
import { proofOfWork } from '../captcha/proof-of-work.ts';
import { solve } from '../captcha/solve.ts';
import { LoginConfigError } from '../errors.ts';
import type { LoginConfig } from '../config.ts';
import { createPasswords } from '../password/index.ts';
import type { Passwords } from '../password/index.ts';
import { quickArgon2 } from '../password/testing/password-site.ts';
import { fieldOf } from './testing/site-browser.ts';
import { bodyOf, cookieOf, MO, site } from './testing/site.ts';
import { webHandler } from './web-handler.ts';

const RIGHT = 'correct horse battery';
const CHEAP = { cost: 1_000, maxCounter: 20 };

type SiteWithPasswords = ReturnType<typeof site> & { readonly passwords: Passwords };

/** Mo and Zo have the same password. */
async function passwordSite(config: Partial<LoginConfig> = {}): Promise<SiteWithPasswords> {
  const hashes = new Map<string, string>();
  let made: Passwords | undefined;
  const opened = site(config, (login) => {
    const accounts = {
      find: (email: string) => Promise.resolve(accountOf(email)),
      rehash: () => Promise.resolve(),
    };
    made = createPasswords(login, { accounts, argon2: quickArgon2 });
    return { passwords: made, forgotPassword: '/forgot' };
  });
  function accountOf(email: string) {
    const user = opened.kit.accounts.get(email);
    return user === undefined ? undefined : { user, email, hash: hashes.get(user.id) };
  }
  if (made === undefined) throw new Error('No passwords.');
  for (const [email, id] of [
    [MO, 'user-1'],
    ['zo@example.org', 'user-2'],
  ] as const) {
    opened.kit.accounts.set(email, { id, administrator: false });
    const hashed = await made.hash(RIGHT);
    if (hashed.ok) hashes.set(id, hashed.hash);
  }
  return { ...opened, passwords: made };
}

describe('passwords on the pages', () => {
  test('the form leads to their page and back, with where the person wanted to go', async () => {
    const browser = (await passwordSite()).browser();
    const form = await (await browser.get('/login?next=/inbox')).text();
    expect(form).toContain('href="/login/password?next=%2Finbox"');
    expect(form).not.toContain('there is no password');
    const page = await browser.get('/login/password?next=/inbox');
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(fieldOf(text, 'next')).toBe('/inbox');
    expect(text).toContain('href="/login?next=%2Finbox"');
    expect(text).toContain('href="/forgot"');
    expect(await (await browser.get('/login/password.js')).text()).toContain('data-reveal');
  });

  test('a site without them has neither the link nor the page', async () => {
    const browser = site().browser();
    const form = await (await browser.get('/login')).text();
    expect(form).not.toContain('password"');
    expect(form).toContain('there is no password');
    expect((await browser.get('/login/password')).status).toBe(404);
  });

  test('a right one signs in without JavaScript, and goes on', async () => {
    const made = await passwordSite();
    const browser = made.browser();
    const done = await browser.form('/login/password', { identifier: MO, password: RIGHT, next: '/inbox' });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/inbox']);
    const headers = new Headers({ cookie: cookieOf(browser) });
    expect((await made.login.session({ headers }))?.amr).toEqual(['password']);
  });

  test('T-40 a wrong one and an unknown name get the same page, which shows no password', async () => {
    const { browser } = await passwordSite();
    const answers = [];
    for (const identifier of [MO, 'no@example.org']) {
      const answer = await browser().form('/login/password', { identifier, password: 'my other password' });
      answers.push([answer.status, (await answer.text()).replaceAll(identifier, 'NAME')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(400);
    expect(answers[0]?.[1]).toContain('The name or the password is not right.');
    expect(answers[0]?.[1]).not.toContain('my other password');
  });

  test('T-90 one that is too long is told so, and a body without any as well', async () => {
    const { browser } = await passwordSite();
    const long = await browser().form('/login/password', { identifier: MO, password: 'x'.repeat(3_000) });
    expect(long.status).toBe(422);
    expect((await browser().form('/login/password', { identifier: MO })).status).toBe(422);
    expect((await browser().json('/login/password', { identifier: MO, password: 12 })).status).toBe(422);
  });

  test('T-52 a post of another site is refused before anything is read', async () => {
    const made = await passwordSite();
    const fields = { identifier: MO, password: RIGHT };
    const refused = await made.browser().form('/login/password', fields, { origin: 'https://evil.example' });
    expect(refused.status).toBe(403);
    expect(made.kit.events.map(({ type }) => type)).toEqual(['csrf.rejected']);
  });

  test('a program gets JSON', async () => {
    const browser = (await passwordSite()).browser();
    const wrong = await browser.json('/login/password', { identifier: MO, password: 'x' });
    expect([wrong.status, await bodyOf(wrong)]).toEqual([
      400,
      expect.objectContaining({
        ok: false,
        error: expect.objectContaining({ code: 'password_wrong' }) as object,
      }),
    ]);
    const done = await browser.json('/login/password', { identifier: MO, password: RIGHT, next: '/inbox' });
    expect(await bodyOf(done)).toMatchObject({ ok: true, next: '/inbox', aal: 1, user: { id: 'user-1' } });
  });

  test('the wait of a pause is in the header and on the page', async () => {
    const { browser } = await passwordSite({ bans: 'off' });
    for (let tries = 0; tries < 10; tries += 1)
      await browser(`192.0.2.${String(tries)}`).form('/login/password', { identifier: MO, password: 'x' });
    const paused = await browser().form('/login/password', { identifier: MO, password: RIGHT });
    expect([paused.status, paused.headers.get('retry-after')]).toEqual([429, '900']);
    expect(await paused.text()).toContain('Try again in 15 minutes');
  });

  test('T-12 another account is asked about, and the answer needs no second typing', async () => {
    const made = await passwordSite();
    const browser = made.browser();
    await browser.form('/login/password', { identifier: MO, password: RIGHT });
    const zo = { identifier: 'zo@example.org', next: '/inbox' };
    const asked = await browser.form('/login/password', { ...zo, password: RIGHT });
    const text = await asked.text();
    expect(asked.status).toBe(409);
    expect(text).toContain('This password is that of z•••@example.org');
    expect(text).not.toContain(RIGHT);
    const sealed = fieldOf(text, 'sealed');
    const done = await browser.form('/login/password', { ...zo, sealed, replace: 'yes' });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/inbox']);
    const headers = new Headers({ cookie: cookieOf(browser) });
    expect((await made.login.session({ headers }))?.userId).toBe('user-2');
  });

  test('T-07 a sealed password is for its name, a few minutes and this form alone', async () => {
    const made = await passwordSite();
    const browser = made.browser();
    await browser.form('/login/password', { identifier: MO, password: RIGHT });
    const asked = await browser.form('/login/password', { identifier: 'zo@example.org', password: RIGHT });
    const sealed = fieldOf(await asked.text(), 'sealed');
    const other = made.browser('198.51.100.9');
    const post = async (identifier: string, value: string): Promise<number> =>
      (await other.form('/login/password', { identifier, sealed: value })).status;
    expect(await post(MO, sealed)).toBe(422);
    expect(await post('zo@example.org', `${sealed.slice(0, -1)}x`)).toBe(422);
    expect((await other.form('/login/verify', { t: sealed })).status).toBe(400);
    made.kit.clock.advance(5 * 60_000);
    expect(await post('zo@example.org', sealed)).toBe(422);
  });

  test('under pressure the browser works a little and asks again with the password sealed', async () => {
    const { browser } = await passwordSite({
      captcha: proofOfWork({ costs: { 1: CHEAP, 2: CHEAP, 3: CHEAP } }),
    });
    for (let tries = 0; tries < 3; tries += 1)
      await browser().form('/login/password', { identifier: `n${String(tries)}`, password: 'x' });
    const asked = await browser().form('/login/password', {
      identifier: MO,
      password: RIGHT,
      next: '/inbox',
    });
    const text = await asked.text();
    expect(asked.status).toBe(428);
    expect(text).not.toContain(RIGHT);
    const fields = {
      identifier: fieldOf(text, 'identifier'),
      next: fieldOf(text, 'next'),
      sealed: fieldOf(text, 'sealed'),
    };
    const captcha = await solve(challengeOn(text));
    const failed = await browser().form('/login/password', { ...fields, captcha: 'x' });
    expect([failed.status, (await failed.text()).includes('id="password"')]).toEqual([400, true]);
    const done = await browser().form('/login/password', { ...fields, captcha });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/inbox']);
  });

  test('the way to a forgotten password is a path of this site', () => {
    const { login } = site();
    for (const forgotPassword of ['https://evil.example/', '//evil.example', 'forgot'])
      expect(() => webHandler(login, { forgotPassword }), forgotPassword).toThrow(LoginConfigError);
  });
});

function challengeOn(page: string): Readonly<Record<string, string>> {
  const text = /data-captcha="([^"]*)"/.exec(page)?.[1] ?? '';
  const parsed: unknown = JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  return (parsed as { readonly data: Readonly<Record<string, string>> }).data;
}
