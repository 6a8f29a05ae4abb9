import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from './compile.ts';
import { entriesOf, publishedManifest, readManifest } from './manifest.ts';
import { run } from './run.ts';

const root = join(import.meta.dirname, '../..');

/** What is published, in the order of who needs whom. */
const PACKAGES = ['keyring', 'login', 'mime', 'scanner'] as const;
export type PackageName = (typeof PACKAGES)[number];

export interface BuiltPackage {
  readonly name: string;
  /** Folder with the package as it is published. */
  readonly folder: string;
  readonly tarball: string;
}

/**
 * Makes published packages below a folder, which is emptied first: compiled, with their assets, and packed. All of
 * them, or those that are named, with what they need.
 * @throws Error with what the compiler or npm said.
 */
export async function buildPackages(
  target: string,
  wanted: readonly PackageName[] = PACKAGES,
): Promise<readonly BuiltPackage[]> {
  rmSync(target, { recursive: true, force: true });
  const built: BuiltPackage[] = [];
  for (const name of PACKAGES.filter((each) => wanted.includes(each)))
    built.push(await buildPackage(name, target, built));
  return built;
}

async function buildPackage(
  workspaceName: string,
  target: string,
  before: readonly BuiltPackage[],
): Promise<BuiltPackage> {
  const workspace = join(root, 'packages', workspaceName);
  const folder = join(target, workspaceName);
  mkdirSync(folder, { recursive: true });
  const manifest = readManifest(workspace);
  const uses = new Map(before.map((other) => [other.name, other.folder]));
  await compile({ workspace, target: folder, entries: entriesOf(manifest, workspace), uses });
  copyAssets(join(workspace, 'src'), join(folder, 'dist'));
  const published = publishedManifest(manifest, copyDocs(workspace, folder));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
  if (manifest.bin !== undefined) cpSync(join(workspace, 'bin'), join(folder, 'bin'), { recursive: true });
  return { name: manifest.name, folder, tarball: await pack(folder, target) };
}

/** Stylesheets, browser scripts and the like lie beside the modules that read them, as in the sources. */
function copyAssets(source: string, dist: string): void {
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { name, parentPath } of files) {
    const from = join(parentPath, name);
    const path = from.slice(source.length + 1);
    // A folder of which nothing was compiled is one of tests.
    if (name.endsWith('.ts') || !existsSync(join(dist, dirname(path)))) continue;
    cpSync(from, join(dist, path));
  }
}

/** The README, the docs and the licence. True where there are docs. */
function copyDocs(workspace: string, folder: string): boolean {
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(workspace, 'README.md'), join(folder, 'README.md'));
  const docs = join(workspace, 'docs');
  if (!existsSync(docs)) return false;
  cpSync(docs, join(folder, 'docs'), { recursive: true });
  return true;
}

async function pack(folder: string, target: string): Promise<string> {
  const output = await run('npm', ['pack', '--silent', '--pack-destination', target], folder);
  const tarball = output.trim().split('\n').at(-1);
  if (tarball === undefined || tarball === '') throw new Error('npm pack named no file.');
  return join(target, tarball);
}
