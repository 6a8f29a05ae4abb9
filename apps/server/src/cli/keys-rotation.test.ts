/** Real here: the command as a process, beside a running Postern where the title says so, SQLite on disk, Dovecot over TLS. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createKeyring, parseKeys } from '@postern/keyring';
import type { Keyring } from '@postern/keyring';
import { routes } from '@postern/contracts';
import { migrateLogin } from '@postern/login/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../infrastructure/database/open-database.ts';
import { FOLLOW_MS } from '../infrastructure/follow-keys.ts';
import { letter, mailboxOf, startPosternFor, startTestMail } from '../testing/test-mail.ts';
import { columnSource } from './keys/column-source.ts';
import { SEALED_COLUMNS } from './keys/sealed-columns.ts';
import { until } from '../testing/test-postern.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

let folder: string;
let keysFile: string;
let databaseFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-rotation-'));
  keysFile = join(folder, 'keys.json');
  databaseFile = join(folder, 'postern.db');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function keys(...args: readonly string[]): Promise<CommandResult> {
  return runCommand(['keys', ...args], { environment: { POSTERN_DATA: folder } });
}

function ring(): Keyring {
  const parsed = parseKeys(readFileSync(keysFile, 'utf8'));
  if (!parsed.ok) throw new Error('unreadable keys');
  return createKeyring(parsed.keys);
}

/** One person with this many correspondents, all sealed with the first key. */
function fill(keyring: Keyring, count: number): void {
  const handle = openDatabase(databaseFile).connect();
  handle
    .prepare(
      "INSERT INTO user (id, email, is_administrator, created_at, event_sequence) VALUES ('u', 'ann@example.org', 0, 1, 0)",
    )
    .run();
  const insert = handle.prepare(
    'INSERT INTO correspondent (user_id, sender_key, messages_seen, sealed_names, marked_safe, first_seen_at, last_seen_at) VALUES (?, ?, 1, ?, 0, 1, 1)',
  );
  handle.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      const key = `s${String(at).padStart(6, '0')}`;
      insert.run('u', key, keyring.seal('seal.person', '["Mina"]', ['u', key, 'names']));
    }
  })();
  handle.close();
}

/** How many correspondents wait for the newest key, and how many do not open at all. */
function left(keyring: Keyring): { readonly waiting: number; readonly dead: number } {
  const handle = openDatabase(databaseFile).connect();
  const rows = handle
    .prepare<[], { sender_key: string; sealed_names: string }>(
      'SELECT sender_key, sealed_names FROM correspondent',
    )
    .all();
  handle.close();
  return {
    waiting: rows.filter((row) => keyring.needsReseal(row.sealed_names)).length,
    dead: rows.filter(
      (row) => !keyring.open('seal.person', row.sealed_names, ['u', row.sender_key, 'names']).ok,
    ).length,
  };
}

test(
  'M04: rotate, reseal and remove beside a running Postern: two keys live, then one, and mailboxes open all the while',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const dovecot = await startTestMail(['ann', 'ann-work']);
    dovecot.deliver('ann', 'INBOX', letter({ subject: 'Sealed before' }));
    dovecot.deliver('ann-work', 'INBOX', letter({ subject: 'Sealed after' }));
    const running = await startPosternFor(dovecot, { dataFolder: folder });
    const ann = await running.signedIn('ann@example.org');
    await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Old') });
    const [old = ''] = ring().keyIds;

    const rotated = await keys('rotate');
    expect([rotated.code, rotated.errors]).toEqual([0, '']);
    expect(statSync(keysFile).mode & 0o777).toBe(0o600);
    expect(ring().keyIds).toHaveLength(2);
    await wait(FOLLOW_MS + 200);
    await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann-work', 'New') });
    const index = ring().index('index.email', 'ann@example.org');

    const resealed = await keys('reseal');
    expect([resealed.code, resealed.errors]).toEqual([0, '']);
    expect(resealed.output).toMatch(/mailbox\.sealed_password: 2 seen, 1 sealed again/);
    const removed = await keys('remove', old);
    expect([removed.code, removed.errors]).toEqual([0, '']);
    expect(ring().keyIds).toHaveLength(1);
    expect(ring().keyIds).not.toContain(old);
    expect(ring().index('index.email', 'ann@example.org')).toEqual(index);
    const inbox = await ann.call(routes.inbox);
    expect(inbox.sources.map(({ state }) => state)).toEqual(['ok', 'ok']);
    await running.postern.close();

    const after = await startPosternFor(dovecot, {
      dataFolder: folder,
      environment: { PORT: new URL(running.origin).port },
    });
    const { rows } = await until('both mailboxes', async () => {
      const inbox = await ann.call(routes.inbox);
      return inbox.sources.some(({ state }) => state === 'loading') ? undefined : inbox;
    });
    expect(rows.map(({ subject }) => subject).toSorted()).toEqual(['Sealed after', 'Sealed before']);
    await after.postern.close();
    await dovecot.stop();
  },
);

