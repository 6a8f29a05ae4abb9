/**
 * `npm run fit -- --good NAME=DIR[:WEIGHT] … --bad NAME=DIR[:WEIGHT] … [--stiffness N] [--table] [--out FILE] [--messages FILE] [--report DIR]`: fits
 * the factors of the rules to labelled folders and says what such a model does on messages it has not seen
 * (ten folds by campaign; each message once as it is and once neutralised). Folders of one name are judged together.
 * `--table` writes the library's own model, `--out` a model file with a checksum for `postern scan --model`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printResult } from '../../lib/print.ts';
import type { Row } from '../called-rows.ts';
import { collect, type Folder } from '../collect.ts';
import { calibrationPicture, rocPicture } from '../plot.ts';
import { recallRows } from '../recall-rows.ts';
import { calibrationOf, rocOf } from '../statistics.ts';
import { calibrate } from './calibrate.ts';
import { heldOutOdds, ROUNDS } from './cross-validate.ts';
import { indexRules, toExamples } from './examples.ts';
import { signsOf } from './signs-of.ts';
import { toModel, writeModel, writeTable } from './write-model.ts';
import { chooseThresholds } from './thresholds.ts';
import { train } from './train.ts';

const { values } = parseArgs({
  options: {
    good: { type: 'string', multiple: true, default: [] },
    bad: { type: 'string', multiple: true, default: [] },
    stiffness: { type: 'string', default: '1' },
    table: { type: 'boolean', default: false },
    out: { type: 'string' },
    messages: { type: 'string' },
    report: { type: 'string' },
  },
});
if (values.good.length === 0 || values.bad.length === 0) {
  console.error('Usage: npm run fit -- --good NAME=DIR[:WEIGHT] … --bad NAME=DIR[:WEIGHT] … [--out FILE]');
  process.exit(2);
}

/** A folder, the name it is reported under, and how much each of its messages counts. */
interface Source extends Folder {
  readonly name: string;
  readonly weight: number;
}

const sources = [
  ...values.bad.map((text) => toSource(text, true)),
  ...values.good.map((text) => toSource(text, false)),
];
const bySet = new Map(sources.map((source) => [source.set, source]));
const stiffness = Number(values.stiffness);
const asIs = await signsOf(collect(sources, false));
const neutral = await signsOf(collect(sources, true));
const messages = [...asIs, ...neutral];
const rules = indexRules(messages);
const examples = toExamples(messages, rules, (set) => bySet.get(set)?.weight ?? 1);

const odds = heldOutOdds(messages, examples, rules, stiffness);
const judged = messages.map(({ signs: _signs, ...message }, at) => ({
  ...message,
  name: bySet.get(message.set)?.name ?? message.set,
  score: odds[at] ?? 0,
}));
const [seen, neutralised] = [judged.slice(0, asIs.length), judged.slice(asIs.length)];
printResult('fit: recall on messages not fitted on', [
  ...recallOf('', seen),
  ...recallOf('neutralised: ', neutralised),
]);

/** Folders that count little (mail of another age) are learned from a little and not calibrated on. */
const modern = seen.filter(({ set }) => (bySet.get(set)?.weight ?? 1) >= 0.5);
const calibration = calibrate(
  modern.map(({ score }) => score),
  modern.map(({ isBad }) => isBad),
);
const thresholds = chooseThresholds(modern, calibration);
const fitted = train(examples, { stiffness, typical: rules.typical, rounds: ROUNDS });
const model = toModel(fitted, rules, calibration, thresholds);
console.log(
  `\n${String(rules.codes.length)} rules spoke. Caution from ${String(model.caution)}, dangerous from ${String(model.dangerous)}.`,
);
if (values.messages !== undefined) writeMessages(values.messages);
if (values.report !== undefined) writeReport(values.report);
if (values.table) writeTable(model, messages);
if (values.out !== undefined) writeModel(model, values.out);

function toSource(text: string, isBad: boolean): Source {
  const match = /^([^=]+)=(.+?)(?::([\d.]+))?$/.exec(text);
  const [, name = 'folder', path = text, weight = '1'] = match ?? [];
  return { name, set: path, path, isBad, weight: Number(weight) };
}

/** Each name of bad folders against each name of good ones. */
function recallOf(prefix: string, of: typeof seen): readonly Row[] {
  const named = (isBad: boolean): readonly (readonly [string, typeof seen])[] => [
    ...Map.groupBy(
      of.filter((message) => message.isBad === isBad),
      ({ name }) => name,
    ),
  ];
  return named(true).flatMap(([bad, messages]) =>
    named(false).flatMap(([good, others]) => recallRows(`${prefix}${bad} against ${good}`, messages, others)),
  );
}

/** Curve and calibration of messages that were not fitted on. */
function writeReport(folder: string): void {
  const { slope, offset } = calibration;
  const scored = modern.map(({ isBad, score }) => ({
    isBad,
    score: 100 / (1 + Math.exp(-(slope * score + offset))),
  }));
  writeFileSync(join(folder, 'held-out-roc.svg'), rocPicture(rocOf(scored)));
  writeFileSync(join(folder, 'held-out-calibration.svg'), calibrationPicture(calibrationOf(scored)));
}

/** Every message with its held-out log-odds and what was seen in it. */
function writeMessages(path: string): void {
  const lines = seen.map(({ name, file, score, isBad }, at) =>
    [
      isBad ? 'bad' : 'good',
      name,
      score.toFixed(2),
      file,
      asIs[at]?.signs.map(({ code }) => code).join(' ') ?? '',
    ].join('\t'),
  );
  writeFileSync(path, lines.join('\n'));
}
