import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can be otherwise in the dark: nothing but colours differs. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with the page as it is now, one line each. The message itself is the sender's. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, not by the page: the page's policy stays as it is.
  await page.evaluate(source);
  return runAxe(page, ALL_RULES);
}

/** What axe finds wrong with the colours of a page that `axeViolations` has just seen in others. */
export function colourViolations(page: Page): Promise<string[]> {
  return runAxe(page, COLOUR_RULES);
}

async function runAxe(page: Page, runOnly: readonly string[]): Promise<string[]> {
  const result = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: unknown, options: unknown) => Promise<AxeResult> };
    };
    return axe.run(
      { exclude: [['iframe']] },
      { iframes: false, resultTypes: ['violations'], runOnly: rules },
    );
  }, runOnly);
  return result.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`,
  );
}
