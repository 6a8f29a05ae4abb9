import { fillText, type Explanation } from './fill-text.ts';
import type { Fact } from './report.ts';
import { ruleOf } from './rules/catalogue.ts';
import type { Language } from './rules/rule.ts';

/**
 * Turns a stored code and its facts back into words, in the language asked for. Undefined for a code this version
 * does not know.
 *
 * @example
 * explainFinding('links.shortener', [{ name: 'domain', value: 'bit.ly' }], 'en')?.title; // 'Shortened link'
 */
export function explainFinding(
  code: string,
  facts: readonly Fact[],
  language: Language,
): Explanation | undefined {
  const rule = ruleOf(code);
  return rule === undefined ? undefined : fillText(rule.texts[language], facts, language);
}
