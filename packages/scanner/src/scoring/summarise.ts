import { fillTemplate } from '../explain-finding.ts';
import type { Finding, SenderFacts, Verdict } from '../report.ts';
import { ruleOf } from '../rules/catalogue.ts';

/** Findings that are about who sent the message: after them "has never written to you" makes sense. */
const SENDER_CODE = /^(?:sender|authentication)\./;

/**
 * One plain sentence: the strongest reason, whether the sender is new, and a second reason of another kind where it
 * can be said in half a sentence. '' where the message is clean.
 */
export function summarise(findings: readonly Finding[], verdict: Verdict, sender: SenderFacts): string {
  if (verdict === 'clean' || verdict === 'pending') {
    return '';
  }
  const [first, ...others] = findings
    .filter((finding) => finding.weight > 0 || finding.hard !== undefined)
    .toSorted(byStrength);
  if (first === undefined) {
    return '';
  }
  const stranger =
    SENDER_CODE.test(first.code) && sender.isFirstContact === true ? ', which has never written to you' : '';
  const second = others.find((finding) => finding.group !== first.group && clauseOf(finding) !== '');
  const and = second === undefined ? '' : `, and ${clauseOf(second)}`;
  const main = fillTemplate(ruleOf(first.code)?.texts.en.summary ?? first.title, first.facts, 'en');
  return `${main}${stranger}${and}.`;
}

function clauseOf(finding: Finding): string {
  return fillTemplate(ruleOf(finding.code)?.texts.en.clause ?? '', finding.facts, 'en');
}

function byStrength(a: Finding, b: Finding): number {
  return hardness(b) - hardness(a) || b.weight - a.weight;
}

function hardness(finding: Finding): number {
  return finding.hard === undefined ? 0 : finding.hard === 'dangerous' ? 2 : 1;
}
