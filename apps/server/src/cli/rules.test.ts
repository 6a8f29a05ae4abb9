/** Real here: the command as a process, the guard, the files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { letter } from '../testing/test-mail.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-rules-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(expect: boolean, more: object = {}): void {
  const message = ['From: a@shop.example', 'Subject: Golden parrot', '', 'Hello'];
  const rule = {
    code: 'operator.parrot',
    weight: 3,
    severity: 'high',
    verdict: 'dangerous',
    category: 'spam',
    when: { fact: 'subject', contains: 'golden parrot' },
    tests: [{ title: 'the parrot', message, expect }],
    ...more,
  };
  writeFileSync(join(folder, 'birds.json'), JSON.stringify({ rules: [rule] }));
}

describe('W20: rules of the operator', () => {
  test(
    'their tests are run, and the exit code says whether all pass',
    { timeout: COMMAND_TEST_MS },
    async () => {
      write(true);
      const good = await runCommand(['rules', 'test', folder]);
      expect(good).toMatchObject({ code: 0, errors: '' });
      expect(good.output).toMatch(
        /^✔ operator\.parrot \(birds\.json\): the parrot\n1 rule, 1 test: all pass\n$/,
      );
      write(false);
      const bad = await runCommand(['rules', 'test', folder]);
      expect(bad.code).toBe(1);
      expect(bad.output).toContain('it should be silent, and speaks');
    },
  );

  test('a rule that cannot be used is named with what is wrong', { timeout: COMMAND_TEST_MS }, async () => {
    write(true, { severity: 'awful' });
    const told = await runCommand(['rules', 'test', folder]);
    expect(told.code).toBe(1);
    expect(told.errors).toMatch(/^postern rules: birds\.json: operator\.parrot: severity: /);
    const scanned = await runCommand(['scan', '--rules', folder, '-'], { input: letter({ subject: 'x' }) });
    expect(scanned).toMatchObject({ code: 64, output: '' });
    expect(scanned.errors).toMatch(/^postern scan: birds\.json: operator\.parrot: severity/);
  });

  test('postern scan --rules asks them beside its own', { timeout: COMMAND_TEST_MS }, async () => {
    write(true);
    const input = letter({ subject: 'A golden parrot for you' });
    const args = ['scan', '--format', 'jsonl', '--rules', folder, '-'];
    const { code, output } = await runCommand(args, { input });
    expect(output).toContain('"operator.parrot"');
    expect(code).toBe(2);
    expect((await runCommand(['scan', '-'], { input })).code).toBe(0);
  });

  test('a use that is none is answered with how it is used', { timeout: COMMAND_TEST_MS }, async () => {
    for (const args of [[], ['test'], ['list', folder]]) {
      const answer = await runCommand(['rules', ...args]);
      expect(answer).toMatchObject({ code: 64, output: '' });
      expect(answer.errors).toMatch(/^Usage: postern rules/);
    }
    expect(await runCommand(['rules', '--help'])).toMatchObject({ code: 0, errors: '' });
  });
});
