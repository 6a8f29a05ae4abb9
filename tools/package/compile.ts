import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

const root = join(import.meta.dirname, '../..');

interface Compilation {
  /** Folder of the workspace. */
  readonly workspace: string;
  /** Folder of the package that is made. */
  readonly target: string;
  /** Sources to compile with all they import, relative to `src`. */
  readonly entries: readonly string[];
  /** Compiled packages of ours that it imports: name to folder. */
  readonly uses: ReadonlyMap<string, string>;
}

/**
 * Sources to JavaScript and declarations in `dist`, file by file, with `.ts` specifiers made `.js`. Only what
 * the entries reach is compiled: no test, and no kit of one.
 * @throws Error with what the compiler said.
 */
export async function compile({ workspace, target, entries, uses }: Compilation): Promise<void> {
  const config = join(target, 'tsconfig.build.json');
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: {
        noEmit: false,
        noEmitOnError: true,
        rewriteRelativeImportExtensions: true,
        declaration: true,
        rootDir: join(workspace, 'src'),
        outDir: join(target, 'dist'),
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
        // Against what is published of them, never against their sources.
        paths: Object.fromEntries(
          [...uses].map(([name, folder]) => [name, [join(folder, 'dist/index.d.ts')]]),
        ),
      },
      files: entries.map((entry) => join(workspace, 'src', entry)),
    }),
  );
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], root);
  rmSync(config);
  rewriteDeclarations(join(target, 'dist'));
}

/** The compiler leaves `.ts` in declarations, where only some resolvers find the `.d.ts` beside it. */
function rewriteDeclarations(dist: string): void {
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.d.ts')) continue;
    const file = join(dist, path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(/((?:from |import\()['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2'));
  }
}
