import type { Judged } from './judged.ts';

export interface RuleRow {
  readonly rule: string;
  readonly bad: number;
  readonly good: number;
  /** Natural logarithm of how much more often it is seen in bad mail; both shares smoothed by half a message. */
  readonly logOdds: number;
}

/** How often each rule speaks in bad and in good mail, the most telling first. */
export function ruleRows(messages: readonly Judged[]): readonly RuleRow[] {
  const [bad, good] = [messages.filter(({ isBad }) => isBad), messages.filter(({ isBad }) => !isBad)];
  const rules = new Set(messages.flatMap(({ codes }) => codes));
  const rows = [...rules].map((rule) => {
    const seen = (among: readonly Judged[]): number =>
      among.filter(({ codes }) => codes.includes(rule)).length;
    const [inBad, inGood] = [seen(bad), seen(good)];
    const logOdds = Math.log((inBad + 0.5) / (bad.length + 1)) - Math.log((inGood + 0.5) / (good.length + 1));
    return { rule, bad: inBad, good: inGood, logOdds };
  });
  return rows.toSorted((a, b) => b.logOdds - a.logOdds);
}
