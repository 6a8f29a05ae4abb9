import type { ScoringModel } from './scoring-model.ts';

/** Fitted by `npm run fit`, which writes this file. Rules that are not named keep their author's weight. */
export const FITTED_MODEL: ScoringModel = {
  prior: -3.6,
  slope: 1,
  caution: 50,
  dangerous: 92,
  factors: {},
};
