import { fillTemplate } from '../fill-text.ts';
import type { Finding, SenderFacts, Verdict } from '../report.ts';
import { ruleOf } from '../rules/catalogue.ts';
import type { Language } from '../rules/rule.ts';

/** What a summary is made of: also what is left of a report that was stored. */
export interface Summarised {
  readonly findings: readonly Pick<Finding, 'code' | 'facts' | 'weight' | 'group' | 'hard'>[];
  readonly verdict: Verdict;
  readonly sender: Pick<SenderFacts, 'isFirstContact'>;
  readonly language: Language;
}

type Reason = Summarised['findings'][number];

/** Findings that are about who sent the message: after them "has never written to you" makes sense. */
const SENDER_CODE = /^sender\.(?!unreadable|several|stray)|^authentication\./;

const WORDS: Readonly<Record<Language, { readonly stranger: string; readonly and: string }>> = {
  en: { stranger: ', which has never written to you', and: ', and ' },
  ru: { stranger: ', откуда вам раньше не писали', and: '; кроме того, ' },
};

/**
 * One plain sentence: the strongest reason, whether the sender is new, and a second reason of another kind where it
 * can be said in half a sentence. '' where the message is clean.
 */
export function summarise({ findings, verdict, sender, language }: Summarised): string {
  if (verdict === 'clean' || verdict === 'pending') {
    return '';
  }
  const [first, ...others] = findings
    .filter((finding) => finding.weight > 0 || finding.hard !== undefined)
    .toSorted(byStrength);
  if (first === undefined) {
    return '';
  }
  const { stranger, and } = WORDS[language];
  const isNew = SENDER_CODE.test(first.code) && sender.isFirstContact === true;
  const second = others.find(
    (finding) => finding.group !== first.group && clauseOf(finding, language) !== '',
  );
  const addition = second === undefined ? '' : `${and}${clauseOf(second, language)}`;
  const main = fillTemplate(ruleOf(first.code)?.texts[language].summary ?? '', first.facts, language);
  return main === '' ? '' : `${main}${isNew ? stranger : ''}${addition}.`;
}

function clauseOf(finding: Reason, language: Language): string {
  return fillTemplate(ruleOf(finding.code)?.texts[language].clause ?? '', finding.facts, language);
}

function byStrength(a: Reason, b: Reason): number {
  return hardness(b) - hardness(a) || b.weight - a.weight;
}

function hardness(finding: Reason): number {
  return finding.hard === undefined ? 0 : finding.hard === 'dangerous' ? 2 : 1;
}
