/** docs/api.md of the sign-in library: every name that every entry point exports, with its declaration. */
import { join } from 'node:path';
import { exportsOf } from './docs-declarations.ts';
import { contents, entryOf, entryPointsOf, sectionOf } from './docs-entry-points.ts';
import type { EntryPoint } from './docs-entry-points.ts';

const library = join(import.meta.dirname, '../../packages/login');

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
  './password': 'Passwords, as another first factor. Node 24, or the peer `@node-rs/argon2`.',
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

/** The page. Throws for an entry point that has no line above. */
export function apiPage(): string {
  const points = entryPointsOf(library, '@postern/login');
  return [
    '# API reference',
    'Every name of every entry point, with its declaration. This page is made from the sources.',
    'Answers are values: `{ ok: true, … }`, or `{ ok: false, error }` with a code of the [error catalogue](errors.md). What throws says so. Times are milliseconds since 1970 (`Instant`), lengths of time are milliseconds, unless the name says otherwise.',
    contents([...points.map(({ specifier }) => specifier), 'The parts of a store']),
    ...points.flatMap((point) => sectionOf(point, ENTRY_POINTS)),
    ...storeSection(points),
  ].join('\n\n');
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
