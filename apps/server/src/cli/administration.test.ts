/** Real here: the commands as processes beside a running Postern, HTTP, SQLite on disk, Dovecot over TLS. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import { writeDatabase } from '../testing/second-factor.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { mailboxOf, startPosternFor, startTestMail } from '../testing/test-mail.ts';
import { until } from '../testing/test-postern.ts';
import type { TestPostern } from '../testing/test-postern.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';

let dovecot: Dovecot;
let postern: TestPostern;
let ann: TestBrowser;
let bob: TestBrowser;

beforeAll(async () => {
  dovecot = await startTestMail(['bob']);
  postern = await startPosternFor(dovecot);
  ann = await postern.signedIn('ann@example.org');
  bob = await postern.signedIn('bob@example.org');
  await bob.call(routes.addMailbox, { body: mailboxOf(dovecot, 'bob', 'Mail') });
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

function run(...args: readonly string[]): Promise<CommandResult> {
  return runCommand(args, { environment: { POSTERN_DATA: postern.dataFolder } });
}

/** By the mail server's own log: who signed in, less who left. */
function openConnections(): number {
  const log = dovecot.log();
  const count = (pattern: RegExp): number => [...log.matchAll(pattern)].length;
  return count(/Login: user=<bob>/g) - count(/imap\(bob\)[^\n]*(Logged out|Disconnected|Connection closed)/g);
}

test(
  'A25 A30: "user disable" ends sessions and mail connections of a running Postern, "user enable" lets them back',
  { timeout: COMMAND_TEST_MS },
  async () => {
    await until('a connection', () => (openConnections() > 0 ? true : undefined));
    const disabled = await run('user', 'disable', 'Bob@Example.org');
    expect([disabled.code, disabled.errors]).toEqual([0, '']);
    expect((await bob.get('/api/v1/me')).status).toBe(401);
    await until('no connection', () => (openConnections() === 0 ? true : undefined));
    expect((await run('user', 'list')).output).toMatch(/bob@example\.org\tclosed\n/);
    expect((await run('user', 'enable', 'bob@example.org')).code).toBe(0);
    await until('a connection again', () => (openConnections() > 0 ? true : undefined));
    expect((await bob.get('/api/v1/me')).status).toBe(401);
  },
);

test(
  'the last administrator is neither closed nor demoted by the command; another one can be made',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const refused = await run('user', 'disable', 'ann@example.org');
    expect([refused.code, refused.output]).toEqual([1, '']);
    expect(refused.errors).toContain('the last account that administers');
    expect((await run('user', 'admin', 'ann@example.org', 'off')).code).toBe(1);
    expect((await run('user', 'admin', 'bob@example.org')).code).toBe(0);
    expect((await run('user', 'admin', 'ann@example.org', 'off')).code).toBe(0);
    expect((await ann.call(routes.me)).user.isAdministrator).toBe(false);
    expect((await run('user', 'admin', 'bob@example.org', 'perhaps')).code).toBe(64);
  },
);

test(
  'H13: "ban add", "ban list" and "ban lift" pause a network and let it go',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const stranger = postern.browser();
    const ask = async (): Promise<number> =>
      (await stranger.form('/sign-in', { email: 'eve@example.org' })).status;
    expect((await run('ban', 'add', '198.51.0.3', '2')).code).toBe(0);
    expect(await ask()).toBe(429);
    expect((await run('ban', 'list')).output).toContain('\t198.51.0.3\tuntil ');
    expect((await run('ban', 'lift', '198.51.0.3')).code).toBe(0);
    expect(await ask()).toBe(303);
    expect((await run('ban', 'add', '203.0.113.1', '169')).code).toBe(1);
    expect((await run('ban')).code).toBe(64);
  },
);

test(
  'T-94 D10: "audit verify" names the row that was changed; "audit head" and "audit export" print what they say',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const head = await run('audit', 'head');
    const [seq = '', hash = ''] = head.output.trim().split(' ');
    const verified = await run('audit', 'verify', seq, hash);
    expect([verified.code, verified.errors]).toEqual([0, '']);
    const { output } = await run('audit', 'export');
    const last = output.trimEnd().split('\n').at(-1) ?? '';
    expect(Number(/^\{"seq":(\d+),/.exec(last)?.[1])).toBeGreaterThan(Number(seq));
    await writeDatabase(
      postern.dataFolder,
      `UPDATE login_audit SET line = replace(line, 'a', 'b') WHERE seq = ?`,
      [5],
    );
    const broken = await run('audit', 'verify');
    expect([broken.code, broken.errors]).toEqual([
      1,
      'Row 5 is not as it was written: somebody has changed it.\n',
    ]);
    expect((await run('audit', 'prune')).code).toBe(64);
  },
);
