/**
 * `npm test`: everything CI asks for. Installs the programs that tests need where it may, runs all checks and all tests.
 * With arguments (`npm test -- packages/mime`) only the tests they name.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePrograms } from './test-environment/ensure-programs.ts';
import { programs } from './test-environment/index.ts';

const root = join(import.meta.dirname, '..');

process.exitCode = ensurePrograms(programs) ? await runAll(process.argv.slice(2)) : 1;

async function runAll(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const checksPass = args.length > 0 || (await passesChecks());
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  // The judges have spoken among the checks.
  const chosen = args.length > 0 ? args : ['--project', '!judges'];
  const tests = spawnSync(process.execPath, [vitest, 'run', ...chosen], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const testsPass = tests.status === 0;
  const checks = args.length > 0 ? 'not run' : word(checksPass);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\nChecks: ${checks}. Tests: ${word(testsPass)}. ${seconds} s.`);
  return checksPass && testsPass ? 0 : 1;
}

async function passesChecks(): Promise<boolean> {
  // Loaded here: a few tests are run without them, also while what they check does not even load.
  const { runChecks } = await import('./checks/index.ts');
  return await runChecks();
}

function word(pass: boolean): string {
  return pass ? 'passed' : 'FAILED';
}
