import type { Calibration } from './calibrate.ts';

interface Message {
  readonly name: string;
  readonly set: string;
  readonly isBad: boolean;
  readonly score: number;
}

export interface Thresholds {
  readonly caution: number;
  readonly dangerous: number;
}

/** Of no folder of honest mail is more than this share held back … */
const CAUTION_SHARE = 0.01;
/** … and of all honest mail together no more than this called dangerous. */
const DANGEROUS_SHARE = 0.001;
/**
 * Log-odds that lie between the two at least: a thousand honest messages cannot show what one in a thousand is, so
 * "dangerous" is said only of what is twenty times as likely to be bad as what is held back.
 */
const STEP = 3;

/** Scores that keep false alarms at their share on messages the model has not seen. */
export function chooseThresholds(messages: readonly Message[], calibration: Calibration): Thresholds {
  const good = messages.filter(({ isBad }) => !isBad);
  const oddsOf = (score: number): number => calibration.slope * score + calibration.offset;
  const folders = Map.groupBy(good, ({ set }) => set);
  const caution = oddsOf(Math.max(...[...folders.values()].map((folder) => quantile(folder, CAUTION_SHARE))));
  const dangerous = Math.max(oddsOf(quantile(good, DANGEROUS_SHARE)), caution + STEP);
  return { caution: toScore(caution), dangerous: toScore(dangerous) };
}

function toScore(odds: number): number {
  return Math.ceil(10_000 / (1 + Math.exp(-odds))) / 100;
}

/** The lowest limit that no more than the share of the scores exceeds. */
function quantile(messages: readonly Message[], share: number): number {
  const scores = messages.map(({ score }) => score).toSorted((a, b) => b - a);
  return scores[Math.floor(scores.length * share)] ?? 0;
}
