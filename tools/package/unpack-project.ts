import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltPackage } from './build.ts';
import { run } from './run.ts';

const modules = join(import.meta.dirname, '../../node_modules');

/** An empty project outside the repository: our packages from their tarballs, what they depend on lent. */
export async function unpackProject(built: readonly BuiltPackage[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-project-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  for (const { name, tarball } of built) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(place, { recursive: true });
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', place], folder);
  }
  const scopes = new Set([
    '@types',
    ...built.flatMap(foreignDependencies).map((name) => name.split('/')[0] ?? name),
  ]);
  for (const name of scopes) lend(folder, name);
  return folder;
}

/** Gives a project a package of the repository, as an application has the optional ones it uses. */
export function lend(project: string, name: string): void {
  symlinkSync(join(modules, name), join(project, 'node_modules', name));
}

function foreignDependencies({ folder }: BuiltPackage): readonly string[] {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const block = /"dependencies": \{([^}]*)\}/.exec(manifest)?.[1] ?? '';
  return [...block.matchAll(/"([^"]+)":/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('@postern/'));
}
