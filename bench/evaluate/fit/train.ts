import { addGradient, logOddsOf, type Example, type Parameters } from './model-space.ts';

export interface Training {
  /** Pull of each factor to 1, in messages: how many it takes to move a rule away from what its author thought. */
  readonly stiffness: number;
  /** Typical weight of each rule, in log-odds; the pull is on weights, so that heavy rules are not held harder. */
  readonly typical: Float64Array;
  readonly rounds: number;
}

const RATE = 0.05;
/** Adam (Kingma and Ba 2015), with the constants of the paper. */
const [BETA_1, BETA_2, EPSILON] = [0.9, 0.999, 1e-8];
/** A factor may not say more than this many times what the author thought. */
const LARGEST_FACTOR = 6;
/** Steps are shortened towards the end by this share in all. */
const COOLING = 0.97;

/**
 * Fits the prior and the factors to the examples: logistic loss, pulled to the authors' weights (the maximum a
 * posteriori of a normal prior around them), factors never below nothing.
 */
export function train(examples: readonly Example[], { stiffness, typical, rounds }: Training): Parameters {
  const size = typical.length;
  const parameters: Parameters = { prior: -2, factors: new Float64Array(size).fill(1) };
  const [first, second] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = lossGradient(examples, parameters, size);
    for (let rule = 0; rule < size; rule += 1) {
      const pull = stiffness * (typical[rule] ?? 1) ** 2 * ((parameters.factors[rule] ?? 1) - 1);
      gradient[rule] = (gradient[rule] ?? 0) + pull;
    }
    const rate = RATE * (1 - (COOLING * round) / rounds);
    for (let at = 0; at <= size; at += 1) {
      const slope = gradient[at] ?? 0;
      const mean = (first[at] = BETA_1 * (first[at] ?? 0) + (1 - BETA_1) * slope);
      const square = (second[at] = BETA_2 * (second[at] ?? 0) + (1 - BETA_2) * slope * slope);
      const corrected = Math.sqrt(square / (1 - BETA_2 ** round)) + EPSILON;
      const step = (rate * (mean / (1 - BETA_1 ** round))) / corrected;
      if (at === size) parameters.prior -= step;
      else parameters.factors[at] = bounded((parameters.factors[at] ?? 1) - step);
    }
  }
  return parameters;
}

/** Slope of the loss for each factor and, last, for the prior. */
function lossGradient(examples: readonly Example[], parameters: Parameters, size: number): Float64Array {
  const gradient = new Float64Array(size + 1);
  for (const { groups, isBad, importance } of examples) {
    const probability = 1 / (1 + Math.exp(-logOddsOf(groups, parameters)));
    const error = importance * (probability - (isBad ? 1 : 0));
    addGradient(groups, parameters.factors, error, gradient);
    gradient[size] = (gradient[size] ?? 0) + error;
  }
  return gradient;
}

function bounded(factor: number): number {
  return Math.max(0, Math.min(LARGEST_FACTOR, factor));
}
