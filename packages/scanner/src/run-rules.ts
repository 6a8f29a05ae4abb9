import { fillText } from './fill-text.ts';
import type { MessageFacts } from './facts/message-facts.ts';
import type { Finding } from './report.ts';
import { rules } from './rules/catalogue.ts';
import type { Rule, Sign } from './rules/rule.ts';

/** Findings of one rule that are reported; a message with a hundred bad links is as bad as one with five. */
const FINDINGS_PER_RULE = 5;

/** Asks every rule, or those that are given; findings come in the order of the catalogue, those of an operator last. */
export function runRules(
  facts: MessageFacts,
  added: readonly Rule[] = [],
  asked: readonly Rule[] = rules,
): readonly Finding[] {
  return [...asked, ...added].flatMap((rule) =>
    rule
      .evaluate(facts)
      .slice(0, FINDINGS_PER_RULE)
      .map((sign) => toFinding(rule, sign)),
  );
}

function toFinding(rule: Rule, sign: Sign): Finding {
  const words = fillText(rule.texts.en, sign.facts, 'en');
  return {
    code: rule.code,
    severity: sign.severity ?? rule.severity,
    weight: sign.weight ?? rule.weight,
    group: rule.group,
    hard: sign.hard ?? rule.hard,
    title: words.title,
    explanation: words.explanation,
    advice: words.advice,
    facts: sign.facts,
    quote: sign.quote,
  };
}
