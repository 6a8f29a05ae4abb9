/** @module Other engines beside the guard, and rules that an operator adds. Reads files and opens connections. */
export type { Engine } from './engine.ts';
export { runEngines, type RunOptions } from './run-engines.ts';
export { loadOperatorRules } from './load-operator-rules.ts';
export { testOperatorRules } from './test-operator-rules.ts';
export type { OperatorTestResult } from './operator-test-result.ts';
export { parseEngineAddress, type EngineAddress } from './address.ts';
export { createYaraEngine, type YaraOptions } from './yara/yara.ts';
export { createRspamdEngine, type RspamdOptions } from './rspamd/rspamd.ts';
export { createClamdEngine, type ClamdEngine, type ClamdOptions } from './clamd/clamd.ts';
export { OperatorRulesError, type OperatorRulesProblem } from '../operator-rules/operator-rules-error.ts';
export type { OperatorRule, OperatorRules, YaraSource } from '../operator-rules/operator-rules.ts';
