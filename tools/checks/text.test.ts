import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkText, findForbidden, hiddenSources, textRules } from './text.ts';

/** Joined at run time: this file is read by the check as well. */
const join = (...parts: readonly string[]) => parts.join('');

const planted: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-machine-paths', 'README.md', join('see /ho', 'me/ada/postern')],
  ['no-machine-paths', 'a.ts', join("const root = '/wo", "rk/here';")],
  ['no-registry-hosts', 'package-lock.json', join('"resol', 'ved": "https://registry.example/a.tgz"')],
  ['nothing-left-for-later', 'a.ts', join('// TO', 'DO: later')],
  ['no-check-switched-off', 'a.ts', join('// @ts-', 'ignore')],
  ['no-check-switched-off', 'a.tsx', join('/* eslint-', 'disable no-console */')],
  ['no-test-left-out', 'a.test.ts', join('test.', 'skip("x")')],
  ['no-test-left-out', 'a.test.ts', join('describe.', 'only("x")')],
];

describe('text', () => {
  test.each(planted)('%s catches its violation in %s', (rule, file, text) => {
    expect(findForbidden(file, `fine\n${text}\n`)).toEqual([expect.stringContaining(`${file}:2: ${rule}`)]);
  });

  test.each([
    ['a.ts', '// eslint-disable-next-line no-control-regex -- the range is meant'],
    ['a.ts', "const url = 'https://example.org/home/index.html';"],
    ['README.md', 'data is kept in ./data, packages in node_modules'],
  ])('%s may say: %s', (file, text) => {
    expect(findForbidden(file, text)).toEqual([]);
  });

  test('every rule has a planted violation', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(textRules.map(({ name }) => name)));
  });

  test('a source that git ignores is found, whatever else is ignored', () => {
    const base = mkdtempSync(joinPath(tmpdir(), 'text-'));
    execFileSync('git', ['init', '-q'], { cwd: base });
    for (const folder of ['src/data', 'dist', 'node_modules/a'])
      mkdirSync(joinPath(base, folder), { recursive: true });
    for (const file of ['src/data/brands.ts', 'dist/a.mjs', 'node_modules/a/a.ts'])
      writeFileSync(joinPath(base, file), '');
    writeFileSync(joinPath(base, '.gitignore'), 'data/\ndist/\nnode_modules/\n');
    const hidden = hiddenSources(base);
    rmSync(base, { recursive: true });
    expect(hidden).toEqual([expect.stringContaining('src/data/brands.ts: ignored by git')]);
  });

  test('the repository keeps to it', () => {
    expect(checkText().problems).toEqual([]);
  });
});
