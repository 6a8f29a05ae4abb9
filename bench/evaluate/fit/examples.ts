import type { Example } from './model-space.ts';
import type { Signed } from './signs-of.ts';

/** The rules that are fitted: those that spoke at least once. */
export interface RuleIndex {
  readonly codes: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  /** Mean of the weights each rule gave, in log-odds, not below LEAST_TYPICAL. */
  readonly typical: Float64Array;
}

/** A rule of next to no weight could otherwise be moved for nothing. */
const LEAST_TYPICAL = 0.3;

export function indexRules(messages: readonly Signed[]): RuleIndex {
  const weights = Map.groupBy(
    messages.flatMap(({ signs }) => signs),
    ({ code }) => code,
  );
  const codes = [...weights.keys()].toSorted();
  const mean = (code: string): number => {
    const signs = weights.get(code) ?? [];
    return signs.reduce((sum, { weight }) => sum + Math.abs(weight), 0) / Math.max(1, signs.length);
  };
  return {
    codes,
    at: new Map(codes.map((code, at) => [code, at])),
    typical: Float64Array.from(codes, (code) => Math.max(LEAST_TYPICAL, mean(code))),
  };
}

/** `weightOf` says how much a folder counts; messages of one campaign share the square root of their number. */
export function toExamples(
  messages: readonly Signed[],
  rules: RuleIndex,
  weightOf: (set: string) => number,
): readonly Example[] {
  const campaigns = Map.groupBy(messages, ({ campaign }) => campaign);
  return messages.map(({ isBad, set, campaign, signs }) => ({
    isBad,
    importance: weightOf(set) / Math.sqrt(campaigns.get(campaign)?.length ?? 1),
    groups: [...Map.groupBy(signs, ({ group }) => group).values()].map((group) =>
      group.map(({ code, weight }) => ({ rule: rules.at.get(code) ?? 0, weight })),
    ),
  }));
}
