import { describe, expect, test } from 'vitest';
import { createPasskeys } from '../factors/passkeys/index.ts';
import { softwareAuthenticator } from '../factors/testing/software-authenticator.ts';
import type { SoftwareAuthenticator } from '../factors/testing/software-authenticator.ts';
import type { SiteBrowser } from './testing/site-browser.ts';
import { ask, bodyOf, cookieOf, site } from './testing/site.ts';

type SiteWithPasskeys = ReturnType<typeof passkeySite>;

function passkeySite(): ReturnType<typeof site> {
  return site({}, (login) => ({ passkeys: createPasskeys(login) }));
}

describe('passkeys on the pages', () => {
  test('the form offers one, shown by its script alone, and it signs in', async () => {
    const made = passkeySite();
    const a = made.browser();
    const device = await register(made, a);
    const b = made.browser('198.51.100.9');
    const form = await b.get('/login?next=/inbox');
    expect(form.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(await form.text()).toMatch(/data-passkey="\/login\/passkey\/options"[^>]*hidden/);
    const challenge = await challengeAt(b, '/login/passkey/options');
    const done = await b.json('/login/passkey', { response: device.get(challenge), next: '/inbox' });
    expect(await bodyOf(done)).toMatchObject({ ok: true, next: '/inbox', aal: 2 });
    const session = await made.login.session({ headers: new Headers({ cookie: cookieOf(b) }) });
    expect(session?.amr).toContain('passkey');
  });

  test('T-80 the second factor asks for one; an answer made for the form does not count there', async () => {
    const made = passkeySite();
    const a = made.browser();
    const device = await register(made, a);
    const b = made.browser('198.51.100.9');
    made.kit.clock.advance(61_000);
    await ask(b);
    const t = made.kit.lastMail().token;
    const half = await b.form('/login/verify', { t });
    expect(half.headers.get('location')).toMatch(/^\/login\/second-factor\?by=passkey/);
    const page = await b.get(half.headers.get('location') ?? '');
    expect(await page.text()).toContain('data-passkey="/login/second-factor/passkey"');
    const foreign = await challengeAt(b, '/login/passkey/options');
    const refused = await b.json('/login/second-factor', {
      method: 'passkey',
      response: device.get(foreign),
    });
    expect(await bodyOf(refused)).toMatchObject({ ok: false, error: { code: 'passkey_rejected' } });
    const challenge = await challengeAt(b, '/login/second-factor/passkey');
    const done = await b.json('/login/second-factor', { method: 'passkey', response: device.get(challenge) });
    expect(await bodyOf(done)).toMatchObject({ ok: true, next: '/inbox', aal: 2 });
  });
});

async function challengeAt(browser: SiteBrowser, path: string): Promise<{ readonly challenge: string }> {
  const answer: unknown = await bodyOf(await browser.json(path, {}));
  const challenge = JSON.stringify(answer).match(/"challenge":"([\w-]+)"/)?.[1];
  if (challenge === undefined) throw new Error(`No challenge: ${JSON.stringify(answer)}`);
  return { challenge };
}

async function register(
  { kit, login }: SiteWithPasskeys,
  browser: SiteBrowser,
): Promise<SoftwareAuthenticator> {
  await ask(browser);
  await browser.form('/login/verify', { t: kit.lastMail().token });
  const passkeys = createPasskeys(login);
  const device = softwareAuthenticator();
  const sessionToken = browser.cookies.get('__Host-pl_sid') ?? '';
  const asked = await passkeys.registrationOptions({ sessionToken });
  if (!asked.ok) throw new Error(asked.error.code);
  const { ticketCookie, options } = asked;
  const done = await passkeys.register({
    sessionToken,
    ticketCookie,
    response: device.create(options),
    name: 'Key',
  });
  if (!done.ok) throw new Error(done.error.code);
  return device;
}
