import { failedKnownDomain } from './authentication/failed-known-domain.ts';
import { textNamesOtherSite } from './links/text-names-other-site.ts';
import type { Rule } from './rule.ts';
import { scanStopped } from './structure/scan-stopped.ts';
import { brandForeignAddress } from './sender/brand-foreign-address.ts';
import { lookAlikeDomain } from './sender/look-alike-domain.ts';
import { mixedScriptDomain } from './sender/mixed-script-domain.ts';
import { nameIsAddress } from './sender/name-is-address.ts';
import { severalFrom } from './sender/several-from.ts';
import { unreadableFrom } from './sender/unreadable-from.ts';

/** Every rule, in the order in which findings are listed. */
export const rules: readonly Rule[] = Object.freeze([
  severalFrom,
  unreadableFrom,
  lookAlikeDomain,
  mixedScriptDomain,
  nameIsAddress,
  brandForeignAddress,
  failedKnownDomain,
  textNamesOtherSite,
  scanStopped,
]);

const BY_CODE: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined for codes of other versions. */
export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code);
}
