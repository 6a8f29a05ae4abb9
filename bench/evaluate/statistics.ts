/** One judged message. */
export interface Scored {
  readonly score: number;
  readonly isBad: boolean;
}

/** A share with its 95 % interval. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

/** The Wilson score interval (Wilson 1927): sound for small numbers and for shares near 0 and 1. */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: Number.NaN, low: Number.NaN, high: Number.NaN };
  const share = hits / of;
  const centre = share + (Z * Z) / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  return {
    hits,
    of,
    share,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}

export interface RocPoint {
  /** A message of this score or more is called bad. */
  readonly threshold: number;
  readonly falseAlarms: number;
  readonly recall: number;
}

/** The curve from "nothing is bad" to "everything is", one point for each score that occurs. */
export function rocOf(messages: readonly Scored[]): readonly RocPoint[] {
  const bad = messages.filter(({ isBad }) => isBad).length;
  const good = messages.length - bad;
  const byScore = Map.groupBy(messages, ({ score }) => score);
  const thresholds = [...byScore.keys()].toSorted((a, b) => b - a);
  const points: RocPoint[] = [{ threshold: Infinity, falseAlarms: 0, recall: 0 }];
  let [found, alarmed] = [0, 0];
  for (const threshold of thresholds) {
    for (const { isBad } of byScore.get(threshold) ?? []) {
      if (isBad) found += 1;
      else alarmed += 1;
    }
    points.push({ threshold, falseAlarms: alarmed / good, recall: found / bad });
  }
  return points;
}

/** The best point whose share of false alarms is not above the limit. */
export function atFalseAlarms(points: readonly RocPoint[], limit: number): RocPoint {
  return (
    points.filter(({ falseAlarms }) => falseAlarms <= limit).at(-1) ?? {
      threshold: Infinity,
      falseAlarms: 0,
      recall: 0,
    }
  );
}

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean score, as a probability. */
  readonly said: number;
  /** Share of bad messages, were both kinds equally frequent. */
  readonly was: number;
}

/** Whether "90" means nine in ten: ten bins of the score, both kinds weighted to the same total. */
export function calibrationOf(messages: readonly Scored[], bins = 10): readonly CalibrationBin[] {
  const bad = messages.filter(({ isBad }) => isBad).length;
  const good = messages.length - bad;
  const width = 100 / bins;
  return Array.from({ length: bins }, (_, at) => {
    const [from, to] = [at * width, (at + 1) * width];
    const inside = messages.filter(
      ({ score }) => score >= from && (score < to || (at === bins - 1 && score <= to)),
    );
    const badShare = inside.filter(({ isBad }) => isBad).length / Math.max(1, bad);
    const goodShare = inside.filter(({ isBad }) => !isBad).length / Math.max(1, good);
    const said = inside.reduce((sum, { score }) => sum + score / 100, 0) / inside.length;
    return { from, to, count: inside.length, said, was: badShare / (badShare + goodShare) };
  });
}
