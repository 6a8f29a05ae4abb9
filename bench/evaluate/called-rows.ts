import { dirname } from 'node:path';
import type { Judged } from './judged.ts';
import { shareOf, type Share } from './statistics.ts';

export type Row = Readonly<Record<string, string | number>>;

/** What was called what: each set, and honest mail by its folders as well, because newsletters are the hard part. */
export function calledRows(judged: readonly Judged[]): readonly Row[] {
  const sets = Map.groupBy(judged, ({ set }) => set);
  return [...sets].flatMap(([set, messages]) => [
    calledRow(set, messages),
    ...(messages[0]?.isBad === false ? byFolder(messages) : []),
  ]);
}

function byFolder(messages: readonly Judged[]): readonly Row[] {
  const folders = [...Map.groupBy(messages, ({ file }) => dirname(file))];
  return folders.length < 2 ? [] : folders.map(([folder, inside]) => calledRow(`  ${folder}`, inside));
}

function calledRow(of: string, messages: readonly Judged[]): Row {
  const called = (...verdicts: readonly string[]): string =>
    percent(shareOf(messages.filter(({ verdict }) => verdicts.includes(verdict)).length, messages.length));
  return {
    of,
    messages: messages.length,
    clean: called('clean'),
    'caution or worse': called('caution', 'dangerous', 'unscannable'),
    dangerous: called('dangerous'),
    unscannable: called('unscannable'),
  };
}

/** A share and its 95 % interval, in per cent. */
export function percent({ share, low, high }: Share): string {
  const of100 = (value: number): string => (value * 100).toFixed(1);
  return `${of100(share)} % (${of100(low)}–${of100(high)})`;
}
