/**
 * `npm test`: everything CI asks for. Installs the programs that tests need where it may, runs all checks and all tests.
 * With arguments (`npm test -- packages/mime`) only the tests they name.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { locate, programs } from './test-environment/index.ts';

const root = join(import.meta.dirname, '..');

process.exitCode = ensurePrograms() ? await runAll(process.argv.slice(2)) : 1;

async function runAll(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const checksPass = args.length > 0 || (await passesChecks());
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const tests = spawnSync(process.execPath, [vitest, 'run', ...args], {
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

/** Installs the programs that are missing where this machine lets us, or says how. */
function ensurePrograms(): boolean {
  const missing = programs.filter((program) => locate(program) === undefined);
  if (missing.length === 0) return true;
  const packages = missing.map((program) => program.debianPackage);
  const names = missing.map((program) => program.name).join(' and ');
  const asRoot = rootPrefix();
  if (asRoot !== undefined && succeeds('apt-get', ['--version'])) {
    console.log(`Installing ${names} for the tests (${packages.join(', ')}; no service is started) …`);
    const [command = 'sh', ...args] = [...asRoot, 'sh', join(root, 'tools/install-programs.sh'), ...packages];
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const still = missing.filter((program) => locate(program) === undefined);
  if (still.length === 0) return true;
  const variables = still.map((program) => program.variable).join(' and ');
  console.error(
    `The tests need ${still.map((program) => program.name).join(' and ')}. Install with\n` +
      `  sudo sh tools/install-programs.sh ${still.map((program) => program.debianPackage).join(' ')}\n` +
      `or name the program in ${variables}.`,
  );
  return false;
}

/** What to put before a command to run it as root, or undefined where that needs a person. */
function rootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
