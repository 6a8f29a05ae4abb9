import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The parts of a workspace's package.json that its published one is made of. */
interface SourceManifest {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
  readonly keywords?: readonly string[];
  /** Sub-path to source, such as `"./web": "./src/web-handler/index.ts"`. */
  readonly exports: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional: boolean }>>;
}

/** What the compiled libraries run on: everything in ES2024, and `node:sqlite` without a flag. */
const ENGINES = { node: '>=22.13' };

const SOURCE = /^\.\/src\/(.+)\.ts$/;

export function readManifest(folder: string): SourceManifest {
  // Our own file, of the workspace that is packed: a wrong shape stops the build with its own error.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as SourceManifest;
}

/** The sources that others may import or run, relative to `src`; everything else comes along with them. */
export function entriesOf(manifest: SourceManifest, folder: string): readonly string[] {
  // A command is a few lines of JavaScript that run the source here, and what was compiled in the package.
  const commands = Object.values(manifest.bin ?? {}).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/'\.\.\/src\/([^']+\.ts)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  const exported = Object.values(manifest.exports).map((source) => `${stem(source)}.ts`);
  return [...exported, ...commands, ...threadsOf(join(folder, 'src'))];
}

/** Modules that nobody imports: those of worker threads and child processes, started by their place beside a module. */
function threadsOf(source: string): readonly string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) =>
      [...readFileSync(join(source, path), 'utf8').matchAll(BESIDE)].map((match) =>
        join(dirname(path), `${match[1] ?? ''}.ts`),
      ),
    );
}

/** `new URL(`./worker.${extension}`, import.meta.url)`: the source here, and what was compiled in the package. */
const BESIDE = /new URL\(`(\.[^`$]+)\.\$\{\w+\}`, import\.meta\.url\)/g;

/**
 * The package.json of the published package: the same names, pointing at what was compiled; nothing of the
 * workspace (private, devDependencies, scripts).
 */
export function publishedManifest(source: SourceManifest, hasDocs: boolean): Record<string, unknown> {
  const exports = Object.entries(source.exports).map(([path, file]) => [
    path,
    // Types first: the first condition that fits is taken.
    { types: `./dist/${stem(file)}.d.ts`, default: `./dist/${stem(file)}.js` },
  ]);
  return {
    name: source.name,
    version: source.version,
    ...(source.description === undefined ? {} : { description: source.description }),
    ...(source.keywords === undefined ? {} : { keywords: source.keywords }),
    license: source.license ?? 'MIT',
    type: 'module',
    sideEffects: false,
    engines: ENGINES,
    exports: { ...Object.fromEntries(exports), './package.json': './package.json' },
    ...(source.bin === undefined ? {} : { bin: source.bin }),
    files: ['dist', ...(source.bin === undefined ? [] : ['bin']), ...(hasDocs ? ['docs'] : [])],
    dependencies: source.dependencies ?? {},
    ...(source.peerDependencies === undefined ? {} : { peerDependencies: source.peerDependencies }),
    ...(source.peerDependenciesMeta === undefined
      ? {}
      : { peerDependenciesMeta: source.peerDependenciesMeta }),
  };
}

/** `./src/pages/index.ts` is `pages/index`. */
function stem(source: string): string {
  const match = SOURCE.exec(source)?.[1];
  if (match === undefined) throw new Error(`"${source}" is not a source file below ./src.`);
  return match;
}
