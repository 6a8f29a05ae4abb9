import { ruleRows } from './rules-table.ts';
import type { Judged } from './judged.ts';

const HEAVIEST = 30;

/**
 * Rules among the thirty that say most which speak for the other side once the traces of the collections are gone:
 * such a rule has learned the collection.
 */
export function turnedRules(judged: readonly Judged[], neutral: readonly Judged[]): readonly string[] {
  const after = new Map(ruleRows(neutral).map(({ rule, logOdds }) => [rule, logOdds]));
  return ruleRows(judged)
    .filter(({ bad, good }) => bad + good >= 10)
    .toSorted((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
    .slice(0, HEAVIEST)
    .filter(({ rule, logOdds }) => logOdds * (after.get(rule) ?? logOdds) < 0)
    .map(({ rule }) => rule);
}
