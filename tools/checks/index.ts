/**
 * `npm run check`: every rule of the repository that is not a test, one line each.
 * `npm run check -- types lint` runs only these; `npm run check -- openapi --write` writes docs/openapi.json anew.
 */
import { availableParallelism } from 'node:os';
import { checkBoundaries } from './boundaries.ts';
import type { CheckResult } from './check-result.ts';
import { checkConfiguration } from './configuration.ts';
import { checkDocs } from './docs.ts';
import { checkDependencies } from './dependencies.ts';
import { checkHeaders } from './headers.ts';
import { checkOpenApi } from './openapi.ts';
import { checkPages } from './pages.ts';
import { checkByProgram } from './program.ts';
import { checkSecrets } from './secrets.ts';
import { checkText } from './text.ts';

interface Check {
  readonly name: string;
  readonly run: (write: boolean) => CheckResult | Promise<CheckResult>;
}

const checks: readonly Check[] = [
  // The longest first: the others run beside it.
  { name: 'lint', run: () => checkByProgram('eslint/bin/eslint.js', ['.', '--max-warnings', '0']) },
  { name: 'text', run: checkText },
  { name: 'secrets', run: checkSecrets },
  { name: 'dependencies', run: checkDependencies },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'openapi', run: checkOpenApi },
  { name: 'configuration', run: checkConfiguration },
  { name: 'docs', run: checkDocs },
  {
    name: 'format',
    run: (write) =>
      checkByProgram('prettier/bin/prettier.cjs', [
        write ? '--write' : '--check',
        '.',
        '--log-level',
        'warn',
      ]),
  },
  ...['.', 'packages', 'apps/web', 'e2e'].map((project) => ({
    name: `types ${project}`,
    run: () => checkByProgram('typescript/bin/tsc', ['-p', project, '--pretty', 'false']),
  })),
  { name: 'headers', run: checkHeaders },
  { name: 'pages', run: checkPages },
];

/** Runs the checks whose names begin with one of `wanted`, or all. True where nothing was found. */
export async function runChecks(wanted: readonly string[] = [], write = false): Promise<boolean> {
  const chosen = checks.filter(
    ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  );
  if (chosen.length === 0) throw new Error(`No such check: ${wanted.join(', ')}`);
  let pass = true;
  const waiting = chosen.values();
  const lane = async (): Promise<void> => {
    for (const check of waiting) pass = (await runCheck(check, write)) && pass;
  };
  // Two checks that write could write the same file.
  const lanes = write ? 1 : Math.min(LANES, availableParallelism());
  await Promise.all(Array.from({ length: lanes }, lane));
  return pass;
}

/** Checks at once: most are one thread each, and lint alone keeps 2 GB. */
const LANES = 2;

/** Runs one and prints its line. True where nothing was found. */
async function runCheck(check: Check, write: boolean): Promise<boolean> {
  const started = performance.now();
  const { problems, summary } = await check.run(write);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const state = problems.length === 0 ? 'ok' : 'FAILED';
  console.log(`${state.padEnd(7)} ${check.name.padEnd(15)} ${seconds.padStart(5)} s  ${summary}`);
  for (const problem of problems) console.log(problem.replaceAll(/^/gm, '    '));
  return problems.length === 0;
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  process.exitCode = (await runChecks(wanted, args.includes('--write'))) ? 0 : 1;
}
