/** @module Other engines beside the guard, and rules that an operator adds. Reads files and opens connections. */
export type { Engine } from './engine.ts';
export { loadOperatorRules } from './load-operator-rules.ts';
export { OperatorRulesError, type OperatorRulesProblem } from '../operator-rules/operator-rules-error.ts';
export type { OperatorRule, OperatorRules } from '../operator-rules/operator-rules.ts';
