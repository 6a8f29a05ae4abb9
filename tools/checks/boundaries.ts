/**
 * The law of imports holds, and the checker has really read the sources.
 *
 * Why the second half: with a TypeScript that dependency-cruiser cannot load it reads no .ts file at all, finds
 * nothing and is content. So every file that git tracks must be among the modules it read.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import type { CheckResult } from './check-result.ts';

const root = join(import.meta.dirname, '../..');
const FOLDERS = ['packages', 'apps'];

/** One import that breaks a rule. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What dependency-cruiser read below a folder, and what it found. */
export interface Reading {
  readonly modules: readonly string[];
  readonly violations: readonly Violation[];
}

/** Checks the repository. */
export async function checkBoundaries(): Promise<CheckResult> {
  const reading = await readImports(root);
  const read = new Set(reading.modules);
  const unread = trackedSources().filter((file) => !read.has(file));
  const advice = await readAdvice();
  return {
    summary: `${String(reading.modules.length)} modules read`,
    problems: [
      ...unread.map((file) => `${file}: tracked by git, but not read`),
      ...reading.violations.map(
        ({ rule, from, to }) => `${from} → ${to}\n    ${rule}: ${advice.get(rule) ?? ''}`,
      ),
    ],
  };
}

/** Reads all imports below `base` and judges them by the rules of .dependency-cruiser.mjs. */
export async function readImports(base: string): Promise<Reading> {
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'));
  const { output } = await cruise(FOLDERS, { ...options, baseDir: base, validate: true });
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text in place of its findings');
  return { modules: sources(output), violations: violations(output) };
}

/** Rule names and what to do instead. */
export async function readAdvice(): Promise<ReadonlyMap<string, string>> {
  const { ruleSet } = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'));
  return new Map((ruleSet?.forbidden ?? []).map((rule) => [rule.name ?? '', rule.comment ?? '']));
}

function sources({ modules }: ICruiseResult): readonly string[] {
  return modules.map(({ source }) => source).filter((source) => /^(packages|apps)\/.*\.tsx?$/.test(source));
}

function violations({ summary }: ICruiseResult): readonly Violation[] {
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

function trackedSources(): readonly string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--', 'packages/**.ts', 'packages/**.tsx', 'apps/**.ts', 'apps/**.tsx'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return listed.split('\n').filter((file) => file !== '');
}
