/** The documentation of the libraries is held against them: their code, their names, their tests. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSmtpSink } from '../../apps/server/src/infrastructure/mailer/testing/smtp-sink.ts';
import { webPaths } from '../../packages/login/src/web-handler/web-paths.ts';
import { readMessage } from '../../packages/mime/src/read-message.ts';
import { checkDocs } from './docs.ts';
import { checkBlocks, codeBlocks, DOCUMENTED, documentedFiles } from './docs-blocks.ts';
import { plainBrowser, until } from './docs-browser.ts';
import { declarationOf } from './docs-declarations.ts';
import { reader } from './docs-run.ts';
import type { Reader } from './docs-run.ts';

const packages = join(import.meta.dirname, '../../packages');
const docs = join(packages, 'login/docs');
const pages = new Map(documentedFiles().map((path) => [path, readFileSync(path, 'utf8')]));

describe('pages made from the sources', () => {
  test('K07: rules, report, limits, configuration, errors, events and API are what the sources say', async () => {
    expect((await checkDocs(false)).problems).toEqual([]);
  });
});

describe('code in the documentation', () => {
  const blocks = documentedFiles().flatMap((path) => codeBlocks(path));

  test('every block of TypeScript compiles against the packages', { timeout: 120_000 }, () => {
    const checked = blocks.filter(({ reason }) => reason === undefined);
    expect(checked.length).toBeGreaterThan(15);
    expect(checkBlocks(checked)).toEqual([]);
  });

  test('only generated declarations are left out', () => {
    const reasons = new Set(blocks.flatMap(({ reason }) => reason ?? []));
    expect([...reasons]).toEqual(['declaration']);
  });

  test('a block that does not compile is told with the line of its page', () => {
    const page = '# Page\n\n<!-- preamble\nconst one = 1;\n-->\n\n```ts\nconst two: string = one;\n```\n';
    const told = checkBlocks(codeBlocks(join(docs, 'page.md'), page));
    expect(told).toEqual([
      "packages/login/docs/page.md:8: Type 'number' is not assignable to type 'string'.",
    ]);
  });
});

describe('programs of the documentation, run as they stand', () => {
  let room: Reader;
  beforeEach(async () => {
    room = await reader();
  });
  afterEach(() => room.leave());

  test('the quick start of the README: form, mail, link, signed in', async () => {
    const inbox = await startSmtpSink();
    const origin = `http://localhost:${String(await freePort())}`;
    const [block] = codeBlocks(join(packages, 'login/README.md'));
    const program = (block?.code ?? '')
      .replace('smtp://localhost:1025', inbox.url)
      .replaceAll('3000', new URL(origin).port);
    room.start(program, { env: { LOGIN_KEY: randomBytes(32).toString('base64url') } });

    const browser = plainBrowser(origin);
    await until(() => browser.get('/login').catch(() => undefined));
    expect(await (await browser.get('/')).text()).toMatch(/^Not signed in/);
    const asked = await browser.post('/login', { email: 'mo@example.org' });
    expect(asked.status).toBe(303);
    const mail = await until(() => Promise.resolve(inbox.taken.at(0)));
    expect(mail.to).toEqual(['mo@example.org']);
    const { text = '' } = readMessage(Buffer.from(mail.data, 'latin1'));
    const link = /http\S+#t=(\S+)/.exec(text);
    expect(link?.[0]).toMatch(`${origin}/login/verify#t=`);

    const elsewhere = await plainBrowser(origin).post('/login/verify', { t: link?.[1] ?? '' });
    expect(elsewhere.status).toBe(409);
    expect(elsewhere.headers.getSetCookie().join()).not.toContain('pl_sid');
    const here = await browser.post('/login/verify', { t: link?.[1] ?? '' });
    expect(here.status).toBe(303);
    expect(await (await browser.get('/')).text()).toBe('Signed in as mo@example.org');
    await inbox.close();
  });

  test('the tests of the testing page pass', async () => {
    const [block] = codeBlocks(join(docs, 'testing.md'));
    const { code, said } = await room.start(block?.code ?? '', { args: ['--test'] }).ended;
    expect(said).toContain('pass 2');
    expect(code).toBe(0);
  });
});

describe('what the pages say', () => {
  test('every link leads to a page and a heading that exist', () => {
    const broken = [...pages].flatMap(([path, text]) =>
      linksOf(text)
        .filter((link) => !leadsSomewhere(path, link))
        .map((link) => `${basename(path)}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('K07: the compatibility page names every peer with its range and the version tested', () => {
    const rows = rowsOf(pages.get(join(docs, 'compatibility.md')) ?? '');
    const peers = versionsOf('peerDependencies');
    const tested = new Map(versionsOf('devDependencies'));
    expect(peers.length).toBeGreaterThan(5);
    const wanted = peers.map(([peer, range]) => `${peer}|${range}|${tested.get(peer) ?? ''}`);
    expect(wanted.filter((row) => !rows.includes(row))).toEqual([]);
  });

  test('P11: the quick start names every path of the handler with the fields it takes', () => {
    const page = pages.get(join(docs, 'quick-start.md')) ?? '';
    const base = '/login';
    const own = {
      verify: `${base}/verify`,
      grant: `${base}/welcome`,
      prove: `${base}/prove`,
      report: `${base}/report`,
    };
    const { prove, ...single } = webPaths({ basePath: base, paths: own });
    const all: readonly (string | undefined)[] = [...Object.values(single), ...Object.values(prove)];
    const paths = all.filter((path) => path !== undefined && !/\.(js|css)$/.test(path));
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !page.includes(`| \`${path ?? ''}\` `))).toEqual([]);
    const handler = join(packages, 'login/src/web-handler');
    const sources = readdirSync(handler).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const code = sources.map((name) => readFileSync(join(handler, name), 'utf8')).join('\n');
    const fields = [...code.matchAll(/(?:textField|isTicked)\(\w+, '(\w+)'\)/g)].map(([, name = '']) => name);
    expect(fields.length).toBeGreaterThan(10);
    expect(fields.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('O10: operations names every command', () => {
    const page = pages.get(join(docs, 'operations.md')) ?? '';
    const folder = join(packages, 'login/src/cli/commands');
    const commands = readdirSync(folder).filter((name) => /^[a-z]+\.ts$/.test(name));
    expect(commands.length).toBeGreaterThan(4);
    const missing = commands.filter((file) => !page.includes(`| \`${basename(file, '.ts')}\` `));
    expect(missing).toEqual([]);
  });

  test.each(DOCUMENTED)('every page of %s is reachable from its README', (library) => {
    const reachable = linksOf(pages.get(join(packages, library, 'README.md')) ?? '').map(
      (link) => link.split('#')[0],
    );
    const names = readdirSync(join(packages, library, 'docs')).filter((name) => name.endsWith('.md'));
    expect(names.filter((name) => !reachable.includes(`docs/${name}`))).toEqual([]);
  });

  test('K09: every defence of the threat model has a test that carries its number', () => {
    const model = pages.get(join(docs, 'threat-model.md')) ?? '';
    const numbers = [...model.matchAll(/^\| (T-\d+) /gm)].flatMap(([, number]) => number ?? []);
    expect(numbers.length).toBeGreaterThan(40);
    const titles = testSources().join('\n');
    expect(numbers.filter((number) => !titles.includes(number))).toEqual([]);
  });

  test('K10: the comparison of methods covers what an application may choose between', () => {
    const page = pages.get(join(docs, 'passwordless-methods.md')) ?? '';
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    for (const method of ['link', 'code', 'passkey', 'TOTP', 'SMS', 'push', 'OAuth'])
      expect(rows.filter((row) => new RegExp(method, 'i').test(row)).length, method).toBeGreaterThan(0);
  });

  test('P14, P15: every extension point is named with its stability level', () => {
    const page = pages.get(join(docs, 'extension-points.md')) ?? '';
    const table = page.split('\n').filter((line) => /\| (stable|provisional|internal) +\|/.test(line));
    const hooks = membersOf('hooks.ts', 'Hooks');
    const users = membersOf('users.ts', 'Users');
    const named = table.join('\n');
    expect([...hooks, ...users].filter((name) => !named.includes(name))).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function versionsOf(field: string): readonly (readonly [name: string, version: string])[] {
  const manifest = readFileSync(join(packages, 'login/package.json'), 'utf8');
  const block = new RegExp(`"${field}": \\{([^}]*)\\}`).exec(manifest)?.[1] ?? '';
  return [...block.matchAll(/"([^"]+)": "([^"]+)"/g)].map(([, name = '', version = '']) => [name, version]);
}

/** The rows of a page's tables, the last three cells of each. */
function rowsOf(page: string): readonly string[] {
  return [...page.matchAll(/^\|.*\|$/gm)].map(([line]) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .slice(-3)
      .join('|'),
  );
}

function membersOf(file: string, name: string): readonly string[] {
  return declarationOf(join(packages, 'login/src', file), name).members.map(
    (member) => member.name.split('(')[0] ?? '',
  );
}

function testSources(): readonly string[] {
  return ['login', 'keyring'].flatMap((name) =>
    readdirSync(join(packages, name), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => /\.(test|spec|contract)\.ts$|\/conformance\//.test(file) && !file.includes('node_modules'),
      )
      .map((file) => readFileSync(join(packages, name, file), 'utf8')),
  );
}

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].flatMap(([, link]) => link ?? []);
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? from : join(dirname(from), file);
  const text = pages.get(target);
  if (text === undefined) return file !== '' && existsSync(target) && anchor === undefined;
  return anchor === undefined || headingsOf(text).includes(anchor);
}

/** As GitHub makes them. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
