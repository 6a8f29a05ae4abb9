import type { Category, Finding, Verdict } from '../report.ts';
import type { ScoringModel } from './scoring-model.ts';
import { sumOfWeights, toScore } from './weigh.ts';

/**
 * Score from which a message with a grave sign is held back. Weak signs add up by statistics alone and need the
 * model's own limit; a grave one (a firm's name on a stranger's mailbox) is worth a look by itself once the message is
 * as likely bad as good.
 */
const GRAVE_CAUTION_SCORE = 50;

/** Lowest score shown beside a verdict that a hard finding decided. */
const HARD_SCORES: Readonly<Record<Verdict, number>> = {
  pending: 0,
  clean: 0,
  unscannable: 50,
  caution: 60,
  dangerous: 95,
};

export interface Decision {
  readonly verdict: Verdict;
  readonly score: number;
}

/**
 * Decides by the sum of weights and by hard findings. A verdict never rests on one weak sign: by weights alone,
 * caution needs two causes or one grave one, and dangerous needs two causes of which one is grave.
 */
export function decide(findings: readonly Finding[], model: ScoringModel): Decision {
  const score = toScore(model.slope * sumOfWeights(findings, model.prior));
  const hard = hardVerdict(findings);
  const soft = softVerdict(score, findings, model);
  const verdict = rank(hard) > rank(soft) ? hard : soft;
  return { verdict, score: Math.max(score, verdict === hard ? HARD_SCORES[hard] : 0) };
}

function softVerdict(score: number, findings: readonly Finding[], model: ScoringModel): Verdict {
  const against = findings.filter((finding) => finding.weight > 0.2);
  const causes = new Set(against.map((finding) => finding.group)).size;
  const hasGrave = against.some((finding) => finding.severity === 'high' || finding.severity === 'critical');
  if (score >= model.dangerous && causes >= 2 && hasGrave) {
    return 'dangerous';
  }
  if (hasGrave && score >= GRAVE_CAUTION_SCORE) {
    return 'caution';
  }
  return score >= model.caution && causes >= 2 ? 'caution' : 'clean';
}

function hardVerdict(findings: readonly Finding[]): Verdict {
  return findings.reduce<Verdict>(
    (worst, finding) =>
      finding.hard !== undefined && rank(finding.hard) > rank(worst) ? finding.hard : worst,
    'clean',
  );
}

/** Something seen to be dangerous outweighs that the rest could not be seen. */
function rank(verdict: Verdict): number {
  return ['pending', 'clean', 'caution', 'unscannable', 'dangerous'].indexOf(verdict);
}

/** The kind of harm: that of the heaviest finding against the message. */
export function categoryOf(
  findings: readonly Finding[],
  verdict: Verdict,
  categories: ReadonlyMap<string, Category>,
): Category {
  if (verdict === 'clean' || verdict === 'pending') {
    return 'none';
  }
  const sorted = findings.filter((finding) => finding.weight > 0).toSorted((a, b) => b.weight - a.weight);
  const category = sorted
    .map((finding) => categories.get(finding.code) ?? 'none')
    .find((found) => found !== 'none');
  return category ?? 'none';
}
