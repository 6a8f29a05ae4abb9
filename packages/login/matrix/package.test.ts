import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackages } from '../../../tools/package/build.ts';
import type { BuiltPackage } from '../../../tools/package/build.ts';
import { compileConsumer, RESOLUTIONS } from '../../../tools/package/compile-consumer.ts';
import { packageProblems } from './package-problems.ts';
import { run } from '../../../tools/package/run.ts';
import { lend } from '../../../tools/package/unpack-project.ts';
import { installedProject, nodes } from './project.ts';

const PEERS = [
  '@simplewebauthn',
  '@types',
  'express',
  'fastify',
  'hono',
  'ioredis',
  'jose',
  'nodemailer',
  'pg',
] as const;

let target: string;
let project: string;
let built: readonly BuiltPackage[];

// The compiler over both libraries, npm twice, and a Node that is fetched when it is missing.
beforeAll(async () => {
  target = mkdtempSync(join(tmpdir(), 'postern-packages-'));
  built = await buildPackages(target, ['keyring', 'login']);
  project = await installedProject(built);
}, 240_000);

afterAll(() => {
  for (const folder of [target, project]) rmSync(folder, { recursive: true, force: true });
});

describe('the packed packages', () => {
  test('publint and Are The Types Wrong find nothing, and every file a module reads is there', async () => {
    expect(built.map(({ name }) => name)).toEqual(['@postern/keyring', '@postern/login']);
    for (const one of built) expect(await packageProblems(one)).toEqual([]);
  }, 240_000);

  test('they carry no test, no source and nothing of the repository', () => {
    for (const { folder } of built) {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => /\.test\.|(?<!\.d)\.ts$|tsconfig|(?:^|\/)matrix\//.test(file))).toEqual(
        [],
      );
      const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
      expect(manifest).not.toMatch(/private|devDependencies|scripts|\.\/src\//);
    }
  });

  test('installed without its optional peers the library brings nothing but the keyring', () => {
    const installed = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['@postern']);
    expect(readdirSync(join(project, 'node_modules/@postern')).toSorted()).toEqual(['keyring', 'login']);
  });

  test('an empty project signs in with them, on Node 22 and on Node 24', async () => {
    lend(project, 'better-sqlite3');
    for (const { version, program } of await nodes()) {
      expect(await run(program, ['-p', 'process.versions.node'], project)).toMatch(`${version}.`);
      const output = await run(program, ['sign-in.mjs', 'better-sqlite3', 'node:sqlite'], project);
      expect(output.trim().split('\n')).toEqual([
        'signed in: memory',
        'signed in: better-sqlite3',
        'signed in: node:sqlite',
        'signed in: pages',
        'proof of work: passed',
      ]);
    }
  }, 240_000);

  test('every entry point can be imported, and the command runs, on Node 22 and on Node 24', async () => {
    lendPeers();
    const manifest = readFileSync(join(project, 'node_modules/@postern/login/package.json'), 'utf8');
    const points = [...manifest.matchAll(/"\.(\/[a-z-]+)?": \{/g)].map((match) => match[1] ?? '');
    expect(points).toContain('/web');
    const program = points.map((path) => `await import('@postern/login${path}');`).join('\n');
    writeFileSync(join(project, 'import-all.mjs'), program);
    for (const node of await nodes()) {
      await run(node.program, ['import-all.mjs'], project);
      const command = 'node_modules/@postern/login/bin/postern-login.mjs';
      expect(await run(node.program, [command, 'keygen'], project)).toContain('"secret"');
    }
  }, 240_000);

  test.each(RESOLUTIONS)(
    'an application in TypeScript compiles against them (%s)',
    async (resolution) => {
      lendPeers();
      expect(await compileConsumer(project, resolution)).toBe('');
    },
    240_000,
  );
});

/** What an application installs for the parts that it uses, and the types of it. */
function lendPeers(): void {
  for (const name of PEERS) {
    if (!existsSync(join(project, 'node_modules', name))) lend(project, name);
  }
}
