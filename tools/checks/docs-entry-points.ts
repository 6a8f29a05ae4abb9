/** Pages of declarations: every name that every entry point of a library exports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportsOf } from './docs-declarations.ts';
import type { Declaration } from './docs-declarations.ts';

/** Lines of a constant's type that are worth reading here; longer ones are tables with a page of their own. */
const CONSTANT_LINES = 30;

const KINDS: Readonly<Record<Declaration['kind'], string>> = {
  function: 'Functions',
  class: 'Classes',
  constant: 'Constants',
  interface: 'Interfaces',
  type: 'Types',
};

export interface EntryPoint {
  /** As in package.json: `.` or `./sqlite`. */
  readonly path: string;
  /** As in an import. */
  readonly specifier: string;
  readonly declarations: readonly Declaration[];
}

/** The entry points of a library's package.json that are made from sources. */
export function entryPointsOf(library: string, name: string): readonly EntryPoint[] {
  return Object.entries(exportsField(library)).flatMap(([path, target]) => {
    const source = sourceOf(target);
    if (source === undefined) return [];
    const specifier = `${name}${path.slice(1)}`;
    return [{ path, specifier, declarations: exportsOf(join(library, source)) }];
  });
}

/** A list of links to the sections. */
export function contents(headings: readonly string[]): string {
  return headings.map((heading) => `- [${heading}](#${anchor(heading)})`).join('\n');
}

/** The section of one entry point. `about` has one line for each: what it is for; a new one fails until it has its line. */
export function sectionOf(
  { path, specifier, declarations }: EntryPoint,
  lines: Readonly<Record<string, string>>,
): readonly string[] {
  const about = lines[path];
  if (about === undefined) throw new Error(`The page of declarations says nothing of ${specifier}.`);
  const kinds = (['function', 'class', 'constant', 'interface', 'type'] as const).flatMap((kind) => {
    const ofKind = declarations.filter((declaration) => declaration.kind === kind);
    return ofKind.length === 0 ? [] : [`### ${KINDS[kind]} of ${specifier}`, ...ofKind.flatMap(entryOf)];
  });
  return [`## ${specifier}`, about, ...kinds];
}

/** One declaration with its words. */
export function entryOf({ name, kind, doc, text }: Declaration): readonly string[] {
  const long = kind === 'constant' && text.split('\n').length > CONSTANT_LINES;
  const shown = long
    ? `const ${name}: { … }`
    : text.replaceAll(/^ {4,}/gm, (spaces) => ' '.repeat(spaces.length / 2));
  return [
    `#### ${name}`,
    ...(doc === '' ? [] : [doc]),
    `\`\`\`\`ts no-check: declaration\n${shown}\n\`\`\`\``,
  ];
}

/** As GitHub makes them: lower case, without punctuation. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

function exportsField(library: string): Readonly<Record<string, unknown>> {
  const manifest: unknown = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
  return isRecord(manifest) && isRecord(manifest['exports']) ? manifest['exports'] : {};
}

/** The source of an entry: given directly, or among its conditions. */
function sourceOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target.endsWith('.ts') ? target : undefined;
  if (!isRecord(target)) return undefined;
  return Object.values(target)
    .map(sourceOf)
    .find((source) => source !== undefined);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
