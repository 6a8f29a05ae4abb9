/** What SECURITY.md promises to whoever reports something, and that each test it names as proof is there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');

test('K04: the page names a private way to report, what is supported, and when who reports is answered', () => {
  const reporting = /## Reporting\n([\s\S]*?)\n## /.exec(page)?.[1] ?? '';
  for (const promise of [
    /private(ly)?/i,
    /first answer within 48 hours/i,
    /status within 7 days/i,
    /critical within 7 days/i,
    /high within 30/i,
    /rest within 90/i,
    /advisory with the fix/i,
    /credit/i,
    /supported is the newest release/i,
  ])
    expect(reporting).toMatch(promise);
});

test('K03 K04: every proof it names exists', () => {
  const paths = [...page.matchAll(/`((?:apps|packages|e2e|tools)\/[^`]+)`/g)].map(([, path]) => path ?? '');
  expect(paths.length).toBeGreaterThan(10);
  const missing = paths.filter(
    (path) => !existsSync(join(root, path)) && globSync(path, { cwd: root }).length === 0,
  );
  expect(missing).toEqual([]);
});
