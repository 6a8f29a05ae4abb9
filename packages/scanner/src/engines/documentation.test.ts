import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createYaraEngine } from './yara/yara.ts';
import { testOperatorRules } from './test-operator-rules.ts';

const PAGE = readFileSync(new URL('../../docs/operator-rules.md', import.meta.url), 'utf8');

function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(PAGE)?.[1] ?? '';
}

test('W20 the rule of the documentation can be used, and its tests pass', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postern-rules-'));
  writeFileSync(join(folder, 'a.json'), block('json'));
  const results = await testOperatorRules(folder);
  rmSync(folder, { recursive: true });
  expect(results.map(({ passed }) => passed)).toEqual([true, true]);
});

test('W20 the YARA rule of the documentation can be compiled', async () => {
  const engine = await createYaraEngine({ sources: [{ file: 'a.yar', source: block('yara') }] });
  await engine.close();
});
