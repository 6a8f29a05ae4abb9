/**
 * The documentation of the sign-in library that is made from its sources: configuration, errors, events and API.
 * `npm run check -- docs --write` writes the pages anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { CheckResult } from './check-result.ts';
import { apiPage } from './docs-api.ts';
import { loginConfigurationPage } from './docs-configuration.ts';
import { errorsPage } from './docs-errors.ts';
import { eventsPage } from './docs-events.ts';

const folder = join(import.meta.dirname, '../../packages/login/docs');

const PAGES: Readonly<Record<string, () => string>> = {
  'api.md': apiPage,
  'configuration.md': loginConfigurationPage,
  'errors.md': errorsPage,
  'events.md': eventsPage,
};

/** Compares every committed page with what the sources say now. */
export async function checkDocs(write: boolean): Promise<CheckResult> {
  const problems: string[] = [];
  for (const [name, page] of Object.entries(PAGES)) {
    const path = join(folder, name);
    const wanted = await format(page(), { ...(await resolveConfig(path)), parser: 'markdown' });
    if (write) writeFileSync(path, wanted);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
      problems.push(
        `packages/login/docs/${name} is out of date. Write it anew: npm run check -- docs --write`,
      );
    }
  }
  return { summary: `${String(Object.keys(PAGES).length)} pages`, problems };
}
