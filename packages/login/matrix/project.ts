import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { arch } from 'node:process';
import { join } from 'node:path';
import type { BuiltPackage } from '../../../tools/package/build.ts';
import { run } from '../../../tools/package/run.ts';

const here = import.meta.dirname;

/** An empty project outside the repository with the packed packages, installed by npm without a network. */
export async function installedProject(packages: readonly BuiltPackage[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-login-project-'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'project', private: true, type: 'module' }),
  );
  const tarballs = packages.map(({ tarball }) => tarball);
  await run(
    'npm',
    ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', ...tarballs],
    folder,
  );
  for (const file of ['sign-in.mjs', 'consumer.ts']) copyFileSync(join(here, file), join(folder, file));
  return folder;
}

/** The Node that the repository's tests run on, and the oldest that the packages promise to run on. */
export async function nodes(): Promise<readonly { readonly version: string; readonly program: string }[]> {
  const oldest = await oldestNode();
  return [
    { version: '24', program: process.execPath },
    { version: '22', program: oldest },
  ];
}

/** Installed beside this file once, and kept: it is as large as a Node is. */
async function oldestNode(): Promise<string> {
  const name = `node-linux-${arch}`;
  const program = join(here, 'node_modules', name, 'bin/node');
  if (!existsSync(program)) {
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], here);
  }
  const wanted: unknown = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const version = (await run(program, ['--version'], here)).trim().slice(1);
  if (!JSON.stringify(wanted).includes(`"${name}":"${version}"`)) {
    throw new Error(
      `matrix/node_modules has Node ${version}; remove it, and the next run installs what is asked for.`,
    );
  }
  return program;
}
