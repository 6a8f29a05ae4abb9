import { describe, expect, test } from 'vitest';
import { createLogin } from '../create-login.ts';
import { ask, codeOf, openSite, signedIn } from '../testing/steps.ts';
import { testBrowser } from '../testing/test-browser.ts';
import type { Site } from '../testing/steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { appCode, factorSetting, pendingCookie, withApp } from './testing/setting.ts';

const TRUST_MS = 30 * 24 * 60 * 60_000;

async function byLink(
  site: Site,
  browser: TestBrowser,
  email: string,
): ReturnType<Site['login']['completeLink']> {
  site.kit.clock.advance(60_000);
  await ask(site, browser, email);
  const { token } = site.kit.lastMail();
  return browser.accept(await site.login.completeLink({ token, replaceSession: true, ...browser.input }));
}

/** Signs up, enrols an app, signs in once more with it and has the browser trusted. */
async function trusted(site: Site, browser: TestBrowser, email: string): Promise<void> {
  const { login, kit } = site;
  const { sessionToken } = signedIn(await byLink(site, browser, email));
  const proposed = await login.factors.proposeTotp({ sessionToken, account: email });
  if (!proposed.ok) throw new Error(proposed.error.code);
  const code = (): string => appCode(proposed.secret, kit.clock.now());
  browser.accept(await login.factors.confirmTotp({ sessionToken, code: code() }));
  const half = await byLink(site, browser, email);
  if (half.ok || !('pendingCookie' in half)) throw new Error('No second factor was asked for.');
  const answer = {
    pendingCookie: half.pendingCookie,
    method: 'totp',
    code: code(),
    trustDevice: true,
  } as const;
  const done = browser.accept(await login.factors.complete({ ...answer, ...browser.input }));
  expect(codeOf(done)).toBe('ok');
}

describe('T-70 a trusted browser', () => {
  test('skips the second factor of its own account alone', async () => {
    const site = openSite();
    const thief = testBrowser({ ipKey: '203.0.113.9' });
    await trusted(site, site.kit.browserA, 'victim@example.org');
    await trusted(site, thief, 'thief@example.org');
    expect(codeOf(await byLink(site, thief, 'thief@example.org'))).toBe('ok');
    expect(codeOf(await byLink(site, thief, 'victim@example.org'))).toBe('mfa_required');
    expect(codeOf(await byLink(site, site.kit.browserA, 'victim@example.org'))).toBe('ok');
  });

  test('is asked again when its time is over, and has no step-up before', async () => {
    const site = openSite({ session: { idleMs: TRUST_MS * 2, absoluteMs: TRUST_MS * 2 } });
    const { browserA } = site.kit;
    await trusted(site, browserA, 'mo@example.org');
    const skipped = signedIn(await byLink(site, browserA, 'mo@example.org'));
    expect(skipped.session).toMatchObject({ aal: 2, sudoUntil: 0, amr: ['email_link'] });
    site.kit.clock.advance(TRUST_MS);
    expect(codeOf(await byLink(site, browserA, 'mo@example.org'))).toBe('mfa_required');
  });
});

test('T-70 what the host refuses is asked about after the second factor as well', async () => {
  let closed = false;
  const setting = factorSetting({
    hooks: { beforeSignIn: () => (closed ? { allow: false, reason: 'closed' } : { allow: true }) },
  });
  const app = await withApp(setting);
  const cookie = await pendingCookie(setting);
  closed = true;
  const done = await setting.factors.complete({ pendingCookie: cookie, method: 'totp', code: app.code() });
  expect(codeOf(done)).toBe('sign_in_refused');
});

describe('T-70 A25 an account that is disabled', () => {
  test('between the factors is refused after the second', async () => {
    const setting = factorSetting();
    const app = await withApp(setting);
    const cookie = await pendingCookie(setting);
    setting.kit.accounts.set('mo@example.org', { id: app.userId, administrator: false, disabled: true });
    const done = await setting.factors.complete({ pendingCookie: cookie, method: 'totp', code: app.code() });
    expect(codeOf(done)).toBe('account_disabled');
  });

  test('spends no set-up link and does not become the administrator', async () => {
    const { kit } = openSite();
    const promoted: string[] = [];
    const config = kit.config();
    const makeAdministrator = (userId: string): Promise<void> => {
      promoted.push(userId);
      return Promise.resolve();
    };
    const login = createLogin({ ...config, users: { ...config.users, makeAdministrator } });
    kit.accounts.set('mo@example.org', { id: 'mo', administrator: false, disabled: true });
    const { token: grant } = await login.issueSetup();
    await ask({ kit, login }, kit.browserA, 'mo@example.org', { grant });
    const { token } = kit.lastMail();
    expect(codeOf(await login.completeLink({ token, ...kit.browserA.input }))).toBe('account_disabled');
    expect(promoted).toEqual([]);
    expect(codeOf(await login.openGrant(grant))).toBe('ok');
  });
});
