import { dirname, join } from 'node:path';
import type { OperatorRules, YaraTest } from '../operator-rules/operator-rules.ts';
import type { Engine } from './engine.ts';
import type { OperatorTestResult } from './operator-test-result.ts';
import { readTestMessage } from './read-test-message.ts';
import { createYaraEngine } from './yara/yara.ts';

/** Milliseconds for one message: nobody waits for it, and a slow rule is to be told as one. */
const TIME_LIMIT_MS = 20_000;

/** Compiles the YARA rules, and runs what tests there are of them. */
export async function testYaraRules(
  folder: string,
  { yara, yaraTests }: OperatorRules,
): Promise<readonly OperatorTestResult[]> {
  if (yara.length === 0 && yaraTests.length === 0) {
    return [];
  }
  const engine = await createYaraEngine({ sources: yara, timeLimitMs: TIME_LIMIT_MS });
  try {
    const results: OperatorTestResult[] = [];
    for (const test of yaraTests) {
      results.push(
        await runTest(engine, test, await readTestMessage(dirname(join(folder, test.file)), test.message)),
      );
    }
    return results;
  } finally {
    await engine.close();
  }
}

async function runTest(
  engine: Engine,
  { file, title, expect }: YaraTest,
  raw: Uint8Array | Error,
): Promise<OperatorTestResult> {
  const about = { file, rule: 'reputation.yara', title, expected: expect.length > 0 };
  if (raw instanceof Error) {
    return { ...about, found: undefined, passed: false, problem: raw.message };
  }
  const result = await engine.check(raw, new AbortController().signal);
  const names = result.outcome === 'found' ? result.names : [];
  const isAnswer = result.outcome === 'found' || result.outcome === 'clean';
  const passed = isAnswer && listOf(names) === listOf(expect);
  const fits = isAnswer ? `${listOf(names)} fits` : `YARA did not answer (${result.outcome})`;
  const problem = passed ? '' : `${listOf(expect)} should fit, ${fits}`;
  return { ...about, found: names.length > 0, passed, problem };
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? 'no rule' : names.toSorted().join(', ');
}
