/** Real here: the command as a process, files on disk. Each start below would serve people with a wall missing. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatKeys, generateKey } from '@postern/keyring';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMPILED_CODE } from '../../../../tools/compiled-code.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';

/** A refusal takes a moment, also on a busy machine. Milliseconds. */
const START_MS = 60_000;
const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

let folder: string;
let keysFile: string;
let environment: Readonly<Record<string, string>>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-start-'));
  keysFile = join(folder, 'keys.json');
  environment = {
    PUBLIC_URL: 'https://mail.example.org',
    SMTP_URL: 'smtp://127.0.0.1:25',
    POSTERN_DATA: folder,
    PORT: '0',
  };
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A start that must not be one: what was said, with the exit code of a wrong configuration. */
function refusedStart(
  changed: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...switches, MAIN, 'serve'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: COMPILED_CODE,
      ...environment,
      ...changed,
    },
    encoding: 'utf8',
    // One that starts after all would never end.
    timeout: START_MS,
  });
  expect([status, stdout]).toEqual([78, '']);
  expect(stderr).toMatch(/^Postern cannot start:\n/m);
  return stderr;
}

function writeKeys(text: string, mode = 0o600): void {
  writeFileSync(keysFile, text);
  chmodSync(keysFile, mode);
}

describe('H16: "serve" in public refuses', { timeout: COMMAND_TEST_MS }, () => {
  test('a weak key, and never repeats it', () => {
    const secret = Buffer.alloc(32, 'abcabcde').toString('base64url');
    writeKeys(JSON.stringify({ id: 'k1', secret }));
    const errors = refusedStart();
    expect(errors).toContain('The keys file cannot be used.');
    expect(errors).not.toContain(secret);
  });

  test('a keys file without a key', () => {
    writeKeys('{"keys":[]}');
    expect(refusedStart()).toContain('The keys file cannot be used.');
  });

  test('a keys file that others can read', () => {
    writeKeys(formatKeys([generateKey('general', 0)]), 0o644);
    expect(refusedStart()).toContain('can be read by others');
  });

  test('keys that are gone while their database is there; "keys new" makes others when that is wanted', async () => {
    writeFileSync(join(folder, 'postern.db'), '');
    expect(refusedStart()).toContain(`The keys file ${keysFile} is missing`);
    expect((await runCommand(['keys', 'list'], { environment })).code).toBe(78);
    expect(existsSync(keysFile)).toBe(false);
    expect((await runCommand(['keys', 'new'], { environment })).code).toBe(0);
    expect(existsSync(keysFile)).toBe(true);
  });

  test('a public address that is plain http', () => {
    expect(refusedStart({ PUBLIC_URL: 'http://mail.example.org' })).toContain('PUBLIC_URL: ');
  });

  test('certificates that are not checked, and a debugger, by environment or by argument', () => {
    expect(refusedStart({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toContain('NODE_TLS_REJECT_UNAUTHORIZED');
    expect(refusedStart({ NODE_OPTIONS: '--inspect=127.0.0.1:0' })).toContain('--inspect');
    expect(refusedStart({}, ['--inspect=127.0.0.1:0'])).toContain('NODE_OPTIONS: must not have --inspect');
  });
});

test(
  'H16: at the first start there is no database, and keys are made',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const { code } = await runCommand(['keys', 'list'], { environment });
    expect([code, existsSync(keysFile)]).toEqual([0, true]);
  },
);
