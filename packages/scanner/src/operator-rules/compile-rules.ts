import { signIf, type Rule } from '../rules/rule.ts';
import { compileCondition } from './compile-condition.ts';
import type { OperatorRule } from './operator-rules.ts';
import { OPERATOR_RULE, wordsOf } from './words.ts';

/** Makes rules that a scan can ask (`ScanPorts.operatorRules`). Once for each thread. */
export function compileOperatorRules(rules: readonly OperatorRule[]): readonly Rule[] {
  return rules.map(compileRule);
}

function compileRule(rule: OperatorRule): Rule {
  const fits = compileCondition(rule.when);
  const words = wordsOf(rule);
  const { code, group, severity, weight, verdict, category } = rule;
  return Object.freeze({
    ...OPERATOR_RULE,
    code,
    group,
    severity,
    weight,
    hard: verdict,
    category,
    evaluate: (facts) => signIf(fits(facts, facts), words),
  } satisfies Rule);
}
