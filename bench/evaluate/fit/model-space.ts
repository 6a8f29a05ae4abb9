import { REPEATED_LIMIT, REPEATED_SHARE } from '@postern/scanner';

/** A finding reduced to what its weight is made of. */
export interface SeenSign {
  /** Index of its rule among the fitted ones. */
  readonly rule: number;
  /** The weight its author gave it, in log-odds. */
  readonly weight: number;
}

/** One message to fit on: its findings by group of causes. */
export interface Example {
  readonly isBad: boolean;
  /** How much it counts; messages of one campaign share the weight of one. */
  readonly importance: number;
  readonly groups: readonly (readonly SeenSign[])[];
}

/** What is fitted: the prior and a factor for each rule. */
export interface Parameters {
  prior: number;
  readonly factors: Float64Array;
}

/** Log-odds of one message, as the scanner adds them up. */
export function logOddsOf(groups: Example['groups'], { prior, factors }: Parameters): number {
  return groups.reduce((sum, group) => sum + groupOdds(group, factors), prior);
}

function groupOdds(group: readonly SeenSign[], factors: Float64Array): number {
  const { sum, heaviest } = parts(group, factors);
  return heaviest + clamp((sum - heaviest) * REPEATED_SHARE);
}

/** Adds, for one message, how its log-odds change with each factor, times `scale`. */
export function addGradient(
  groups: Example['groups'],
  factors: Float64Array,
  scale: number,
  gradient: Float64Array,
): void {
  for (const group of groups) {
    const { sum, heaviest, at } = parts(group, factors);
    const rest = (sum - heaviest) * REPEATED_SHARE;
    const restShare = Math.abs(rest) < REPEATED_LIMIT ? REPEATED_SHARE : 0;
    for (const [index, { rule, weight }] of group.entries()) {
      const share = index === at ? 1 : restShare;
      gradient[rule] = (gradient[rule] ?? 0) + scale * share * weight;
    }
  }
}

function parts(
  group: readonly SeenSign[],
  factors: Float64Array,
): { readonly sum: number; readonly heaviest: number; readonly at: number } {
  let [sum, heaviest, at] = [0, 0, 0];
  for (const [index, { rule, weight }] of group.entries()) {
    const value = weight * (factors[rule] ?? 1);
    sum += value;
    if (Math.abs(value) > Math.abs(heaviest)) [heaviest, at] = [value, index];
  }
  return { sum, heaviest, at };
}

function clamp(value: number): number {
  return Math.max(-REPEATED_LIMIT, Math.min(REPEATED_LIMIT, value));
}
