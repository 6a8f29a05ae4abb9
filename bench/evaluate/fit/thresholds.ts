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

/** Of no folder of honest mail more than this share is held back … */
const CAUTION_SHARE = 0.01;
/** … and more than this called dangerous. */
const DANGEROUS_SHARE = 0.001;
/** The scale ends here: above it one honest message in ten thousand would be needed to tell scores apart. */
const HIGHEST = 99.99;

/** Scores that keep false alarms, on messages the model has not seen, at their share in every folder of its own. */
export function chooseThresholds(messages: readonly Message[], calibration: Calibration): Thresholds {
  const folders = Map.groupBy(
    messages.filter(({ isBad }) => !isBad),
    ({ set }) => set,
  );
  const limitOf = (share: number): number =>
    Math.max(
      ...[...folders.values()].map((folder) =>
        quantile(
          folder.map(({ score }) => score),
          share,
        ),
      ),
    );
  const toScore = (odds: number): number => {
    const score = 100 / (1 + Math.exp(-(calibration.slope * odds + calibration.offset)));
    return Math.min(HIGHEST, Math.ceil(score * 100) / 100);
  };
  const caution = toScore(limitOf(CAUTION_SHARE));
  return { caution, dangerous: Math.max(caution, toScore(limitOf(DANGEROUS_SHARE))) };
}

/** The lowest limit that no more than the share of the values exceeds. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => b - a)[Math.floor(values.length * share)] ?? 0;
}
