import { fillTemplate } from './fill-text.ts';
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
  const findings: Finding[] = [];
  ask(facts, asked, findings);
  ask(facts, added, findings);
  return findings;
}

function ask(facts: MessageFacts, asked: readonly Rule[], findings: Finding[]): void {
  for (const rule of asked) {
    const signs = rule.evaluate(facts);
    if (signs.length === 0) {
      continue;
    }
    for (const sign of signs.slice(0, FINDINGS_PER_RULE)) {
      findings.push(toFinding(rule, sign));
    }
  }
}

/** Characters of one fact and of a quote: names of files and people are as long as a sender wants. */
const FACT_CHARACTERS = 300;

function toFinding(rule: Rule, sign: Sign): Finding {
  const { title, explanation, advice } = rule.texts.en;
  const facts = sign.facts.map((fact) =>
    typeof fact.value === 'string' && fact.value.length > FACT_CHARACTERS
      ? { ...fact, value: fact.value.slice(0, FACT_CHARACTERS) }
      : fact,
  );
  return {
    code: rule.code,
    severity: sign.severity ?? rule.severity,
    weight: sign.weight ?? rule.weight,
    group: rule.group,
    hard: sign.hard ?? rule.hard,
    title: fillTemplate(title, facts, 'en'),
    explanation: fillTemplate(explanation, facts, 'en'),
    advice: fillTemplate(advice, facts, 'en'),
    facts,
    quote: sign.quote?.slice(0, FACT_CHARACTERS),
  };
}
