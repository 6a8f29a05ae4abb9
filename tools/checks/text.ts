/**
 * The words of the repository: nothing that only one machine knows, nothing left for later, no check switched off.
 * Such things are invisible in review, one at a time.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { CheckResult } from './check-result.ts';
import { trackedFiles } from './tracked-files.ts';

const root = join(import.meta.dirname, '../..');

/** A pattern that no text file may hold. Where `files` is given, only in the files it matches. */
interface TextRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly files?: RegExp;
  readonly advice: string;
}

/** Room for the names of all packages' files: node_modules alone has some megabytes of them. */
const LIST_BYTES = 64 * 1024 * 1024;

const CODE = /\.(ts|tsx|mjs)$/;

// The patterns are broken up so that they do not match themselves.
export const textRules: readonly TextRule[] = [
  {
    name: 'no-machine-paths',
    pattern: /(?<![\w.@/~-])\/(?:work|farm|home|Users|root|mnt)\/[\w.]/,
    advice: 'This path exists on one machine only. Make it relative, or take it from configuration.',
  },
  {
    name: 'no-registry-hosts',
    pattern: /"resolved":\s*"https?:/,
    files: /package-lock\.json$/,
    advice: 'A lock file that names a registry host cannot be installed from another one.',
  },
  {
    name: 'nothing-left-for-later',
    pattern: /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/,
    files: CODE,
    advice: 'Do it now, or open an issue.',
  },
  {
    name: 'no-check-switched-off',
    pattern: /@ts-(?:ignor[e]|nochec[k])|eslint-disabl[e](?!-next-line)/,
    files: CODE,
    advice: 'Mend the cause, or use eslint-disable-next-line with a reason.',
  },
  {
    name: 'no-test-left-out',
    pattern: /\b(?:it|test|describe)\.(?:ski[p]|skipI[f]|runI[f]|onl[y]|tod[o])\b|\bx(?:it|describe)\(/,
    files: CODE,
    advice: 'A test that does not run protects nothing: mend it or remove it.',
  },
];

/** Reads every text file that git tracks. */
export function checkText(): CheckResult {
  const files = trackedFiles(root).filter((file) => !/\.(png|svg|woff2|eml|wasm|ico)$/.test(file));
  return {
    summary: `${String(files.length)} files`,
    problems: [
      ...hiddenSources(root),
      ...files.flatMap((file) => findForbidden(file, readFileSync(join(root, file), 'utf8'))),
    ],
  };
}

/** What a text holds and should not, one line each. */
export function findForbidden(file: string, text: string): readonly string[] {
  // Binary files hold a NUL within the first bytes, as git sees it.
  if (text.slice(0, 8_000).includes('\0')) return [];
  const rules = textRules.filter(({ files }) => files === undefined || files.test(file));
  return text
    .split('\n')
    .flatMap((line, index) =>
      rules
        .filter(({ pattern }) => pattern.test(line))
        .map(({ name, advice }) => `${file}:${String(index + 1)}: ${name}. ${advice}`),
    );
}

/** Sources that .gitignore keeps out of every clone, though they work on this machine. */
export function hiddenSources(base: string): readonly string[] {
  const args = [
    'ls-files',
    '--others',
    '--ignored',
    '--exclude-standard',
    '-z',
    '--',
    '*.ts',
    '*.tsx',
    '*.mjs',
    '*.css',
  ];
  return execFileSync('git', args, { cwd: base, encoding: 'utf8', maxBuffer: LIST_BYTES })
    .split('\0')
    .filter((file) => file !== '' && !/(^|\/)(node_modules|dist|coverage)\//.test(file))
    .map(
      (file) =>
        `${file}: ignored by git. It would be missing from every clone: make the line of .gitignore narrower.`,
    );
}
