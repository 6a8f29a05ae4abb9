import { createHash } from 'node:crypto';
import type { OperatorRule } from './operator-rules.ts';

/** Characters of the digest: rule folders of one site are to be told apart, nothing more. */
const CHARACTERS = 10;

/** Tells one set of rules from another, so that a stored verdict can be told to be older. Undefined for no rules. */
export function versionOfRules(rules: readonly OperatorRule[]): string | undefined {
  return rules.length === 0
    ? undefined
    : createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, CHARACTERS);
}
