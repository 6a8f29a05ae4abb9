/** Real here: the command as a process, SQLite on disk, a running Postern beside it, a socket that speaks SMTP. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDatabase } from '../testing/second-factor.ts';
import { startTestPostern } from '../testing/test-postern.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-doctor-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function doctor(environment: Readonly<Record<string, string>>): Promise<CommandResult> {
  const given = {
    POSTERN_DATA: join(folder, 'data'),
    POSTERN_KEYS_FILE: join(folder, 'keys.json'),
    ...environment,
  };
  return runCommand(['doctor'], { environment: given });
}

/** How one item of the checklist stands. */
function levelOf({ output }: CommandResult, check: string): string | undefined {
  return new RegExp(`^(ok|warn|FAIL) +${check}:`, 'm').exec(output)?.[1];
}

test(
  'K05: on a loopback address nothing must be mended, and what is for one machine only is said',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const answer = await doctor({ PORT: '1' });
    expect([answer.code, answer.errors]).toEqual([0, '']);
    const found = ['keys file', 'data folder', 'mail by TLS', 'reverse proxy', 'public URL', 'sign-up'];
    expect(found.map((check) => levelOf(answer, check))).toEqual(['ok', 'ok', 'warn', 'ok', 'warn', 'ok']);
    expect(levelOf(answer, 'the site itself')).toBe('warn');
  },
);

test(
  'K05: what would be dangerous in public is named, item by item',
  { timeout: COMMAND_TEST_MS },
  async () => {
    await doctor({ PORT: '1' });
    chmodSync(join(folder, 'data'), 0o755);
    const answer = await doctor({
      PUBLIC_URL: 'https://mail.invalid',
      SMTP_URL: 'smtp://127.0.0.2:1',
      POSTERN_SIGN_UP: 'open',
    });
    expect(answer.code).toBe(1);
    const found = ['data folder', 'reverse proxy', 'HSTS', 'sign-up', 'mailer'];
    expect(found.map((check) => levelOf(answer, check))).toEqual(['FAIL', 'FAIL', 'warn', 'warn', 'FAIL']);
  },
);

test(
  'K05 T-94: a running site, its administrators and its log are looked at',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const dataFolder = join(folder, 'data');
    const postern = await startTestPostern({ dataFolder });
    try {
      await postern.signedIn('ann@example.org');
      await writeDatabase(dataFolder, 'UPDATE user SET is_administrator = 1', []);
      const { port } = new URL(postern.origin);
      const answer = await doctor({ PORT: port, POSTERN_KEYS_FILE: join(dataFolder, 'keys.json') });
      expect(answer.code).toBe(1);
      const found = ['the site itself', 'administrators', 'audit log', 'keys file'];
      expect(found.map((check) => levelOf(answer, check))).toEqual(['ok', 'FAIL', 'ok', 'warn']);
      await writeDatabase(
        dataFolder,
        "UPDATE login_audit SET line = replace(line, 'ann', 'eve') || ' ' WHERE seq = 2",
        [],
      );
      const after = await doctor({ PORT: port, POSTERN_KEYS_FILE: join(dataFolder, 'keys.json') });
      expect(levelOf(after, 'audit log')).toBe('FAIL');
    } finally {
      await postern.stop();
    }
  },
);

test('K05 O08: the mail server is asked, and nothing is sent', { timeout: COMMAND_TEST_MS }, async () => {
  const said: string[] = [];
  const server = createServer((socket) => {
    socket.write('220 mail.test ESMTP\r\n');
    socket.on('data', (data) => {
      said.push(String(data));
      socket.write('250 ok\r\n');
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const answer = await doctor({ PORT: '1', SMTP_URL: `smtp://127.0.0.1:${port}` });
  server.close();
  expect([levelOf(answer, 'mailer'), levelOf(answer, 'mail by TLS')]).toEqual(['ok', 'ok']);
  expect(said.join('')).toMatch(/EHLO/);
  expect(said.join('')).not.toMatch(/MAIL FROM|RCPT TO|DATA/);
});

test('K05: the page of nine items names the command that looks at them', () => {
  const page = readFileSync(new URL('../../../../docs/production.md', import.meta.url), 'utf8');
  expect(page).toContain('postern doctor');
  expect(page.match(/^\d\. \*\*/gm)).toHaveLength(9);
});
