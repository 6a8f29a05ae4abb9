import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appCode } from '../src/factors/testing/setting.ts';
import { startPasskeySite } from './testing/passkey-site.ts';
import type { PasskeySite } from './testing/passkey-site.ts';
import { accessibilityGaps, person, startChromium } from './testing/person.ts';
import type { Person } from './testing/person.ts';
import { virtualAuthenticator } from './testing/virtual-authenticator.ts';
import type { VirtualAuthenticator } from './testing/virtual-authenticator.ts';

/** Long enough for a browser on a busy machine. */
const WHOLE_SIGN_IN_MS = 60_000;
/** One mail a minute for an address. */
const NEXT_MAIL_MS = 61_000;
const MO = 'mo@example.org';
const MASKED = 'm•••@example.org';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
});

describe('second factors in a real browser', () => {
  let site: PasskeySite;
  beforeEach(async () => {
    site = await startPasskeySite();
    return () => site.stop();
  });

  const someone = (): Promise<Person> => person(browser, site.origin);

  /** From the form to where the link of the mail leads, in one browser. */
  async function openLink(page: Page): Promise<void> {
    site.kit.clock.advance(NEXT_MAIL_MS);
    await page.goto(`${site.origin}/`);
    await page.getByLabel('E-mail address').fill(MO);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
    await page.goto(site.kit.lastMail().link);
  }

  async function signOut(page: Page): Promise<void> {
    await page.goto(`${site.origin}/`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail address').waitFor();
  }

  /** Somebody with a passkey on the device of this tab, signed out. */
  async function withPasskey(page: Page): Promise<VirtualAuthenticator> {
    const device = await virtualAuthenticator(page);
    await openLink(page);
    await atLevel(page, 'Level 1 by email_link');
    await page.goto(`${site.origin}/keys`);
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByText('The passkey is kept').waitFor();
    expect(await device.count()).toBe(1);
    await signOut(page);
    return device;
  }

  test('a passkey alone signs in at level 2, without a mail', { timeout: WHOLE_SIGN_IN_MS }, async () => {
    const { page, context, troubles } = await someone();
    await withPasskey(page);
    const mails = site.kit.outbox.length;
    await page.goto(`${site.origin}/keys`);
    expect(new URL(page.url()).pathname).toBe('/login');
    expect(await accessibilityGaps(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('heading', { name: 'Passkeys' }).waitFor();
    expect(page.url()).toBe(`${site.origin}/keys`);
    await page.goto(`${site.origin}/`);
    await atLevel(page, 'Level 2 by passkey');
    expect(site.kit.outbox.length).toBe(mails);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test(
    'T-70 a link alone does not sign in where there is a passkey; the passkey finishes it',
    { timeout: WHOLE_SIGN_IN_MS },
    async () => {
      const { page, context, troubles } = await someone();
      await withPasskey(page);
      await openLink(page);
      await atSecondFactor(page);
      expect(await accessibilityGaps(page)).toEqual([]);
      const elsewhere = await context.newPage();
      await elsewhere.goto(`${site.origin}/`);
      expect(new URL(elsewhere.url()).pathname).toBe('/login');
      await page.getByRole('button', { name: 'Use a passkey' }).click();
      await atLevel(page, 'Level 2 by email_link, passkey');
      expect(troubles).toEqual([]);
      await context.close();
    },
  );

  test(
    'T-79 a passkey that nobody unlocked signs nobody in, on the form and as second factor',
    { timeout: WHOLE_SIGN_IN_MS },
    async () => {
      const { page, context, troubles } = await someone();
      const device = await withPasskey(page);
      await device.unlocks(false);
      await page.goto(`${site.origin}/login`);
      await page.getByRole('button', { name: 'Use a passkey' }).click();
      await page.getByText('That did not work').waitFor();
      await letBrowserSkipUnlocking(page);
      expect(await refusalOf(page, '/login/passkey')).toContain('passkey_uv_required');
      await openLink(page);
      await atSecondFactor(page);
      expect(await refusalOf(page, '/login/second-factor')).toContain('passkey_uv_required');
      expect(site.kit.events.filter(({ type }) => type === 'passkey.uv_missing')).toHaveLength(2);
      await page.goto(`${site.origin}/`);
      expect(new URL(page.url()).pathname).toBe('/login');
      expect(troubles).toEqual([]);
      await context.close();
    },
  );

  test(
    'T-73 the code of an authenticator app signs in once: in another browser it is refused',
    { timeout: WHOLE_SIGN_IN_MS },
    async () => {
      const [a, b] = [await someone(), await someone()];
      const codeNow = await enrolApp(a);
      await openLink(a.page);
      await atSecondFactor(a.page);
      await openLink(b.page);
      await atSecondFactor(b.page);
      const code = codeNow();
      await typeCode(a.page, code);
      await atLevel(a.page, 'Level 2 by email_link, totp');
      await typeCode(b.page, code);
      await b.page.getByRole('alert').waitFor();
      expect(await accessibilityGaps(b.page)).toEqual([]);
      const elsewhere = await b.context.newPage();
      await elsewhere.goto(`${site.origin}/`);
      expect(new URL(elsewhere.url()).pathname).toBe('/login');
      expect([...a.troubles, ...b.troubles]).toEqual([]);
      await a.context.close();
      await b.context.close();
    },
  );

  /** An authenticator app for the person of this browser, who is signed out afterwards; gives its code of now. */
  async function enrolApp({ page, context }: Person): Promise<() => string> {
    await openLink(page);
    await atLevel(page, 'Level 1 by email_link');
    const cookies = await context.cookies();
    const sessionToken = cookies.find(({ name }) => name === '__Host-pl_sid')?.value ?? '';
    const { factors } = site.login;
    const proposed = await factors.proposeTotp({ sessionToken, account: MO });
    if (!proposed.ok) throw new Error(proposed.error.code);
    const codeNow = (): string => appCode(proposed.secret, site.kit.clock.now());
    const confirmed = await factors.confirmTotp({ sessionToken, code: codeNow() });
    if (!confirmed.ok) throw new Error(confirmed.error.code);
    await context.clearCookies();
    return codeNow;
  }
});

async function atLevel(page: Page, level: string): Promise<void> {
  await page.getByRole('heading', { name: `Hello ${MASKED}` }).waitFor();
  await page.getByText(level, { exact: true }).waitFor();
}

async function atSecondFactor(page: Page): Promise<void> {
  await page.waitForURL(/\/login\/second-factor/);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function typeCode(page: Page, code: string): Promise<void> {
  const field = page.locator('#code-totp');
  await field.fill(code);
  await field.press('Enter');
}

/** What someone with a browser of their own does: asks the passkey for less than the site wanted. */
async function letBrowserSkipUnlocking(page: Page): Promise<void> {
  await page.route(/\/passkey(\/options)?$/, async (route) => {
    if (/"(response|method)"/.test(route.request().postData() ?? '')) return route.fallback();
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      '"userVerification":"required"',
      '"userVerification":"discouraged"',
    );
    return route.fulfill({ response: answer, body });
  });
}

/** Presses the passkey button, and gives what the site answered to it. */
async function refusalOf(page: Page, path: string): Promise<string> {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === path);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  return (await answered).text();
}
