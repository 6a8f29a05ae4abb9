import { percent, type Row } from './called-rows.ts';
import { novel } from './collect.ts';
import { atFalseAlarms, rocOf, shareOf } from './statistics.ts';

/** A scored message, by whatever gave the score. */
export interface Rated {
  readonly campaign: string;
  readonly isBad: boolean;
  readonly score: number;
}

const LIMITS: readonly number[] = [0.001, 0.005, 0.01, 0.02];

/** Recall at shares of false alarms: of all messages, and of one of each campaign. */
export function recallRows(name: string, bad: readonly Rated[], good: readonly Rated[]): readonly Row[] {
  return [recallRow(name, bad, good), recallRow(`${name}, one of each campaign`, novel(bad), good)];
}

function recallRow(of: string, bad: readonly Rated[], good: readonly Rated[]): Row {
  const points = rocOf([...bad, ...good]);
  const columns = LIMITS.map((limit) => {
    const { recall } = atFalseAlarms(points, limit);
    return [
      `at ${String(limit * 100)} %`,
      percent(shareOf(Math.round(recall * bad.length), bad.length)),
    ] as const;
  });
  return { of, bad: bad.length, good: good.length, ...Object.fromEntries(columns) };
}
