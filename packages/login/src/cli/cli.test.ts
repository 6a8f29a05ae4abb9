/** Real here: the command as a process, SQLite on disk, keys files, a configuration module. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createKeyring, formatKeys, generateKey, parseKeys } from '@postern/keyring';
import type { Key } from '@postern/keyring';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../clock.ts';
import { sqliteStore } from '../stores/sqlite/sqlite-store.ts';
import type { Store } from '../store.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';

let folder: string;
let file: string;
let keysFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-login-'));
  file = join(folder, 'login.db');
  keysFile = join(folder, 'keys.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function withStore<T>(use: (store: Store, database: DatabaseSync) => Promise<T>): Promise<T> {
  const database = new DatabaseSync(file);
  try {
    return await use(sqliteStore(database), database);
  } finally {
    database.close();
  }
}

function writeKeys(keys: readonly Key[]): void {
  writeFileSync(keysFile, formatKeys(keys), { mode: 0o600 });
}

const atDatabase = (): string[] => ['--database', file, '--keys', keysFile];

describe('postern-login', () => {
  test(
    'help goes to standard output, a wrong use to standard error with code 2',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const help = await runCommand('--help');
      expect(help).toMatchObject({ code: 0, errors: '' });
      for (const name of ['keygen', 'migrate', 'doctor', 'bans', 'audit', 'reseal']) {
        expect(help.output).toContain(`\n  ${name}`);
      }
      expect((await runCommand('bans', '--help')).output).toMatch(/^Usage: postern-login bans list/);
      for (const args of [
        [],
        ['sing'],
        ['keygen', '--fast'],
        ['migrate'],
        ['bans', 'list'],
        ['bans', 'lift', '--database', file],
        ['audit', 'verify', '--database', file, '--head', '12'],
        ['reseal', '--database', join(folder, 'none.db')],
        ['doctor', '--config', 'a', '--database', 'b'],
        ['migrate', 'mysql://localhost/x'],
      ]) {
        const answer = await runCommand(...args);
        expect([args, answer.code, answer.output]).toEqual([args, 2, '']);
        expect(answer.errors).toContain('Usage: postern-login');
        expect(answer.errors).not.toMatch(/\n\s+at /);
      }
    },
  );

  test(
    'keygen prints a key that a keys file and a configuration take',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const [general, index] = await Promise.all([runCommand('keygen'), runCommand('keygen', '--index')]);
      const parsed = parseKeys(general.output + index.output);
      if (!parsed.ok) throw new Error('refused');
      expect(parsed.keys.map(({ use }) => use)).toEqual(['general', 'index']);
      expect(createKeyring(parsed.keys).keyIds[0]).toMatch(/^k\d{8}-/);
    },
  );

  test(
    'migrate makes the tables, and run twice changes nothing; without it a command says so',
    { timeout: COMMAND_TEST_MS },
    async () => {
      new DatabaseSync(file).close();
      const before = await runCommand('bans', 'list', '--database', file);
      expect(before.code).toBe(1);
      expect(before.errors).toContain('Was "postern-login migrate" run on it?');
      for (let run = 0; run < 2; run += 1) {
        expect(await runCommand('migrate', file)).toMatchObject({ code: 0, errors: '' });
      }
      expect(await runCommand('bans', 'list', '--database', file)).toEqual({
        code: 0,
        output: '',
        errors: 'No bans.\n',
      });
    },
  );
});

describe('bans', () => {
  test(
    'are listed, extended and lifted, and both are in the audit log with the name',
    { timeout: COMMAND_TEST_MS },
    async () => {
      writeKeys([generateKey()]);
      await runCommand('migrate', file);
      const now = Date.now();
      await withStore((store) =>
        store.bans.put({
          id: '01930000-0000-7000-8000-000000000001',
          network: '203.0.113.9',
          level: 1,
          reason: 'score',
          evidence: { 'code.failed': 12 },
          startsAt: now,
          expiresAt: now + 60_000,
          liftedAt: undefined,
          liftedBy: undefined,
        }),
      );
      const listed = await runCommand('bans', 'list', '--database', file);
      expect(listed.output).toMatch(/^01930000-\S+\t203\.0\.113\.9\tlevel 1\tscore\tfrom \S+\tuntil \S+\n$/);
      const id = '01930000-0000-7000-8000-000000000001';
      expect((await runCommand('bans', 'lift', id, '--database', file)).code).toBe(2);
      expect((await runCommand('bans', 'extend', id, '--minutes', '20000', ...atDatabase())).code).toBe(2);
      const extended = await runCommand(
        'bans',
        'extend',
        id,
        '--minutes',
        '90',
        '--by',
        'ann',
        ...atDatabase(),
      );
      expect(extended).toMatchObject({ code: 0, errors: '' });
      const [row] = await withStore((store) => store.bans.list({ now, includeEnded: false, limit: 5 }));
      expect((row?.expiresAt ?? 0) - now).toBeGreaterThan(80 * 60_000);
      expect((await runCommand('bans', 'lift', id, '--by', 'ann', ...atDatabase())).code).toBe(0);
      expect(await runCommand('bans', 'lift', id, ...atDatabase())).toMatchObject({ code: 1, output: '' });
      expect((await runCommand('bans', 'list', '--database', file)).output).toBe('');
      expect((await runCommand('bans', 'list', '--all', '--database', file)).output).toMatch(
        /lifted \S+ by ann\n$/,
      );
      const types = await withStore(async (store) =>
        (await store.audit.read({ fromSeq: 1, limit: 9 })).map((event) => event.type),
      );
      expect(types).toEqual(expect.arrayContaining(['ip.ban_extended', 'ip.ban_lifted']));
    },
  );
});

describe('audit', () => {
  test(
    'T-94: an untouched log verifies, a head is printed, and one changed byte is named by its row',
    { timeout: COMMAND_TEST_MS },
    async () => {
      await runCommand('migrate', file);
      expect((await runCommand('audit', 'head', '--database', file)).code).toBe(1);
      const event = (at: number) =>
        ({
          id: `e${String(at)}`,
          type: 'session.revoked',
          severity: 'info',
          outcome: 'success',
          at,
        }) as const;
      await withStore((store) => store.audit.append([1, 2, 3].map(event)));
      const head = (await runCommand('audit', 'head', '--database', file)).output.trim();
      expect(head).toMatch(/^3:[0-9a-f]{64}$/);
      const good = await runCommand('audit', 'verify', '--database', file, '--head', head);
      expect(good).toMatchObject({ code: 0, output: `3 rows, unbroken. Head: ${head}\n` });
      await withStore((_, database) => {
        database.exec(
          "UPDATE login_audit SET line = replace(line, 'session.revoked', 'session.revoken') WHERE seq = 2",
        );
        return Promise.resolve();
      });
      const altered = await runCommand('audit', 'verify', '--database', file);
      expect(altered).toMatchObject({ code: 1, output: '' });
      expect(altered.errors).toBe('Row 2 is not as it was written: altered.\n');
    },
  );
});

describe('reseal', () => {
  test(
    'M04: second-factor secrets and signing keys go under the first key, and open without the old one',
    { timeout: COMMAND_TEST_MS },
    async () => {
      await runCommand('migrate', file);
      const [old, fresh] = [generateKey(), generateKey()];
      const before = createKeyring([old]);
      const users = Array.from({ length: 250 }, (_, at) => `u${String(at).padStart(4, '0')}`);
      const now = Date.now();
      await withStore(async (store) => {
        for (const userId of users) {
          const sealedSecret = before.seal('seal.totp', `totp of ${userId}`, [userId]);
          await store.totp.propose({
            userId,
            sealedSecret,
            createdAt: now,
            confirmedAt: undefined,
            lastStep: -1,
          });
        }
        await store.signingKeys.add(
          {
            kid: 'kid-1',
            sealedPrivate: before.seal('seal.signing', 'private', ['kid-1']),
            publicJwk: '{}',
            createdAt: now,
            activeFrom: now,
            verifyUntil: now + DAY_MS,
          },
          undefined,
        );
      });
      writeKeys([fresh, old]);
      expect((await runCommand('reseal', '--database', file)).code).toBe(2);
      const first = await runCommand('reseal', ...atDatabase());
      expect(first).toMatchObject({ code: 0, errors: '' });
      expect(first.output).toMatch(/totp: 250 seen, 250 sealed again\n.*251 values were sealed again\.\n$/s);
      expect((await runCommand('reseal', ...atDatabase())).output).toMatch(
        /\n0 values were sealed again\.\n$/,
      );
      const after = createKeyring([fresh]);
      await withStore(async (store) => {
        for (const userId of users) {
          const row = await store.totp.find(userId);
          expect(after.openText('seal.totp', row?.sealedSecret ?? '', [userId])).toMatchObject({
            text: `totp of ${userId}`,
          });
        }
        const [signing] = await store.signingKeys.list(now);
        expect(after.open('seal.signing', signing?.sealedPrivate ?? '', ['kid-1']).ok).toBe(true);
      });
      writeKeys([generateKey()]);
      const foreign = await runCommand('reseal', ...atDatabase());
      expect(foreign.errors).toMatch(/^251 values open with none of the keys:\n {2}u0000\n/);
    },
  );
});

describe('a configuration', () => {
  const module = (body: string): string => {
    const path = join(folder, 'auth.ts');
    const source = new URL('..', import.meta.url).href;
    writeFileSync(
      path,
      `import { DatabaseSync } from 'node:sqlite';
import { createLogin } from '${source}create-login.ts';
import { sqliteStore } from '${source}stores/sqlite/sqlite-store.ts';
import type { LoginConfig } from '${source}config.ts';
const KEY: string = '${Buffer.from(generateKey().secret.expose()).toString('base64url')}';
const store = sqliteStore(new DatabaseSync(${JSON.stringify(file)}));
const users = { find: () => Promise.resolve(undefined), create: () => Promise.resolve({ id: 'u' }) };
const settings: LoginConfig = { publicUrl: 'https://mail.example.org', keys: [{ id: 'k20260101-aa', secret: KEY }], store, users, deliver: () => Promise.resolve() };
${body}`,
    );
    return path;
  };

  test(
    'doctor reads "config" and "login" from a module, and ends with 1 only where a line says FAIL',
    { timeout: COMMAND_TEST_MS },
    async () => {
      await runCommand('migrate', file);
      for (const body of [
        'export const config = settings;',
        'export const login = createLogin(settings);',
        'export default { config: settings };',
      ]) {
        const answer = await runCommand('doctor', '--config', module(body));
        expect([answer.code, answer.errors]).toEqual([0, '']);
        expect(answer.output).toContain('ok    public URL: https://mail.example.org is https.\n');
        expect(answer.output).toContain('ok    race: 60 at once spent one challenge: one of them got it.\n');
        expect(answer.output).not.toContain('FAIL');
      }
      const sample = join(folder, 'sample.json');
      writeFileSync(
        sample,
        JSON.stringify({ peer: '10.0.0.7', headers: { 'X-Forwarded-For': '203.0.113.9' } }),
      );
      const args = [
        'doctor',
        '--config',
        module('export const config = settings;'),
        '--sample-request',
        sample,
      ];
      const undeclared = await runCommand(...args);
      expect(undeclared.code).toBe(1);
      expect(undeclared.output).toMatch(/FAIL {2}proxies: .*10\.0\.0\.7 is no declared proxy/);
      expect(await runCommand(...args, '--proxy', '10.0.0.7')).toMatchObject({ code: 0 });
    },
  );

  test(
    'H16: a weak key in it stops every command with its sentence, and without the secret',
    { timeout: COMMAND_TEST_MS },
    async () => {
      const weak = Buffer.from('django-insecure-#w3kq$7b!o1t^x@9z5v(m2&c8').toString('base64url');
      const path = module(`export const config = { ...settings, keys: [{ id: 'k1', secret: '${weak}' }] };`);
      const answer = await runCommand('doctor', '--config', path);
      expect(answer).toMatchObject({ code: 1, output: '' });
      expect(answer.errors).toMatch(/^keys: Key 1 \("k1"\) has a secret with words in it/);
      expect(answer.errors).not.toContain(weak);
      expect(await runCommand('doctor', '--config', module('export const nothing = 1;'))).toMatchObject({
        code: 1,
      });
    },
  );
});
