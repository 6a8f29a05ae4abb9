import { describe, expect, test } from 'vitest';
import { proofOfWork } from '../captcha/proof-of-work.ts';
import { solve } from '../captcha/solve.ts';
import { appCode } from '../factors/testing/setting.ts';
import { fieldOf } from './testing/site-browser.ts';
import type { SiteBrowser } from './testing/site-browser.ts';
import { ask, bodyOf, cookieOf, MO, site } from './testing/site.ts';

const CHEAP = { cost: 1_000, maxCounter: 20 };
const REPORT = /\/login\/report#t=([\w-]+)/;

describe('under pressure', () => {
  test('the browser works a little and asks again with everything that was typed', async () => {
    const { browser } = pressedSite();
    const page = await pressed(browser);
    const html = await page.text();
    expect(page.status).toBe(428);
    expect(fieldOf(html, 'email')).toBe('last@example.org');
    expect(fieldOf(html, 'next')).toBe('/inbox');
    expect(html).toMatch(/aria-live="polite"/);
    expect(html).toMatch(/<noscript>/);
    const captcha = challengeOn(html);
    const answer = await solve(captcha.data);
    const fields = { email: 'last@example.org', next: '/inbox', captcha: answer };
    expect((await browser().form('/login', fields)).headers.get('location')).toBe('/login/check-mail');
    const again = await browser().form('/login', fields);
    expect([again.status, (await again.text()).includes('data-captcha=')]).toEqual([400, false]);
  });

  test('a program gets the challenge as JSON', async () => {
    const { browser } = pressedSite();
    await pressed(browser);
    const answer = await browser().json('/login', { email: 'program@example.org' });
    expect(answer.status).toBe(428);
    expect(await bodyOf(answer)).toMatchObject({
      ok: false,
      error: { code: 'captcha_required' },
      captcha: { kind: 'proof-of-work' },
    });
  });
});

describe('"this wasn’t me"', () => {
  test('a GET does nothing, the button stops mails to the address from unknown browsers', async () => {
    const { kit, browser } = site();
    await ask(browser());
    const t = REPORT.exec(kit.lastMail().mail.text)?.[1] ?? '';
    expect(t).not.toBe('');
    const owner = browser('198.51.100.9');
    expect(await (await owner.get('/login/report')).text()).toContain('data-fragment-token');
    const done = await owner.form('/login/report', { t });
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('<h1>Thank you</h1>')]);
    expect(kit.events.some((event) => event.type === 'login.reported')).toBe(true);
    const forged = await owner.form('/login/report', { t: 'x' });
    expect([forged.status, await forged.text()]).toEqual([400, expect.stringContaining('not valid')]);
  });

  test('T-07 its token does not sign in, and a sign-in token does not report', async () => {
    const { kit, browser } = site();
    const a = browser();
    await ask(a);
    const report = REPORT.exec(kit.lastMail().mail.text)?.[1] ?? '';
    expect((await a.form('/login/verify', { t: report })).status).toBe(400);
    expect((await a.form('/login/report', { t: kit.lastMail().token })).status).toBe(400);
  });
});

describe('set-up and invitation', () => {
  test('the link opens a sign-in that carries it along', async () => {
    const { kit, login, browser } = site({ signUp: 'closed' });
    const { token, url } = await login.issueInvite();
    expect(new URL(url).pathname).toBe('/login/welcome');
    const a = browser();
    expect(await (await a.get('/login/welcome')).text()).toContain('name="grant"');
    await a.form('/login', { email: MO, grant: token });
    const done = await a.form('/login/verify', { t: kit.lastMail().token });
    expect(done.status).toBe(303);
    expect(kit.accounts.has(MO)).toBe(true);
    const spent = await a.form('/login', { email: 'eve@example.org', grant: token });
    expect([spent.status, fieldOf(await spent.text(), 'grant')]).toEqual([410, '']);
  });
});

