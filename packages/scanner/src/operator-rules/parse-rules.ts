import { createChecker, isObject, refuseUnknown } from './checker.ts';
import { checkRule } from './check-rule.ts';
import type { OperatorRulesProblem } from './operator-rules-error.ts';
import { checkYaraTests } from './check-tests.ts';
import type { OperatorRule, YaraTest } from './operator-rules.ts';

export interface ParsedRules {
  readonly rules: readonly OperatorRule[];
  readonly yaraTests: readonly YaraTest[];
  readonly problems: readonly OperatorRulesProblem[];
}

/** Reads the text of one rule file: `{ "rules": [ … ] }`. What is wrong is told for each rule. */
export function parseRules(file: string, text: string): ParsedRules {
  const problems: OperatorRulesProblem[] = [];
  const whole = createChecker(file, '', problems);
  const value = parseJson(text);
  if (value instanceof Error) {
    whole.fail('', `is no JSON: ${value.message}`);
    return { rules: [], yaraTests: [], problems };
  }
  const list: unknown = isObject(value) ? value['rules'] : undefined;
  if (!isObject(value) || !Array.isArray(list)) {
    whole.fail('', 'must be an object with a list "rules"');
    return { rules: [], yaraTests: [], problems };
  }
  refuseUnknown(whole, '', value, ['$schema', 'description', 'rules', 'yaraTests']);
  const rules = list.map((each: unknown, index) => {
    const name =
      isObject(each) && typeof each['code'] === 'string' ? each['code'] : `rule ${String(index + 1)}`;
    const checker = createChecker(file, name, problems);
    if (isObject(each)) {
      return checkRule(checker, each, file);
    }
    checker.fail('', 'must be an object');
    return undefined;
  });
  const yaraTests = checkYaraTests(whole, value['yaraTests'] ?? [], file) ?? [];
  return { rules: rules.filter((rule) => rule !== undefined), yaraTests, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return error instanceof Error ? error : new Error('unreadable');
  }
}

/** A code stands for one rule; the same twice would make findings that nobody can tell apart. */
export function findRepeated(rules: readonly OperatorRule[]): readonly OperatorRulesProblem[] {
  const first = new Map<string, OperatorRule>();
  return rules.flatMap((rule) => {
    const earlier = first.get(rule.code);
    if (earlier === undefined) {
      first.set(rule.code, rule);
      return [];
    }
    const problem = `was given to another rule before, in ${earlier.file}`;
    return [{ file: rule.file, rule: rule.code, path: 'code', problem }];
  });
}
