import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityGaps, person, startChromium } from './testing/person.ts';
import type { Person } from './testing/person.ts';
import { startExample } from './testing/running-example.ts';
import type { RunningExample } from './testing/running-example.ts';

/** Long enough for a browser on a busy machine. */
const WHOLE_SIGN_IN_MS = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
});

describe.each(['web', 'fastify', 'express', 'hono'])('the %s example, in a real browser', (name) => {
  let example: RunningExample;
  let visitor = 0;
  beforeAll(async () => {
    example = await startExample(name);
  });
  afterAll(async () => {
    await example.stop();
  });

  const someone = (): Promise<Person> => person(browser, example.origin);

  /** Asks for a mail to a fresh address; gives that mail and the number on the screen. */
  async function ask(page: Page): Promise<{ link: string; code: string; number: string }> {
    visitor += 1;
    const before = example.mails().length;
    await page.goto(`${example.origin}/`);
    expect(new URL(page.url()).pathname).toBe('/login');
    expect(await accessibilityGaps(page)).toEqual([]);
    await page.getByLabel('E-mail address').fill(`mo${String(visitor)}@example.org`);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
    expect(await accessibilityGaps(page)).toEqual([]);
    const { link, code } = await example.mailAfter(before);
    const number = (await page.locator('.match-number').textContent()) ?? '';
    return { link, code, number };
  }

  async function greeted(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'Hello m•••@example.org' }).waitFor();
  }

  test(
    'the link in the same browser signs in by itself; signing out ends it',
    { timeout: WHOLE_SIGN_IN_MS },
    async () => {
      const { page, context, troubles } = await someone();
      const { link } = await ask(page);
      const tab = await context.newPage();
      await tab.goto(link);
      await greeted(tab);
      expect(tab.url()).toBe(`${example.origin}/`);
      await greeted(page);
      await tab.getByRole('button', { name: 'Sign out' }).click();
      await tab.getByLabel('E-mail address').waitFor();
      await tab.goto(`${example.origin}/`);
      expect(new URL(tab.url()).pathname).toBe('/login');
      expect(troubles).toEqual([]);
      await context.close();
    },
  );

  test(
    'the link in another browser wants the number of the first one, which is told',
    { timeout: WHOLE_SIGN_IN_MS },
    async () => {
      const [a, b] = [await someone(), await someone()];
      const { link, number } = await ask(a.page);
      await b.page.goto(link);
      expect(b.page.url()).not.toContain('#');
      await b.page.getByRole('button', { name: 'Go on' }).click();
      await b.page.getByRole('heading', { name: 'Sign in as m•••@example.org?' }).waitFor();
      expect(await accessibilityGaps(b.page)).toEqual([]);
      await b.page.getByLabel('Four-digit number').fill(number);
      await b.page.getByRole('button', { name: 'Sign in' }).click();
      await greeted(b.page);
      await a.page.getByRole('heading', { name: 'Signed in on another device' }).waitFor();
      await a.page.goto(`${example.origin}/`);
      expect(new URL(a.page.url()).pathname).toBe('/login');
      expect([...a.troubles, ...b.troubles]).toEqual([]);
      await a.context.close();
      await b.context.close();
    },
  );

  test('the typed code signs in where it was asked for', { timeout: WHOLE_SIGN_IN_MS }, async () => {
    const { page, context, troubles } = await someone();
    const { code } = await ask(page);
    await page.getByLabel('Code from the mail').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Sign in with the code' }).click();
    await greeted(page);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test(
    'T-02 a scanner that runs scripts, presses every button and fills every form gets nowhere; the code still works',
    { timeout: WHOLE_SIGN_IN_MS },
    async () => {
      const [owner, scanner] = [await someone(), await someone()];
      const { link, code, number } = await ask(owner.page);
      const wrong = ['0000', '1111', '2222', '3333', '4444', '5555', '6666'].filter((n) => n !== number);
      const seen: string[] = [];
      for (const guess of wrong) seen.push(await pressEverything(scanner.page, link, guess));
      expect(seen.slice(0, 4).every((text) => text.includes('That number is different'))).toBe(true);
      expect(seen.at(-1)).toContain('Too many wrong numbers');
      await scanner.page.goto(`${example.origin}/`);
      expect(new URL(scanner.page.url()).pathname).toBe('/login');
      await owner.page.getByLabel('Code from the mail').fill(code);
      await owner.page.getByRole('button', { name: 'Sign in with the code' }).click();
      await greeted(owner.page);
      expect(scanner.troubles).toEqual([]);
      await owner.context.close();
      await scanner.context.close();
    },
  );

  test('T-61 no page can be framed', { timeout: WHOLE_SIGN_IN_MS }, async () => {
    const { page, context } = await person(browser, example.origin);
    const host = `${example.origin}/framing-host`;
    await page.route(host, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<iframe id="victim"></iframe>' }),
    );
    const violations: string[] = [];
    page.on('console', (line) => violations.push(line.text()));
    await page.goto(host);
    for (const path of ['/login', '/login/verify', '/login/report']) {
      const before = violations.length;
      await page.locator('#victim').evaluate((frame, url) => {
        frame.setAttribute('src', url);
      }, path);
      await expect.poll(() => violations.length, { timeout: 10_000 }).toBeGreaterThan(before);
      expect(violations.at(-1)).toMatch(/frame-ancestors/);
    }
    await context.close();
  });

  test(
    'T-11 T-88 no secret is in the address bar, in the history or in what the server was asked',
    {
      timeout: WHOLE_SIGN_IN_MS,
    },
    async () => {
      const { page, context } = await someone();
      const { link } = await ask(page);
      const token = link.split('#t=')[1] ?? 'none';
      const asked: string[] = [];
      page.on('request', (request) => {
        asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`);
      });
      await page.goto(link);
      await greeted(page);
      expect(asked.filter((line) => line.includes(token) && !line.includes('#t='))).toEqual([]);
      await page.goBack();
      expect(page.url()).not.toContain(token);
      await context.close();
    },
  );
});

/** What a link scanner with a browser does: opens, runs the scripts, fills every field, presses every button. */
async function pressEverything(page: Page, link: string, guess: string): Promise<string> {
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button').first().click();
  await page.waitForLoadState();
  for (const field of await page.locator('input:visible').all()) await field.fill(guess);
  for (const button of await page.getByRole('button').all()) await button.click();
  await page.waitForLoadState();
  return page.locator('main').innerText();
}
