import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OperatorRulesError } from '../operator-rules/operator-rules-error.ts';
import { createScanPool } from '../pool/index.ts';
import { buildMessage } from '../testing/build-message.ts';
import { READER } from '../testing/scan-for-test.ts';
import { loadOperatorRules } from './load-operator-rules.ts';
import { testOperatorRules } from './test-operator-rules.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-rules-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, content: unknown): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

function rule(code: string, more: object = {}): object {
  return { code, when: { fact: 'subject', contains: 'invoice' }, ...more };
}

describe('W20 a folder of rules', () => {
  test('is read with all folders below it, in the order of the paths', async () => {
    write('b.json', { rules: [rule('operator.b')] });
    write('a/a.json', { rules: [rule('operator.a1'), rule('operator.a2')] });
    write('macros.yar', 'rule x { condition: true }');
    write('notes.txt', 'no rules');
    write('.hidden.json', 'nonsense');
    const { rules, yara } = await loadOperatorRules(folder);
    expect(rules.map(({ code, file }) => [code, file])).toEqual([
      ['operator.a1', join('a', 'a.json')],
      ['operator.a2', join('a', 'a.json')],
      ['operator.b', 'b.json'],
    ]);
    expect(yara).toEqual([{ file: 'macros.yar', source: 'rule x { condition: true }' }]);
  });

  test('tells all problems of all files at once, with file, rule and place', async () => {
    write('a.json', { rules: [rule('operator.a', { severity: 'awful' })] });
    write('b.json', '{');
    write('c.json', { rules: [rule('operator.c'), rule('operator.c')] });
    const error = await loadOperatorRules(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OperatorRulesError);
    expect(String(error)).toContain('a.json: operator.a: severity: must be one of');
    expect(String(error)).toContain('b.json: is no JSON');
    expect(String(error)).toContain('c.json: operator.c: code: was given to another rule before');
  });

  test('says so where there is no such folder', async () => {
    await expect(loadOperatorRules(join(folder, 'nowhere'))).rejects.toThrow('cannot be read (ENOENT)');
  });

  test('refuses a file larger than any rules are', async () => {
    write('a.json', ' '.repeat(5 * 1024 * 1024));
    await expect(loadOperatorRules(folder)).rejects.toThrow('larger than');
  });
});

describe('W20 tests that rule files carry', () => {
  test('say for each message whether the rule spoke as expected', async () => {
    write('mail/invoice.eml', Buffer.from(buildMessage({ subject: 'Invoice 1' })).toString());
    write('a.json', {
      rules: [
        rule('operator.a', {
          tests: [
            { title: 'a file', message: 'mail/invoice.eml', expect: true },
            { title: 'lines', message: ['From: a@b.example', 'Subject: Hello', '', 'x'], expect: false },
            { title: 'wrong', message: 'From: a@b.example\nSubject: Hello\n\nx', expect: true },
            { title: 'missing', message: 'nowhere.eml', expect: true },
          ],
        }),
      ],
    });
    const results = await testOperatorRules(folder);
    expect(results.map(({ title, passed, found }) => [title, passed, found])).toEqual([
      ['a file', true, true],
      ['lines', true, false],
      ['wrong', false, false],
      ['missing', false, undefined],
    ]);
    expect(results.at(-1)?.problem).toContain('ENOENT');
  });

  test('say which YARA rules fit a message, and which should', async () => {
    write('a.yar', 'rule has_x { strings: $a = "xxx" condition: $a }');
    const yaraTests = [
      { message: ['Subject: a', '', 'xxx'], expect: ['has_x'] },
      { message: ['Subject: a', '', 'y'], expect: [] },
      { message: ['Subject: a', '', 'y'], expect: ['has_x'] },
      { message: 'nowhere.eml', expect: [] },
    ];
    write('a.json', { rules: [], yaraTests });
    const results = await testOperatorRules(folder);
    expect(results.map(({ passed }) => passed)).toEqual([true, true, false, false]);
    expect(results[2]).toMatchObject({ rule: 'reputation.yara', problem: 'has_x should fit, no rule fits' });
  });

  test('cannot be run where a YARA rule cannot be compiled', async () => {
    write('a.yar', 'rule x { condition: y }');
    await expect(testOperatorRules(folder)).rejects.toThrow('a.yar: ');
    write('a.json', { rules: [], yaraTests: [{ message: 'a.eml', expect: true }] });
    await expect(testOperatorRules(folder)).rejects.toThrow('yaraTests[0].expect: must be a list of names');
  });

  test('believe the authentication results that a test names', async () => {
    const message = [
      'Authentication-Results: mx.home.example; dmarc=pass header.from=b.example',
      'From: a@b.example',
      '',
      'x',
    ];
    const when = { fact: 'authentication.dmarc', equals: 'pass' };
    const tests = [
      { message, expect: false },
      { message, expect: true, authserv: 'mx.home.example' },
    ];
    write('a.json', { rules: [{ code: 'operator.a', when, tests }] });
    expect((await testOperatorRules(folder)).map(({ passed }) => passed)).toEqual([true, true]);
  });
});

test('W20 rules of an operator speak in the workers of the pool', async () => {
  write('a.json', { rules: [rule('operator.a', { verdict: 'caution' })] });
  const { rules } = await loadOperatorRules(folder);
  const pool = createScanPool({ workers: 1, operatorRules: rules });
  try {
    const report = await pool.scan(buildMessage({ subject: 'Invoice 1' }), READER);
    expect(report.findings.map(({ code }) => code)).toContain('operator.a');
    expect(report.verdict).toBe('caution');
    // A verdict of other rules of the operator can be told to be older.
    expect(report.rulesVersion).toMatch(/\+[0-9a-f]{10}$/);
  } finally {
    await pool.close();
  }
});
