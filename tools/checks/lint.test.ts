/** The lint rules that carry house law are shown a violation each: a rule that is overwritten or misspelt fails here. */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';

const eslint = new ESLint({
  cwd: join(import.meta.dirname, '../..'),
  // Where it sees CI=true the parser would read each file from the disk, once, and never the text given here.
  overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
});

/** Files that exist, so that the type-checked rules find their project; their text is replaced. */
const LIBRARY = 'packages/keyring/src/index.ts';
const CONTRACTS = 'packages/contracts/src/index.ts';
const SERVER = 'apps/server/src/config.ts';
const CLOCK = 'apps/server/src/infrastructure/clock.ts';

async function rulesBroken(file: string, source: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${source}\n`, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

// The first question reads the types of the whole project.
beforeAll(async () => {
  await rulesBroken(LIBRARY, '');
});

describe('lint', () => {
  test.each([
    ['no-restricted-syntax', LIBRARY, 'export default 1;'],
    ['no-restricted-syntax', LIBRARY, 'const one = 1; export { one as default };'],
    ['no-restricted-syntax', LIBRARY, 'export const now = Date.now();'],
    ['no-restricted-syntax', SERVER, 'export const now = new Date();'],
    ['no-restricted-syntax', SERVER, 'export const now = Date();'],
    ['no-restricted-syntax', SERVER, 'export const chance = Math.random();'],
    ['no-restricted-globals', CONTRACTS, "export const answer = fetch('https://example.org');"],
    ['no-console', LIBRARY, "console.log('x');"],
    ['eqeqeq', LIBRARY, 'export function same(a: string, b: string): boolean { return a == b; }'],
    ['@typescript-eslint/no-explicit-any', LIBRARY, 'export function f(value: any): void { void value; }'],
    [
      '@typescript-eslint/no-non-null-assertion',
      LIBRARY,
      'export function f(a?: string): string { return a!; }',
    ],
    ['@typescript-eslint/no-floating-promises', LIBRARY, 'export function f(): void { Promise.resolve(1); }'],
    [
      '@typescript-eslint/no-unsafe-type-assertion',
      LIBRARY,
      'export function f(a: unknown): string { return a as string; }',
    ],
    ['@typescript-eslint/ban-ts-comment', LIBRARY, '// @ts-expect-error\nexport const a: string = 1;'],
    [
      '@typescript-eslint/consistent-type-imports',
      LIBRARY,
      "import { Secret } from './secret.ts'; export type S = Secret;",
    ],
    ['@typescript-eslint/explicit-module-boundary-types', LIBRARY, 'export function f() { return 1; }'],
    [
      '@typescript-eslint/switch-exhaustiveness-check',
      LIBRARY,
      "export function f(a: 'x' | 'y'): number { switch (a) { case 'x': return 1; } return 2; }",
    ],
  ])('%s catches, in %s: %s', async (rule, file, source) => {
    expect(await rulesBroken(file, source)).toContain(rule);
  });

  test.each([
    [CLOCK, 'export const now = Date.now();'],
    [LIBRARY, 'export function day(time: number): string { return new Date(time).toISOString(); }'],
    [SERVER, "export const seen: ReadonlySet<string> = new Set(['a']);"],
  ])('%s may hold: %s', async (file, source) => {
    expect(await rulesBroken(file, source)).toEqual([]);
  });
});
