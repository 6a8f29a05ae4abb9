/**
 * Each rule of the law is shown a violation that it must catch, in a small tree of its own; and the same tree without
 * violations passes. A rule without a planted violation fails here.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAdvice, readImports } from './boundaries.ts';

/** What is allowed: every border crossed the way it is meant to be crossed. */
const lawful: Readonly<Record<string, string>> = {
  'packages/contracts/package.json': '{ "name": "@postern/contracts", "exports": { ".": "./src/index.ts" } }',
  'packages/contracts/src/index.ts': 'export const id = 1;',
  'packages/contracts/src/inner.ts': 'export const inner = 1;',
  'packages/keyring/src/index.ts': "import { createHash } from 'node:crypto'; export const key = createHash;",
  'packages/login/src/index.ts':
    "import { key } from '../../keyring/src/index.ts'; export const login = key;",
  'packages/login/src/stores/sqlite/index.ts': 'export const store = 1;',
  'packages/mime/src/index.ts': 'export const parse = 1;',
  'packages/scanner/src/index.ts':
    "import { parse } from '../../mime/src/index.ts'; export const scan = parse;",
  'packages/scanner/src/scan.test.ts':
    "import { readFileSync } from 'node:fs'; export const t = readFileSync;",
  'packages/scanner/src/pool/index.ts':
    "import { fork } from 'node:child_process'; import { readFileSync } from 'node:fs'; export const pool = [fork, readFileSync];",
  'packages/scanner/src/engines/index.ts':
    "import { connect } from 'node:net'; import { readFileSync } from 'node:fs'; export const engines = [connect, readFileSync];",
  'packages/mail/src/index.ts':
    "import { ImapFlow } from 'imapflow'; import { parse } from '../../mime/src/index.ts'; export const mail = [ImapFlow, parse];",
  'apps/server/src/main.ts':
    "import { inbox } from './features/messages/index.ts'; export const main = inbox;",
  'apps/server/src/http/kit.ts': 'export const kit = 1;',
  'apps/server/src/features/identity/index.ts': "export { user } from './user.ts';",
  'apps/server/src/features/identity/user.ts':
    "import { id } from '@postern/contracts'; export const user = id;",
  'apps/server/src/features/messages/index.ts':
    "import { user } from '../identity/index.ts'; import { kit } from '../../http/kit.ts'; export const inbox = [user, kit];",
  'apps/server/src/infrastructure/database/open.ts':
    "import Database from 'better-sqlite3'; import { store } from '../../../../../packages/login/src/stores/sqlite/index.ts'; export const open = [Database, store];",
  'apps/web/src/main.tsx': "import { id } from '@postern/contracts'; export const app = <p>{id}</p>;",
  'apps/web/src/features/message/body/clean.ts':
    "import DOMPurify from 'dompurify'; export const clean = DOMPurify;",
  // A cycle of types alone is not one at run time.
  'packages/mime/src/chicken.ts':
    "import type { Egg } from './egg.ts'; export interface Chicken { egg: Egg }",
  'packages/mime/src/egg.ts':
    "import type { Chicken } from './chicken.ts'; export interface Egg { chicken: Chicken }",
};

/** Libraries that stand fenced, or stand in the way. */
const libraries = [
  'imapflow',
  'hoodiecrow-imap',
  'better-sqlite3',
  'mailauth',
  'nodemailer',
  'pino',
  'dompurify',
  'entities',
  'htmlparser2',
  'tldts',
  'zxing-wasm',
  '@virustotal/yara-x',
  'jose',
  '@simplewebauthn/server',
  'pg',
  'ioredis',
  'express',
  'hono',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  'qr',
  'csp_evaluator',
];

interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
}

const imports = (path: string) => `import * as it from '${path}'; export const planted = it;`;

