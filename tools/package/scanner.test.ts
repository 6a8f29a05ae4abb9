import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageProblems } from '../../packages/login/matrix/package-problems.ts';
import { nodes } from '../../packages/login/matrix/project.ts';
import { buildPackages } from './build.ts';
import type { BuiltPackage } from './build.ts';
import { compileConsumer, RESOLUTIONS } from './compile-consumer.ts';
import { run } from './run.ts';
import { unpackProject } from './unpack-project.ts';

const root = join(import.meta.dirname, '../..');

let target: string;
let project: string;
let built: readonly BuiltPackage[];

// The compiler over both libraries, and a Node that is fetched when it is missing.
beforeAll(async () => {
  target = mkdtempSync(join(tmpdir(), 'postern-packages-'));
  built = await buildPackages(target, ['mime', 'scanner']);
  project = await unpackProject(built);
  for (const file of ['judge.mjs', 'consumer.ts'])
    copyFileSync(join(root, 'packages/scanner/matrix', file), join(project, file));
}, 240_000);

afterAll(() => {
  for (const folder of [target, project]) rmSync(folder, { recursive: true, force: true });
});

describe('the packed packages', () => {
  test('publint and Are The Types Wrong find nothing, and every file a module reads is there', async () => {
    expect(built.map(({ name }) => name)).toEqual(['@postern/mime', '@postern/scanner']);
    for (const one of built) expect(await packageProblems(one)).toEqual([]);
  }, 240_000);

  test('they carry no test, no kit of one, no source and nothing of the repository', () => {
    for (const { folder } of built) {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const strays = /\.test\.|(?<!\.d)\.ts$|tsconfig|(?:^|\/)(?:matrix|testing)\//;
      expect(files.filter((file) => strays.test(file))).toEqual([]);
      const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
      expect(manifest).not.toMatch(/private|devDependencies|scripts|\.\/src\//);
    }
  });

  test('an empty project judges with them, alone and in the pool, on Node 22 and on Node 24', async () => {
    for (const { version, program } of await nodes()) {
      expect(await run(program, ['-p', 'process.versions.node'], project)).toMatch(`${version}.`);
      const output = await run(program, ['judge.mjs'], project);
      expect(output.trim().split('\n')).toEqual([
        expect.stringMatching(/^alone: (?:caution|dangerous) (?:phishing|impersonation) 3$/),
        expect.stringMatching(/^pool: (?:caution|dangerous) true$/),
        'words: string',
        'text: clean',
        expect.stringMatching(/^verified: /),
        expect.stringMatching(/^rules: /),
        'address: /run/clamd.ctl',
      ]);
    }
  }, 240_000);

  test.each(RESOLUTIONS)(
    'an application in TypeScript compiles against them (%s)',
    async (resolution) => {
      expect(await compileConsumer(project, resolution)).toBe('');
    },
    240_000,
  );
});
