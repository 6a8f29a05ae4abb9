/** docs/api.md of the sign-in library: every name that every entry point exports, with its declaration. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportsOf } from './docs-declarations.ts';
import type { Declaration } from './docs-declarations.ts';

const library = join(import.meta.dirname, '../../packages/login');

/** Lines of a constant's type that are worth reading here; longer ones are tables with a page of their own. */
const CONSTANT_LINES = 30;

/** One line for each entry point: what it is for. A new one fails the check until it has its line. */
const ENTRY_POINTS: Readonly<Record<string, string>> = {
  '.': 'The core. It knows no framework, no database and no mail transport.',
  './web': 'The whole sign-in as one function from a web `Request` to a `Response`.',
  './node': 'The same for `node:http`.',
  './express': 'The same as an Express 5 router. Peer: `express`.',
  './fastify': 'The same as a Fastify plugin. Peer: `fastify`.',
  './hono': 'The same as a Hono application. Peer: `hono`.',
  './pages': 'The default pages as pure functions, for hosts that route by themselves.',
  './smtp': 'Sends mails over SMTP. Peer: `nodemailer`.',
  './http-mailer': 'Sends mails through the HTTP interface of a provider.',
  './memory': 'Keeps everything in memory: for tests and single-process trials.',
  './sqlite': 'Keeps everything in SQLite. Peer: `better-sqlite3`.',
  './pg': 'Keeps everything in PostgreSQL. Peer: `pg`.',
  './redis': 'Keeps counters, bans and one-time keys in Redis beside an SQL store. Peer: `ioredis`.',
  './api': 'Access tokens (JWT) and refresh tokens for API clients. Peer: `jose`.',
  './passkeys': 'Passkeys, as a second factor and alone. Peer: `@simplewebauthn/server`.',
  './testing': 'A test kit for applications, and the conformance suite for stores.',
};

/** Where the parts of `Store` are declared: reached through its properties, for who writes a store. */
const STORE_PARTS: readonly string[] = [
  'store.ts',
  'bans/ban-store.ts',
  'devices/device-store.ts',
  'factors/factor-store.ts',
  'api/api-store.ts',
  'audit/audit-store.ts',
  'outbox/outbox-store.ts',
];

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

/** The entry points of package.json that are made from sources. */
export function entryPoints(): readonly EntryPoint[] {
  return Object.entries(exportsField()).flatMap(([path, target]) => {
    const source = sourceOf(target);
    if (source === undefined) return [];
    const specifier = `@postern/login${path.slice(1)}`;
    return [{ path, specifier, declarations: exportsOf(join(library, source)) }];
  });
}

/** The page. Throws for an entry point that has no line above. */
export function apiPage(): string {
  const points = entryPoints();
  return [
    '# API reference',
    'Every name of every entry point, with its declaration. This page is made from the sources.',
    'Answers are values: `{ ok: true, … }`, or `{ ok: false, error }` with a code of the [error catalogue](errors.md). What throws says so. Times are milliseconds since 1970 (`Instant`), lengths of time are milliseconds, unless the name says otherwise.',
    [...points.map(({ specifier }) => specifier), 'The parts of a store']
      .map((heading) => `- [${heading}](#${anchor(heading)})`)
      .join('\n'),
    ...points.flatMap(sectionOf),
    ...storeSection(points),
  ].join('\n\n');
}

function sectionOf({ path, specifier, declarations }: EntryPoint): readonly string[] {
  const about = ENTRY_POINTS[path];
  if (about === undefined) throw new Error(`tools/checks/docs-api.ts says nothing of ${specifier}.`);
  const kinds = (['function', 'class', 'constant', 'interface', 'type'] as const).flatMap((kind) => {
    const ofKind = declarations.filter((declaration) => declaration.kind === kind);
    return ofKind.length === 0 ? [] : [`### ${KINDS[kind]} of ${specifier}`, ...ofKind.flatMap(entryOf)];
  });
  return [`## ${specifier}`, about, ...kinds];
}

/** What is declared for stores and has no entry above. */
function storeSection(points: readonly EntryPoint[]): readonly string[] {
  const shown = new Set(points.flatMap(({ declarations }) => declarations.map(({ name }) => name)));
  const parts = STORE_PARTS.flatMap((file) => exportsOf(join(library, 'src', file)));
  return [
    '## The parts of a store',
    'Reached through the type `Store`, such as `Store["challenges"]`. They are provisional: a minor version may add to them.',
    ...parts.filter(({ name }) => !shown.has(name)).flatMap(entryOf),
  ];
}

function entryOf({ name, kind, doc, text }: Declaration): readonly string[] {
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

function exportsField(): Readonly<Record<string, unknown>> {
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
