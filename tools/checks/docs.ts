/**
 * The documentation of the libraries that is made from their sources: of the sign-in library configuration, errors,
 * events and API; of the scanner rules, report, limits, facts and API.
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
import { factsPage, limitsPage, reportPage, rulesPage, scannerApiPage } from './docs-scanner.ts';

const packages = join(import.meta.dirname, '../../packages');

const PAGES: Readonly<Record<string, () => string>> = {
  'login/docs/api.md': apiPage,
  'login/docs/configuration.md': loginConfigurationPage,
  'login/docs/errors.md': errorsPage,
  'login/docs/events.md': eventsPage,
  'scanner/docs/api.md': scannerApiPage,
  'scanner/docs/facts.md': factsPage,
  'scanner/docs/limits.md': limitsPage,
  'scanner/docs/report.md': reportPage,
  'scanner/docs/rules.md': rulesPage,
};

/** Compares every committed page with what the sources say now. */
export async function checkDocs(write: boolean): Promise<CheckResult> {
  const problems: string[] = [];
  for (const [name, page] of Object.entries(PAGES)) {
    const path = join(packages, name);
    const wanted = await format(page(), { ...(await resolveConfig(path)), parser: 'markdown' });
    if (write) writeFileSync(path, wanted);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
      problems.push(`packages/${name} is out of date. Write it anew: npm run check -- docs --write`);
    }
  }
  return { summary: `${String(Object.keys(PAGES).length)} pages`, problems };
}
