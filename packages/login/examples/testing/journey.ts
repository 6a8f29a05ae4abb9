import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityGaps } from './person.ts';
import type { RunningExample } from './running-example.ts';

export interface AskedMail {
  readonly link: string;
  readonly code: string;
  /** The number on the screen of the starting browser. */
  readonly number: string;
}

/** From the protected page to the waiting page, as a person goes; for an address nobody has used. */
export async function askForMail(example: RunningExample, page: Page): Promise<AskedMail> {
  const before = example.mails().length;
  await page.goto(`${example.origin}/`);
  expect(new URL(page.url()).pathname).toBe('/login');
  expect(await accessibilityGaps(page)).toEqual([]);
  await page.getByLabel('E-mail address').fill(`mo${String(before)}@example.org`);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
  expect(await accessibilityGaps(page)).toEqual([]);
  const { link, code } = await example.mailAfter(before);
  const number = (await page.locator('.match-number').textContent()) ?? '';
  return { link, code, number };
}

export async function greeted(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Hello m•••@example.org' }).waitFor();
}
