import { novel } from '../collect.ts';
import { atFalseAlarms, rocOf, shareOf } from '../statistics.ts';

interface Message {
  readonly name: string;
  readonly campaign: string;
  readonly isBad: boolean;
  readonly score: number;
}

type Row = Readonly<Record<string, string | number>>;

const LIMITS: readonly number[] = [0.001, 0.005, 0.01, 0.02];

/** Recall of each bad folder at shares of false alarms in each good folder, of all messages and one a campaign. */
export function recallRows(prefix: string, messages: readonly Message[]): readonly Row[] {
  const names = (isBad: boolean): readonly string[] => [
    ...new Set(messages.filter((message) => message.isBad === isBad).map(({ name }) => name)),
  ];
  return names(true).flatMap((bad) =>
    names(false).flatMap((good) => {
      const of = messages.filter(({ isBad, name }) => isBad && name === bad);
      const against = messages.filter(({ isBad, name }) => !isBad && name === good);
      return [
        row(`${prefix}${bad} against ${good}`, of, against),
        row(`${prefix}${bad} against ${good}, one of each campaign`, novel(of), against),
      ];
    }),
  );
}

function row(name: string, bad: readonly Message[], good: readonly Message[]): Row {
  const points = rocOf([...bad, ...good]);
  const columns = LIMITS.map((limit) => {
    const { share, low, high } = shareOf(
      Math.round(atFalseAlarms(points, limit).recall * bad.length),
      bad.length,
    );
    const of100 = (value: number): string => (value * 100).toFixed(1);
    return [`at ${String(limit * 100)} %`, `${of100(share)} (${of100(low)}–${of100(high)})`] as const;
  });
  return { of: name, bad: bad.length, good: good.length, ...Object.fromEntries(columns) };
}
