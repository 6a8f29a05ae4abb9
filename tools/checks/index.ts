/**
 * `npm run check`: every rule of the repository that is not a test, one line each.
 * `npm run check -- types lint` runs only these; `npm run check -- openapi --write` writes docs/openapi.json anew.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { checkBoundaries } from './boundaries.ts';
import type { CheckResult } from './check-result.ts';
import { checkConfiguration } from './configuration.ts';
import { checkDocs } from './docs.ts';
import { checkOpenApi } from './openapi.ts';
import { checkText } from './text.ts';

const root = join(import.meta.dirname, '../..');

interface Check {
  readonly name: string;
  readonly run: (write: boolean) => CheckResult | Promise<CheckResult>;
}

const checks: readonly Check[] = [
  { name: 'text', run: checkText },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'openapi', run: checkOpenApi },
  { name: 'configuration', run: checkConfiguration },
  { name: 'docs', run: checkDocs },
  {
    name: 'format',
    run: (write) =>
      program('prettier/bin/prettier.cjs', [write ? '--write' : '--check', '.', '--log-level', 'warn']),
  },
  ...['.', 'packages', 'apps/web', 'e2e'].map((project) => ({
    name: `types ${project}`,
    run: () => program('typescript/bin/tsc', ['-p', project, '--pretty', 'false']),
  })),
  { name: 'lint', run: () => program('eslint/bin/eslint.js', ['.', '--max-warnings', '0']) },
];

/** Runs the checks whose names begin with one of `wanted`, or all. True where nothing was found. */
export async function runChecks(wanted: readonly string[] = [], write = false): Promise<boolean> {
  const chosen = checks.filter(
    ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  );
  if (chosen.length === 0) throw new Error(`No such check: ${wanted.join(', ')}`);
  let pass = true;
  for (const check of chosen) {
    const started = performance.now();
    const { problems, summary } = await check.run(write);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const state = problems.length === 0 ? 'ok' : 'FAILED';
    console.log(`${state.padEnd(7)} ${check.name.padEnd(15)} ${seconds.padStart(5)} s  ${summary}`);
    for (const problem of problems) console.log(problem.replaceAll(/^/gm, '    '));
    pass &&= problems.length === 0;
  }
  return pass;
}

/** Runs a program of node_modules; what it says is the problem where it fails. */
async function program(file: string, args: readonly string[]): Promise<CheckResult> {
  const child = spawn(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { summary: '', problems: child.exitCode === 0 ? [] : [`${output}${errors}`.trim()] };
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  process.exitCode = (await runChecks(wanted, args.includes('--write'))) ? 0 : 1;
}
