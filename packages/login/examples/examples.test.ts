import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForMail, greeted } from './testing/journey.ts';
import type { AskedMail } from './testing/journey.ts';
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
  beforeAll(async () => {
    example = await startExample(name);
  });
  afterAll(async () => {
    await example.stop();
  });

  const someone = (): Promise<Person> => person(browser, example.origin);

  const ask = (page: Page): Promise<AskedMail> => askForMail(example, page);

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
});