test(
  'M04: a reseal that is killed midway leaves every value whole, and the next run goes on from there',
  { timeout: COMMAND_TEST_MS },
  async () => {
    await keys('list');
    fill(ring(), 1_500);
    const [old = ''] = ring().keyIds;
    await keys('rotate');
    const child = spawn(process.execPath, [MAIN, 'keys', 'reseal'], {
      env: { PATH: process.env['PATH'] ?? '', POSTERN_DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    for await (const chunk of child.stdout) {
      if (String(chunk).includes('correspondent.sealed_names: 300')) child.kill('SIGKILL');
    }
    await closed;
    const midway = left(ring());
    expect(midway.dead).toBe(0);
    expect(midway.waiting).toBeGreaterThan(0);
    expect(midway.waiting).toBeLessThan(1_500);
    expect(existsSync(`${keysFile}.reseal`)).toBe(true);

    const rest = await keys('reseal');
    expect([rest.code, rest.errors]).toEqual([0, '']);
    expect(rest.output).toContain(`${String(midway.waiting)} values were sealed again.`);
    expect(rest.output).not.toContain('mailbox.sealed_password');
    expect(left(ring())).toEqual({ waiting: 0, dead: 0 });
    expect(existsSync(`${keysFile}.reseal`)).toBe(false);
    expect((await keys('remove', old)).code).toBe(0);
    expect(left(ring())).toEqual({ waiting: 0, dead: 0 });
  },
);

test(
  'M04: a revoked key opens nothing from that moment on, and what has died is named',
  { timeout: COMMAND_TEST_MS },
  async () => {
    await keys('list');
    fill(ring(), 3);
    const before = ring();
    const [stolen = ''] = before.keyIds;
    const sealed = before.seal('seal.link', 'a live link', []);
    const revoked = await keys('revoke', stolen);
    expect(revoked.code).toBe(0);
    expect(revoked.errors).toMatch(
      /^3 values open with none of the keys:\n {2}correspondent\.sealed_names \["u","s000000"\]/,
    );
    expect(ring().keyIds).toHaveLength(1);
    expect(ring().open('seal.link', sealed, [])).toEqual({ ok: false, code: 'key-unknown' });
    expect(left(ring()).dead).toBe(3);
    expect(await keys('revoke', 'k-none')).toMatchObject({
      code: 1,
      errors: 'There is no key with this id.\n',
    });
  },
);

test(
  'M04: the key of new values is not removed, and two commands at once do not lose a key',
  { timeout: COMMAND_TEST_MS },
  async () => {
    await keys('list');
    const [only = ''] = ring().keyIds;
    expect(await keys('remove', only)).toMatchObject({ code: 1, output: '' });
    const answers = await Promise.all([keys('rotate'), keys('rotate'), keys('rotate')]);
    const added = answers.filter(({ code }) => code === 0).length;
    for (const { code, errors } of answers) {
      if (code !== 0) expect(errors).toMatch(/^Another command changes the keys/);
    }
    expect(added).toBeGreaterThan(0);
    expect(ring().keyIds).toHaveLength(1 + added);
    expect(existsSync(`${keysFile}.new`)).toBe(false);
  },
);

test('M04: the list of sealed columns is the one of the database, and every one can be paged and replaced', async () => {
  const database = openDatabase(databaseFile);
  const handle = database.connect();
  migrateLogin(handle);
  const inDatabase = handle
    .prepare<[], { name: string }>(
      `SELECT t.name || '.' || c.name AS name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
       WHERE t.type = 'table' AND c.name LIKE 'sealed%'`,
    )
    .all()
    .map(({ name }) => name);
  expect(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
    inDatabase.toSorted(),
  );
  for (const column of SEALED_COLUMNS) {
    expect(await columnSource(handle, column).page(undefined, 10)).toEqual([]);
  }
  await database.close();
});
