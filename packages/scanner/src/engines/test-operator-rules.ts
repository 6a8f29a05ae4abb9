import { dirname, join } from 'node:path';
import type { OperatorRule, OperatorRules, OperatorRuleTest } from '../operator-rules/operator-rules.ts';
import type { Report } from '../report.ts';
import { loadOperatorRules } from './load-operator-rules.ts';
import type { OperatorTestResult } from './operator-test-result.ts';
import { readTestMessage } from './read-test-message.ts';
import { testYaraRules } from './test-yara-rules.ts';

/**
 * Runs the tests that rule files carry, each with the whole guard.
 *
 * @throws {OperatorRulesError} where the rules cannot be used at all.
 */
export async function testOperatorRules(folder: string): Promise<readonly OperatorTestResult[]> {
  const loaded = await loadOperatorRules(folder);
  return [...(await testRules(folder, loaded)), ...(await testYaraRules(folder, loaded))];
}

async function testRules(folder: string, { rules }: OperatorRules): Promise<readonly OperatorTestResult[]> {
  const scan = await createScan(rules);
  const results: OperatorTestResult[] = [];
  for (const rule of rules) {
    for (const test of rule.tests) {
      results.push(await runTest(folder, rule, { test, scan }));
    }
  }
  return results;
}

type Scan = (raw: Uint8Array, authserv: string | undefined) => Promise<Report>;

/** Loaded here: who only loads rules, in the process that starts the pool, does not need the scanner. */
async function createScan(rules: readonly OperatorRule[]): Promise<Scan> {
  const { scanMessage } = await import('../scan-message.ts');
  const { compileOperatorRules } = await import('../operator-rules/compile-rules.ts');
  const operatorRules = compileOperatorRules(rules);
  return (raw, authserv) =>
    scanMessage(
      raw,
      {
        now: 0,
        ownAddresses: [],
        trustedAuthserv: authserv === undefined ? [] : [authserv],
        correspondent: undefined,
      },
      { operatorRules },
    );
}

async function runTest(
  folder: string,
  { code, file }: OperatorRule,
  { test, scan }: { readonly test: OperatorRuleTest; readonly scan: Scan },
): Promise<OperatorTestResult> {
  const about = { file, rule: code, title: test.title, expected: test.expect };
  const raw = await readTestMessage(dirname(join(folder, file)), test.message);
  if (raw instanceof Error) {
    return { ...about, found: undefined, passed: false, problem: raw.message };
  }
  const { findings } = await scan(raw, test.authserv);
  const found = findings.some((finding) => finding.code === code);
  return { ...about, found, passed: found === test.expect, problem: '' };
}
