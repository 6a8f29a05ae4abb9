import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findChromium } from '../../../../tools/test-environment/index.ts';

const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];

/** A person's own browser window: own cookies, and everything that goes wrong in it. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Policy violations, script errors, and requests to other hosts. */
  readonly troubles: readonly string[];
}

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
}

export async function person(
  browser: Browser,
  origin: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Person> {
  const context = await browser.newContext({ locale: 'en', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('the server responded with a status of'))
      troubles.push(line.text());
  });
  page.on('request', (request) => {
    const host = new URL(request.url()).origin;
    if (host !== origin) troubles.push(`asked ${host}`);
  });
  return { page, context, troubles };
}

const gapsScript = readFileSync(new URL('./accessibility-gaps.js', import.meta.url), 'utf8');

/** What a screen reader would miss on the page as it is now. */
export function accessibilityGaps(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(gapsScript);
}
