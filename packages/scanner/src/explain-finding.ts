import { factWords } from './fact-words.ts';
import type { Fact } from './report.ts';
import { ruleOf } from './rules/catalogue.ts';
import type { Language, RuleText } from './rules/rule.ts';

/** The words of one finding. */
export interface Explanation {
  readonly title: string;
  readonly explanation: string;
  readonly advice: string;
  /** One sentence without full stop, for a banner. */
  readonly summary: string;
}

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

/** Puts the facts into the templates of one language. */
export function fillText(text: RuleText, facts: readonly Fact[], language: Language): Explanation {
  return {
    title: text.title,
    explanation: fillTemplate(text.explanation, facts, language),
    advice: fillTemplate(text.advice, facts, language),
    summary: fillTemplate(text.summary, facts, language),
  };
}

/** Replaces `{name}` by the words of the fact of that name, and by nothing where there is none. */
export function fillTemplate(template: string, facts: readonly Fact[], language: Language): string {
  return template.replace(/\{(\w{1,40})\}/g, (_, name: string) => {
    const found = facts.find((fact) => fact.name === name);
    return found === undefined ? '' : factWords(found, language);
  });
}
