/** A test file that no project includes is never run, and nobody notices. */
import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('every test file that git tracks is run by a Vitest project', () => {
  const tracked = execFileSync('git', ['ls-files', '*.test.ts', '*.test.tsx', '*.spec.ts', '*.spec.tsx'], {
    cwd: root,
    encoding: 'utf8',
  });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const listed = execFileSync(process.execPath, [vitest, 'list', '--filesOnly', '--json'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test' },
  });
  const run = (JSON.parse(listed) as { file: string }[]).map(({ file }) => relative(root, file));
  expect(run).not.toEqual([]);
  expect(
    tracked
      .trim()
      .split('\n')
      .filter((file) => !run.includes(file)),
  ).toEqual([]);
});
