/** Real here: the command as a process and a PostgreSQL server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatKeys, generateKey } from '@postern/keyring';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from '../../../../tools/postgres/postgres.ts';
import type { Postgres } from '../../../../tools/postgres/postgres.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';

let postgres: Postgres;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postern-login-pg-'));
  postgres = await startPostgres();
}, COMMAND_TEST_MS);

afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test(
  'T-03: on PostgreSQL the tables are made, the race has one winner, and the clock is compared with the server',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const keysFile = join(folder, 'keys.json');
    writeFileSync(keysFile, formatKeys([generateKey(), generateKey('index')]), { mode: 0o600 });
    const at = ['--database', postgres.url, '--keys', keysFile];
    expect((await runCommand('doctor', ...at)).output).toMatch(/FAIL {2}store: The store does not answer/);
    for (let run = 0; run < 2; run += 1) {
      expect(await runCommand('migrate', postgres.url)).toMatchObject({ code: 0, errors: '' });
    }
    const doctor = await runCommand('doctor', ...at);
    expect([doctor.code, doctor.errors]).toEqual([0, '']);
    expect(doctor.output).toContain('ok    race: 60 at once spent one challenge: one of them got it.\n');
    expect(doctor.output).toContain('ok    clock: Within 2 s of the database server.\n');
    expect(await runCommand('audit', 'verify', '--database', postgres.url)).toMatchObject({ code: 0 });
    expect(await runCommand('reseal', ...at)).toMatchObject({ code: 0, errors: '' });
  },
);
