import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { locate } from './index.ts';
import type { Program } from './index.ts';

/** Installs those that are missing where this machine lets us, or says how. False where one is missing still. */
export function ensurePrograms(wanted: readonly Program[]): boolean {
  const missing = wanted.filter((program) => locate(program) === undefined);
  if (missing.length === 0) return true;
  const packages = missing.map((program) => program.debianPackage);
  const names = missing.map((program) => program.name).join(' and ');
  const asRoot = rootPrefix();
  if (asRoot !== undefined && succeeds('apt-get', ['--version'])) {
    console.log(`Installing ${names} for the tests (${packages.join(', ')}; no service is started) …`);
    const [command = 'sh', ...args] = [
      ...asRoot,
      'sh',
      join(import.meta.dirname, '../install-programs.sh'),
      ...packages,
    ];
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
