/** axe, which is not ours, on every page in Chromium: `e2e/every-page.spec.ts`, the Vitest project `judges`. */
import { ensurePrograms } from '../test-environment/ensure-programs.ts';
import { programs } from '../test-environment/index.ts';
import type { CheckResult } from './check-result.ts';
import { checkByProgram } from './program.ts';

const NEEDED = programs.filter(({ variable }) => ['CHROMIUM_BIN', 'DOVECOT_BIN'].includes(variable));

/** Walks through every page of the web client as it was built last. */
export async function checkPages(): Promise<CheckResult> {
  if (!ensurePrograms(NEEDED)) return { summary: '', problems: ['The programs named above are missing.'] };
  const { problems } = await checkByProgram('vitest/vitest.mjs', ['run', '--project', 'judges']);
  return { summary: 'wide and phone, light and dark', problems };
}
