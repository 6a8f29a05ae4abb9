import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForMail, greeted } from './testing/journey.ts';
import type { AskedMail } from './testing/journey.ts';
import { person, startChromium } from './testing/person.ts';
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

describe('attacks in a real browser', () => {
  let example: RunningExample;
  beforeAll(async () => {
    example = await startExample('web');
  });
  afterAll(async () => {
    await example.stop();
  });

  const someone = (): Promise<Person> => person(browser, example.origin);
  const ask = (page: Page): Promise<AskedMail> => askForMail(example, page);

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
      await page.evaluate(`document.getElementById('victim').src = '${path}'`);
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
