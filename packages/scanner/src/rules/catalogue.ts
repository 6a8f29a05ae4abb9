import { attachmentRules } from './attachments/catalogue.ts';
import { authenticationRules } from './authentication/catalogue.ts';
import { contentRules } from './content/catalogue.ts';
import { historyRules } from './history/catalogue.ts';
import { linkRules } from './links/catalogue.ts';
import { reputationRules } from './reputation/catalogue.ts';
import { senderRules } from './sender/catalogue.ts';
import { structureRules } from './structure/catalogue.ts';
import { OPERATOR_PREFIX, OPERATOR_RULE } from '../operator-rules/words.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which findings are listed. */
export const rules: readonly Rule[] = Object.freeze([
  ...senderRules,
  ...authenticationRules,
  ...linkRules,
  ...contentRules,
  ...attachmentRules,
  ...structureRules,
  ...historyRules,
  ...reputationRules,
]);

const BY_CODE: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined for codes of other versions. What an operator wrote speaks through its facts. */
export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code) ?? (code.startsWith(OPERATOR_PREFIX) ? OPERATOR_RULE : undefined);
}
