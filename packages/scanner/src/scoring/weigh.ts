import type { Finding } from '../report.ts';

/** Share that further findings of a group keep: one cause does not count thrice. */
export const REPEATED_SHARE = 0.2;
/** Log-odds that they add together at most, either way. */
export const REPEATED_LIMIT = 1;

/** Sum of log-odds: the heaviest finding of each group counts fully, the rest of it a little. */
export function sumOfWeights(findings: readonly Finding[], prior: number): number {
  const groups = Map.groupBy(findings, (finding) => finding.group);
  return [...groups.values()].reduce((sum, members) => sum + groupWeight(members), prior);
}

function groupWeight(members: readonly Finding[]): number {
  const weights = members.map((finding) => finding.weight);
  const heaviest = weights.reduce((best, weight) => (Math.abs(weight) > Math.abs(best) ? weight : best), 0);
  const rest = weights.reduce((sum, weight) => sum + weight, -heaviest);
  return heaviest + Math.max(-REPEATED_LIMIT, Math.min(REPEATED_LIMIT, rest * REPEATED_SHARE));
}

/** Log-odds as a score from 0 to 100, in ten-thousandths: what tells the worst messages apart is behind the point. */
export function toScore(logOdds: number): number {
  return Math.round(1_000_000 / (1 + Math.exp(-logOdds))) / 10_000;
}
