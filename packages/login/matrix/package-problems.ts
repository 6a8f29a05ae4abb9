import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { BuiltPackage } from '../../../tools/package/build.ts';

/** What is about CommonJS and resolvers before Node 16: these packages are ES modules, which Node 22 requires too. */
const NOT_FOR_ESM: readonly string[] = ['node10', 'node16-cjs'];

/** What publint, Are The Types Wrong (profile esm-only) and we find wrong in a package; empty when all is well. */
export async function packageProblems(built: BuiltPackage): Promise<readonly string[]> {
  return [...(await publintProblems(built)), ...(await typeProblems(built)), ...fileProblems(built)];
}

async function publintProblems({ folder }: BuiltPackage): Promise<readonly string[]> {
  const { messages, pkg } = await publint({ pkgDir: folder, level: 'suggestion', strict: true, pack: false });
  return messages.map((message) => `publint: ${formatMessage(message, pkg) ?? message.code}`);
}

async function typeProblems({ tarball }: BuiltPackage): Promise<readonly string[]> {
  const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  if (result.types === false) return ['types: the package has none.'];
  return result.problems
    .filter((problem) => !('resolutionKind' in problem && NOT_FOR_ESM.includes(problem.resolutionKind)))
    .map((problem) => `types: ${JSON.stringify(problem)}`);
}

/** A file named whole, or a module whose ending is that of the one that names it. */
const BESIDE = /new URL\((?:'(\.[^']+)'|`(\.[^`$]+)\.\$\{\w+\}`), import\.meta\.url\)/g;

/** Files that modules load at run time beside themselves must be there, and nothing may point at a source. */
function fileProblems({ folder }: BuiltPackage): readonly string[] {
  const dist = join(folder, 'dist');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js') || path.endsWith('.d.ts'))
    .flatMap((path) => {
      const text = readFileSync(join(dist, path), 'utf8');
      const beside = [...text.matchAll(BESIDE)]
        .map((match) => match[1] ?? `${match[2] ?? ''}.js`)
        .filter((file) => !existsSync(join(dist, dirname(path), file)))
        .map((file) => `files: dist/${path} reads ${file}, which is not there.`);
      const sources = [...text.matchAll(/(?:from |import\()['"](\.[^'"]+\.ts)['"]/g)].map(
        (match) => `files: dist/${path} imports ${match[1] ?? ''}.`,
      );
      return [...beside, ...sources];
    });
}