describe('the second factor', () => {
  const mfa = { policy: () => 'if-enrolled' as const, emailOf: () => Promise.resolve('mo@outside.example') };

  test('T-70 T-71 stands between the mailbox and the session; the weakest one is mailed outside', async () => {
    const { kit, login, browser } = site({ mfa });
    const a = browser();
    await ask(a);
    const half = await a.form('/login/verify', { t: kit.lastMail().token });
    expect([half.status, half.headers.get('location')]).toEqual([303, '/login/second-factor?by=mfa_email']);
    expect(await login.session({ headers: new Headers({ cookie: cookieOf(a) }) })).toBeUndefined();
    expect(await (await a.get('/login/second-factor?by=mfa_email')).text()).toContain('One more step');
    const mailed = await a.form('/login/second-factor/mail?by=mfa_email', {});
    expect(mailed.status).toBe(200);
    const html = await mailed.text();
    expect(html).toContain('@outside.example');
    const { mail, code } = kit.lastMail();
    expect(mail.to).toBe('mo@outside.example');
    const fields = { method: 'mfa_email', cid: fieldOf(html, 'cid') };
    const wrong = await a.form('/login/second-factor?by=mfa_email', { ...fields, code: '2222-2222' });
    expect(wrong.status).toBe(400);
    expect(fieldOf(await wrong.text(), 'cid')).toBe(fields.cid);
    const done = await a.form('/login/second-factor?by=mfa_email', { ...fields, code });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/inbox']);
    const session = await login.session({ headers: new Headers({ cookie: cookieOf(a) }) });
    expect(session?.aal).toBe(2);
  });

  test('T-53 T-70 an authenticator code opens the session with a new token; a trusted browser is not asked again', async () => {
    const { kit, login, browser } = site();
    const a = browser();
    await ask(a);
    await a.form('/login/verify', { t: kit.lastMail().token });
    const first = a.cookies.get('__Host-pl_sid') ?? '';
    const proposed = await login.factors.proposeTotp({ sessionToken: first, account: MO });
    if (!proposed.ok) throw new Error(proposed.error.code);
    const now = (): string => appCode(proposed.secret, kit.clock.now());
    expect(await login.factors.confirmTotp({ sessionToken: first, code: now() })).toMatchObject({ ok: true });
    kit.clock.advance(61_000);

    const b = browser('198.51.100.9');
    b.cookies.set('__Host-pl_sid', 'planted'.repeat(6));
    await ask(b);
    const half = await b.form('/login/verify', { t: kit.lastMail().token });
    const place = half.headers.get('location') ?? '';
    expect(place).toContain('?by=totp');
    const wrong = await b.form(place, { method: 'totp', code: '12 34 5x' });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('role="alert"')]);
    const done = await b.form(place, { method: 'totp', code: now(), trust: 'yes' });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/inbox']);
    expect(b.cookies.get('__Host-pl_sid')).not.toContain('planted');
    const session = await login.session({ headers: new Headers({ cookie: cookieOf(b) }) });
    expect([session?.aal, session?.amr]).toEqual([2, expect.arrayContaining(['totp'])]);

    kit.clock.advance(61_000);
    await b.form('/login/sign-out', {});
    await ask(b);
    const again = await b.form('/login/verify', { t: kit.lastMail().token });
    expect(again.headers.get('location')).toBe('/inbox');
  });

  test('T-72 T-76 is asked of nobody who is not half signed in, and of no account the body names', async () => {
    const { browser } = site({ mfa });
    const a = browser();
    const page = await a.get('/login/second-factor');
    expect([page.status, page.headers.get('location')]).toEqual([303, '/login']);
    const tried = await a.json('/login/second-factor', { method: 'totp', code: '000000', userId: 'user-1' });
    expect(await bodyOf(tried)).toMatchObject({ ok: false, error: { code: 'pending_missing' } });
  });
});

type SiteOf = ReturnType<typeof site>;

function pressedSite(): SiteOf {
  return site({ captcha: proofOfWork({ costs: { 1: CHEAP, 2: CHEAP, 3: CHEAP } }) });
}

/** Asks from one network until the site wants work first. */
async function pressed(browser: () => SiteBrowser): Promise<Response> {
  for (let n = 0; n < 40; n += 1) {
    const fields = { email: `p${String(n)}@example.org`, next: '/inbox' };
    const answer = await browser().form('/login', fields);
    if (answer.status === 428) return browser().form('/login', { ...fields, email: 'last@example.org' });
  }
  throw new Error('No work was asked for.');
}

function challengeOn(html: string): { readonly data: unknown } {
  const json = (/data-captcha="([^"]*)"/.exec(html)?.[1] ?? '{}')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null || !('data' in value)) throw new Error('No challenge.');
  return { data: value.data };
}

test.each(['code', 'confirm', 'deny'] as const)(
  'X11 where links elsewhere work by %s, the waiting page shows no number',
  async (crossDevice) => {
    expect(await ask(site({ crossDevice }).browser())).not.toContain('match-number');
    expect(await ask(site().browser())).toContain('match-number');
  },
);