const planted: readonly Planted[] = [
  { rule: 'no-cycles', file: 'packages/mime/src/index.ts', source: imports('./loop.ts') },
  { rule: 'every-import-resolves', file: 'packages/mime/src/a.ts', source: imports('./nowhere.ts') },
  {
    rule: 'packages-never-import-apps',
    file: 'packages/mail/src/a.ts',
    source: imports('../../../apps/server/src/main.ts'),
  },
  {
    rule: 'contracts-keyring-mime-stand-alone',
    file: 'packages/contracts/src/a.ts',
    source: imports('../../mime/src/index.ts'),
  },
  {
    rule: 'contracts-keyring-mime-stand-alone',
    file: 'packages/keyring/src/a.ts',
    source: imports('@postern/contracts'),
  },
  {
    rule: 'contracts-keyring-mime-stand-alone',
    file: 'packages/mime/src/a.ts',
    source: imports('../../keyring/src/index.ts'),
  },
  {
    rule: 'login-uses-keyring-only',
    file: 'packages/login/src/a.ts',
    source: imports('../../mime/src/index.ts'),
  },
  {
    rule: 'scanner-uses-mime-only',
    file: 'packages/scanner/src/a.ts',
    source: imports('../../mail/src/index.ts'),
  },
  {
    rule: 'mail-uses-mime-only',
    file: 'packages/mail/src/a.ts',
    source: imports('../../keyring/src/index.ts'),
  },
  // A type crosses a border as much as a value does.
  {
    rule: 'mail-uses-mime-only',
    file: 'packages/mail/src/a.ts',
    source: "import type { key } from '../../keyring/src/index.ts'; export type Planted = typeof key;",
  },
  {
    rule: 'packages-have-front-doors',
    file: 'apps/server/src/a.ts',
    source: imports('../../../packages/contracts/src/inner.ts'),
  },
  {
    rule: 'packages-have-front-doors',
    file: 'packages/mail/src/a.ts',
    source: imports('../../mime/src/egg.ts'),
  },
  {
    rule: 'web-knows-only-contracts',
    file: 'apps/web/src/a.tsx',
    source: imports('../../server/src/http/kit.ts'),
  },
  {
    rule: 'web-knows-only-contracts',
    file: 'apps/web/src/a.tsx',
    source: imports('../../../packages/mime/src/index.ts'),
  },
  {
    rule: 'server-never-imports-web',
    file: 'apps/server/src/a.ts',
    source: imports('../../web/src/main.tsx'),
  },
  {
    rule: 'slices-have-front-doors',
    file: 'apps/server/src/features/messages/a.ts',
    source: imports('../identity/user.ts'),
  },
  {
    rule: 'slices-have-front-doors',
    file: 'apps/web/src/features/inbox/a.tsx',
    source: imports('../message/body/clean.ts'),
  },
  {
    rule: 'kits-know-no-feature',
    file: 'apps/server/src/http/a.ts',
    source: imports('../features/identity/index.ts'),
  },
  {
    rule: 'kits-know-no-feature',
    file: 'apps/server/src/infrastructure/a.ts',
    source: imports('../features/identity/index.ts'),
  },
  {
    rule: 'kits-know-no-feature',
    file: 'apps/web/src/ui/a.tsx',
    source: imports('../features/message/body/clean.ts'),
  },
  { rule: 'contracts-do-no-io', file: 'packages/contracts/src/a.ts', source: imports('node:fs') },
  ...[
    'net',
    'node:fs',
    'node:fs/promises',
    'node:dns/promises',
    'node:http',
    'https',
    'node:worker_threads',
  ].flatMap((module) =>
    ['scanner', 'mime'].map((name) => ({
      rule: 'scanner-and-mime-do-no-io',
      file: `packages/${name}/src/a.ts`,
      source: imports(module),
    })),
  ),
  {
    rule: 'scan-knows-no-engine',
    file: 'packages/scanner/src/a.ts',
    source: imports('./engines/index.ts'),
  },
  { rule: 'scanner-pool-stays-offline', file: 'packages/scanner/src/pool/a.ts', source: imports('node:net') },
  {
    rule: 'scanner-authentication-asks-dns-only',
    file: 'packages/scanner/src/authentication/a.ts',
    source: imports('node:https'),
  },
  {
    rule: 'production-imports-no-tests',
    file: 'packages/scanner/src/a.ts',
    source: imports('./scan.test.ts'),
  },
  {
    rule: 'production-imports-no-tests',
    file: 'apps/server/src/a.ts',
    source: imports('../../../tools/tool.ts'),
  },
  ...libraries.map((library) => ({
    rule: `${library}-has-one-home`,
    file: 'apps/server/src/a.ts',
    source: imports(library),
  })),
];

let tree = '';

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'boundaries-'));
  for (const [file, source] of Object.entries(lawful)) write(file, source);
  write('packages/mime/src/loop.ts', "import * as it from './index.ts'; export const loop = it;");
  write('tools/tool.ts', 'export const tool = 1;');
  for (const library of libraries) {
    write(`node_modules/${library}/package.json`, `{ "name": "${library}", "main": "index.js" }`);
    write(`node_modules/${library}/index.js`, 'module.exports = {};');
  }
  mkdirSync(join(tree, 'node_modules/@postern'));
  symlinkSync('../../packages/contracts', join(tree, 'node_modules/@postern/contracts'));
});

afterEach(() => {
  rmSync(tree, { recursive: true });
});

function write(file: string, source: string): void {
  const path = join(tree, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}

describe('boundaries', () => {
  test('a tree that keeps the law passes, and every file of it is read', async () => {
    const { modules, violations } = await readImports(tree);
    const expected = Object.keys(lawful).filter((file) => /\.tsx?$/.test(file));
    expect(violations).toEqual([]);
    expect([...modules].sort()).toEqual([...expected, 'packages/mime/src/loop.ts'].sort());
  });

  test.each(planted)('$rule catches $file: $source', async ({ rule, file, source }) => {
    write(file, source);
    const { violations } = await readImports(tree);
    expect(violations).toContainEqual(expect.objectContaining({ rule, from: file }));
  });

  test('every rule has advice and a planted violation', async () => {
    const advice = await readAdvice();
    expect([...advice.keys()].sort()).toEqual([...new Set(planted.map(({ rule }) => rule))].sort());
    expect([...advice.values()].filter((text) => text.length < 30)).toEqual([]);
  });
});
