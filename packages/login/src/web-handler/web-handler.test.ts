import { describe, expect, test } from 'vitest';
import { fieldOf, numberOn } from './testing/site-browser.ts';
import { ask, bodyOf, cookieOf, MO, site } from './testing/site.ts';

describe('a sign-in through the pages', () => {
  test('by the link in the same browser: the landing page posts by itself, and the person is where they wanted', async () => {
    const { kit, browser } = site();
    const a = browser();
    expect(await ask(a)).toContain('m•••@example.org');
    expect(await (await a.get('/login/verify')).text()).toContain('data-auto-submit');
    const done = await a.form('/login/verify', { t: kit.lastMail().token });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/inbox']);
    expect([...a.cookies.keys()].toSorted()).toEqual(['__Host-pl_dev', '__Host-pl_sid']);
  });

  test('by the typed code, after a wrong one that leaves number and form on the screen', async () => {
    const { kit, browser } = site();
    const a = browser();
    const cid = fieldOf(await ask(a), 'cid');
    const wrong = await a.form('/login/code', { cid, code: '2222-2222' });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toMatch(/match-number[\s\S]*4 tries left/);
    const done = await a.form('/login/code', { cid, code: kit.lastMail().code });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/inbox']);
  });

  test('T-13 by the number in another browser: the session is there, and the starting tab says so', async () => {
    const { kit, login, browser } = site();
    const [a, b] = [browser(), browser('198.51.100.9')];
    const number = numberOn(await ask(a));
    expect(await (await b.get('/login/verify')).text()).not.toContain('data-auto-submit');
    const t = kit.lastMail().token;
    const asked = await b.form('/login/verify', { t });
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain('Sign in as m•••@example.org?');
    const done = await b.form('/login/verify', { t, match: number });
    expect(done.status).toBe(303);
    expect(await login.session({ headers: new Headers({ cookie: cookieOf(b) }) })).toBeDefined();
    expect(await (await a.get('/login/check-mail')).text()).toContain('Signed in on another device');
    expect(await login.session({ headers: new Headers({ cookie: cookieOf(a) }) })).toBeUndefined();
  });

  test('P11 with JSON: the same addresses, cookies in headers only', async () => {
    const { kit, browser } = site();
    const a = browser();
    const started = await a.json('/login', { email: MO, next: '/inbox' });
    const body = await bodyOf(started);
    expect(body).toMatchObject({ ok: true, maskedAddress: 'm•••@example.org' });
    for (const cookie of a.cookies.values()) expect(JSON.stringify(body)).not.toContain(cookie);
    expect(await bodyOf(await a.get('/login/status'))).toMatchObject({ ok: true, state: 'waiting' });
    expect(await bodyOf(await a.json('/login/verify', { t: 'x' }))).toMatchObject({
      ok: false,
      error: { code: 'token_invalid', status: 400 },
    });
    const done = await a.json('/login/verify', { t: kit.lastMail().token });
    const answer = await bodyOf(done);
    expect(answer).toMatchObject({ ok: true, next: '/inbox', created: true, aal: 1 });
    expect(JSON.stringify(answer)).not.toContain(a.cookies.get('__Host-pl_sid'));
  });

  test('P11 with JSON from another browser: what is missing is said', async () => {
    const { kit, browser } = site();
    const [a, b] = [browser(), browser('198.51.100.9')];
    await ask(a);
    const asked = await b.json('/login/verify', { t: kit.lastMail().token });
    expect(asked.status).toBe(409);
    expect(await bodyOf(asked)).toMatchObject({
      ok: false,
      page: 'match',
      error: { code: 'binding_required' },
      origin: { maskedAddress: 'm•••@example.org' },
    });
  });

  test('signing out ends the session and what the browser kept, twice as well as once', async () => {
    const { kit, login, browser } = site();
    const a = browser();
    await ask(a);
    await a.form('/login/verify', { t: kit.lastMail().token });
    const cookie = cookieOf(a);
    for (let round = 0; round < 2; round += 1) {
      const out = await a.form('/login/sign-out', {});
      expect([out.status, out.headers.get('location')]).toEqual([303, '/login']);
      expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    }
    expect(a.cookies.has('__Host-pl_sid')).toBe(false);
    expect(await login.session({ headers: new Headers({ cookie }) })).toBeUndefined();
  });

  test('a host may look at each sign-in and send the browser elsewhere on its own site only', async () => {
    const seen: string[] = [];
    const places = ['/first-steps', 'https://evil.example/'];
    const { kit, browser } = site(
      {},
      {
        onSignedIn: (signedIn) => {
          seen.push(signedIn.email);
          return places.shift();
        },
      },
    );
    for (const expected of ['/first-steps', '/inbox']) {
      const a = browser();
      await ask(a);
      kit.clock.advance(61_000);
      const done = await a.form('/login/verify', { t: kit.lastMail().token });
      expect(done.headers.get('location')).toBe(expected);
    }
    expect(seen).toEqual([MO, MO]);
  });
});

describe('links that meet the wrong browser', () => {
  test('T-12 a session of another account is named and asked about, never replaced silently', async () => {
    const { kit, login, browser } = site();
    const a = browser();
    await ask(a, 'anna@example.org');
    await a.form('/login/verify', { t: kit.lastMail().token });
    const cookie = cookieOf(a);
    await ask(a);
    const t = kit.lastMail().token;
    const asked = await a.form('/login/verify', { t });
    expect(asked.status).toBe(409);
    const question = await asked.text();
    expect(question).toContain('a•••@example.org');
    expect(question).toContain('m•••@example.org');
    const still = await login.session({ headers: new Headers({ cookie }) });
    expect(still?.account).toBe('a•••@example.org');
    const done = await a.form('/login/verify', { t: fieldOf(question, 't'), replace: 'yes' });
    expect(done.status).toBe(303);
    const now = await login.session({ headers: new Headers({ cookie: cookieOf(a) }) });
    expect(now?.account).toBe('m•••@example.org');
  });

  test.each(['code', 'deny'] as const)(
    'T-02 with crossDevice %s the link shows nothing that can be pressed',
    async (crossDevice) => {
      const { kit, login, browser } = site({ crossDevice });
      const [a, b] = [browser(), browser('198.51.100.9')];
      const number = numberOn(await ask(a));
      const page = await (await b.get('/login/verify')).text();
      expect(page).not.toMatch(/<form|<button|<input/);
      const forced = await b.form('/login/verify', {
        t: kit.lastMail().token,
        match: number,
        confirmed: 'yes',
      });
      expect(forced.status).toBe(409);
      expect(await forced.text()).not.toMatch(/<form|<button|<input/);
      expect(await login.session({ headers: new Headers({ cookie: cookieOf(b) }) })).toBeUndefined();
    },
  );

  test('with crossDevice confirm one more press names the account first', async () => {
    const { kit, browser } = site({ crossDevice: 'confirm' });
    const [a, b] = [browser(), browser('198.51.100.9')];
    await ask(a);
    const t = kit.lastMail().token;
    const asked = await b.form('/login/verify', { t });
    const page = await asked.text();
    expect([asked.status, fieldOf(page, 'confirmed')]).toEqual([409, 'yes']);
    expect(page).toContain('Sign in as m•••@example.org?');
    expect((await b.form('/login/verify', { t, confirmed: 'yes' })).status).toBe(303);
  });
});
