import { describe, expect, test } from 'vitest';
import { explainFinding } from './explain-finding.ts';
import { LANGUAGES } from './rules/rule.ts';
import { rules } from './rules/catalogue.ts';
import { buildProgram } from './testing/build-program.ts';
import { buildZip } from './testing/build-zip.ts';
import { scanRow } from './testing/scan-for-test.ts';

describe('words about a file without ending', () => {
  test('say nothing about its ending', async () => {
    const archive = buildZip([{ name: 'setup', content: buildProgram() }]);
    const report = await scanRow({ title: '', files: [{ name: 'a.zip', content: archive }] });
    expect(report.summary).toBe('An attachment contains a program.');
  });

  test('say the same in Russian', () => {
    const facts = [{ name: 'ending', value: 'none' }];
    expect(explainFinding('attachments.program', facts, 'ru')?.summary).toBe(
      'Вложение — программа, которая запустится при открытии',
    );
  });

  test('name the ending where there is one', () => {
    const facts = [{ name: 'ending', value: 'exe' }];
    expect(explainFinding('attachments.program-in-archive', facts, 'en')?.summary).toBe(
      'An attachment contains a program (.exe)',
    );
  });
});

describe('words without their facts', () => {
  const TEXTS = rules.flatMap((rule) => LANGUAGES.map((language) => [rule.code, language] as const));

  test.each(TEXTS)('have no empty brackets, dots or marks: %s in %s', (code, language) => {
    const words = explainFinding(code, [], language);
    for (const text of [words?.title, words?.explanation, words?.advice, words?.summary]) {
      expect(text).not.toMatch(/\(\s*\.?\s*\)|[[\]{}]|«»|\s\.(?:\s|$)/);
    }
  });
});
