/** Real here: the command as a process, Postern on SQLite, Dovecot over TLS. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseKeys } from '@postern/keyring';
import { routes } from '@postern/contracts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { letter, mailboxOf, startPosternFor, startTestMail } from '../testing/test-mail.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';

let folder: string;
let keysFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-keys-'));
  keysFile = join(folder, 'keys.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function keys(...args: readonly string[]): Promise<CommandResult> {
  return runCommand(['keys', ...args], { environment: { POSTERN_DATA: folder } });
}

/** Whatever in the file is long enough to be a secret and is not an id. */
function secretsIn(text: string): string[] {
  const parsed = parseKeys(text);
  const ids = parsed.ok ? parsed.keys.map(({ id }) => id) : [];
  return [...text.matchAll(/[A-Za-z0-9+/_-]{40,}={0,2}/g)]
    .map(([secret]) => secret)
    .filter((text_) => !ids.includes(text_));
}

test(
  'O02: "keys list" makes the file where there is none, for its owner alone, and shows no secret',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const first = await keys('list');
    expect([first.code, first.errors]).toEqual([0, '']);
    expect(statSync(keysFile).mode & 0o777).toBe(0o600);
    const written = readFileSync(keysFile, 'utf8');
    expect(secretsIn(written).length).toBeGreaterThan(0);
    for (const secret of secretsIn(written)) expect(first.output).not.toContain(secret);
    expect(first.output).toMatch(/^\S+\t\S+\tfor new values\n$/);
    expect((await keys('list')).output).toBe(first.output);
    expect(readFileSync(keysFile, 'utf8')).toBe(written);
  },
);

test(
  'O02 M03: after "keys new" a mailbox that was sealed before still opens, and new values take the new key',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const dovecot = await startTestMail(['ann', 'ann-work']);
    dovecot.deliver('ann', 'INBOX', letter({ subject: 'Sealed before' }));
    dovecot.deliver('ann-work', 'INBOX', letter({ subject: 'Sealed after' }));
    const before = await startPosternFor(dovecot, { dataFolder: folder });
    const ann = await before.signedIn('ann@example.org');
    await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Old') });
    await before.postern.close();

    const old = (await keys('list')).output;
    const added = await keys('new');
    expect([added.code, added.errors]).toEqual([0, '']);
    expect(added.output.split('\n').slice(1).join('\n')).toBe(old.replace('\tfor new values', ''));
    expect(statSync(keysFile).mode & 0o777).toBe(0o600);
    expect(existsSync(`${keysFile}.new`)).toBe(false);
    for (const secret of secretsIn(readFileSync(keysFile, 'utf8')))
      expect(added.output).not.toContain(secret);

    const after = await startPosternFor(dovecot, { dataFolder: folder, environment: portOf(before.origin) });
    await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann-work', 'New') });
    const { rows, sources } = await ann.call(routes.inbox);
    expect(sources.map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(rows.map(({ subject }) => subject).toSorted()).toEqual(['Sealed after', 'Sealed before']);
    await after.postern.close();
    await dovecot.stop();
  },
);

test(
  'O02: a keys file that others may read, or that is none, is refused in words, and left as it is',
  { timeout: COMMAND_TEST_MS },
  async () => {
    await keys('list');
    const written = readFileSync(keysFile, 'utf8');
    for (const [mode, ...command] of [
      [0o644, 'keys', 'list'],
      [0o640, 'keys', 'new'],
      [0o604, 'serve'],
    ] as const) {
      chmodSync(keysFile, mode);
      const answer = await runCommand(command, { environment: { POSTERN_DATA: folder, PORT: '0' } });
      expect([command, answer.code]).toEqual([command, 78]);
      expect(answer.errors).toMatch(/can be read by others.*chmod 600/);
      expect(readFileSync(keysFile, 'utf8')).toBe(written);
    }
    chmodSync(keysFile, 0o600);
    const [secret = ''] = secretsIn(written);
    for (const broken of ['', '{}', 'not json', written.replace(secret, secret.slice(1))]) {
      writeFileSync(keysFile, broken);
      const answer = await keys('new');
      expect(answer.code).toBe(78);
      expect(answer.errors).toContain('The keys file cannot be used');
      expect(answer.errors).not.toContain(secret.slice(1));
      expect(readFileSync(keysFile, 'utf8')).toBe(broken);
    }
  },
);

test('O02: every other use is answered with how it is used', { timeout: COMMAND_TEST_MS }, async () => {
  for (const args of [[], ['print'], ['revoke'], ['remove'], ['list', 'x'], ['revoke', 'a', 'b']]) {
    const answer = await keys(...args);
    expect(answer).toMatchObject({ code: 64, output: '' });
    expect(answer.errors).toMatch(/^Usage: postern keys ACTION\n/);
  }
});

/** The same port again, so that the open session's browser finds it. */
function portOf(origin: string): Record<string, string> {
  return { PORT: new URL(origin).port };
}
