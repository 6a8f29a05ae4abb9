/**
 * `npm run evaluate -- --phish DIR --ham DIR [--spam DIR] [--out DIR] [--neutralise]`: how well the guard judges
 * labelled folders of messages. Prints what was called what, the recall at given shares of false alarms (of all
 * messages and of one of each campaign), and how often each rule speaks; writes the same as JSON, with the curve, the
 * calibration and the list of what it got wrong, to the folder of `--out`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ScanContext } from '@postern/scanner';
import { printResult } from '../lib/print.ts';
import { collect, novel } from './collect.ts';
import type { Folder } from './collect.ts';
import { judgeAll } from './judged.ts';
import type { Judged } from './judged.ts';
import { calibrationPicture, rocPicture } from './plot.ts';
import { ruleRows } from './rules-table.ts';
import { atFalseAlarms, calibrationOf, rocOf, shareOf } from './statistics.ts';
import type { Share } from './statistics.ts';

const LIMITS: readonly number[] = [0.001, 0.005, 0.01, 0.02];
const { values } = parseArgs({
  options: {
    phish: { type: 'string' },
    ham: { type: 'string' },
    spam: { type: 'string' },
    own: { type: 'string', default: 'alex.reader@example.org' },
    out: { type: 'string', default: 'evaluation' },
    neutralise: { type: 'boolean', default: false },
  },
});
if (values.phish === undefined || values.ham === undefined) {
  console.error(
    'Usage: npm run evaluate -- --phish DIR --ham DIR [--spam DIR] [--own ADDRESS] [--out DIR] [--neutralise]',
  );
  process.exit(2);
}

const folders: readonly Folder[] = [
  { set: 'phish', path: values.phish, isBad: true },
  { set: 'ham', path: values.ham, isBad: false },
  ...(values.spam === undefined ? [] : [{ set: 'spam', path: values.spam, isBad: true }]),
];
const context: ScanContext = {
  now: Date.UTC(2026, 10, 21, 12),
  ownAddresses: [values.neutralise ? 'reader@example.org' : values.own],
  trustedAuthserv: [],
  correspondent: undefined,
};

const judged = await judgeAll(collect(folders, values.neutralise), context);
const ham = judged.filter(({ isBad }) => !isBad);
const wrong = judged.filter(({ isBad, verdict }) => isBad === (verdict === 'clean'));
const confusion = folders.map(({ set }) => confusionRow(set));
const recalls = folders.filter(({ isBad }) => isBad).flatMap(({ set }) => recallRows(set));
printResult('evaluate: called', confusion);
printResult('evaluate: recall', recalls);
printResult(
  'evaluate: rules',
  ruleRows(judged).map((row) => ({ ...row })),
);
writeAll(values.out);

function confusionRow(set: string): Readonly<Record<string, string | number>> {
  const messages = judged.filter((message) => message.set === set);
  const called = (...verdicts: readonly string[]): string =>
    percent(shareOf(messages.filter(({ verdict }) => verdicts.includes(verdict)).length, messages.length));
  return {
    set,
    messages: messages.length,
    clean: called('clean'),
    'caution or worse': called('caution', 'dangerous', 'unscannable'),
    dangerous: called('dangerous'),
    unscannable: called('unscannable'),
  };
}

function recallRows(set: string): readonly Readonly<Record<string, string | number>>[] {
  const bad = judged.filter((message) => message.set === set);
  return [
    recallRow(`${set}, all`, bad, ham),
    recallRow(`${set}, one of each campaign`, novel(bad), novel(ham)),
  ];
}

function recallRow(
  name: string,
  bad: readonly Judged[],
  good: readonly Judged[],
): Readonly<Record<string, string | number>> {
  const points = rocOf([...bad, ...good]);
  const columns = LIMITS.map((limit) => {
    const { recall, threshold } = atFalseAlarms(points, limit);
    const share = shareOf(Math.round(recall * bad.length), bad.length);
    return [`at ${String(limit * 100)} %`, `${percent(share)} ≥ ${threshold.toFixed(0)}`] as const;
  });
  return { of: name, messages: bad.length, ham: good.length, ...Object.fromEntries(columns) };
}

function percent({ share, low, high }: Share): string {
  const of100 = (value: number): string => (value * 100).toFixed(1);
  return `${of100(share)} % (${of100(low)} to ${of100(high)})`;
}

function writeAll(out: string): void {
  mkdirSync(out, { recursive: true });
  const file = (name: string, text: string): void => writeFileSync(join(out, name), text);
  file('roc.svg', rocPicture(rocOf(judged)));
  file('calibration.svg', calibrationPicture(calibrationOf(judged)));
  file(
    'wrong.tsv',
    wrong
      .map(({ set, file: name, score, codes }) => [set, name, score.toFixed(0), codes.join(' ')].join('\t'))
      .join('\n'),
  );
  file('evaluation.json', JSON.stringify({ confusion, recalls, rules: ruleRows(judged) }, null, 2));
  console.log(`\nCurve, calibration and what was wrong: ${out}`);
}
