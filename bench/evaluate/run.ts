/**
 * `npm run evaluate`: how well the guard judges labelled folders of messages. Prints what was called what, the recall
 * at given shares of false alarms (of all messages and of one of each campaign), and how often each rule speaks; writes
 * the same as JSON, with the curve, the calibration and the list of what it got wrong, to the folder of `--out`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel, type ScanContext } from '@postern/scanner';
import { evaluateAttachments } from '../attachments/evaluate.ts';
import { printResult } from '../lib/print.ts';
import { scoresOfPeers, type PeerScore } from '../peers/compare-peers.ts';
import { turnedRules } from './artefacts.ts';
import { calledRows, type Row } from './called-rows.ts';
import { collect, type Sample } from './collect.ts';
import { judgeAll, type Judged } from './judged.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { calibrationPicture, rocPicture } from './plot.ts';
import { recallRows, type Rated } from './recall-rows.ts';
import { ruleRows } from './rules-table.ts';
import { calibrationOf, rocOf } from './statistics.ts';

const options = readOptions(process.argv.slice(2));
if (options === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  if (options.folders.length > 0) await evaluateFolders(options);
  if (options.attachments !== undefined) await evaluateAttachments(options.attachments);
}

async function evaluateFolders(options: Options): Promise<void> {
  const { folders, own, model, neutralise, peers, lessons, out } = options;
  const context: ScanContext = {
    now: Date.UTC(2026, 10, 21, 12),
    ownAddresses: own,
    trustedAuthserv: [],
    correspondent: undefined,
    ...(model === undefined ? {} : { model: readModel(readFileSync(model, 'utf8')) }),
  };
  const samples = collect(folders, false);
  const judged = await judgeAll(samples, context);
  const neutralSamples = neutralise ? collect(folders, true) : [];
  const neutral = await judgeAll(neutralSamples, context);
  const called = calledRows(judged);
  const recalls = [
    ...recallOf('', judged),
    ...(neutralise ? recallOf('neutralised: ', neutral) : []),
    ...(peers ? recallOfPeers('', samples, await scoresOfPeers(samples, collect(lessons, false))) : []),
    ...(peers && neutralise
      ? recallOfPeers(
          'neutralised: ',
          neutralSamples,
          await scoresOfPeers(neutralSamples, collect(lessons, true)),
        )
      : []),
  ];
  const rules = ruleRows(judged);
  printResult('evaluate: called', called);
  printResult('evaluate: recall', recalls);
  printResult(
    'evaluate: rules',
    rules.map((row) => ({ ...row })),
  );
  if (neutralise) tellTurned(turnedRules(judged, neutral));
  writeAll(out, judged, { called, recalls, rules });
}

function recallOf(prefix: string, judged: readonly (Rated & { readonly set: string })[]): readonly Row[] {
  const good = judged.filter(({ isBad }) => !isBad);
  const bad = Map.groupBy(
    judged.filter(({ isBad }) => isBad),
    ({ set }) => set,
  );
  return [...bad].flatMap(([set, messages]) => recallRows(`${prefix}${set}`, messages, good));
}

/** What the others that are installed find among the same messages, by their own scores. */
function recallOfPeers(
  prefix: string,
  samples: readonly Sample[],
  scores: readonly PeerScore[],
): readonly Row[] {
  const keyOf = ({ set, file }: { readonly set: string; readonly file: string }): string => `${set}/${file}`;
  return [...Map.groupBy(scores, ({ tool }) => tool)].flatMap(([tool, given]) => {
    // What a peer could not judge, it lets through.
    const scoreOf = new Map(given.map((one) => [keyOf(one), Number.isNaN(one.score) ? 0 : one.score]));
    const rated = samples.map(({ raw: _raw, ...sample }) => ({
      ...sample,
      score: scoreOf.get(keyOf(sample)) ?? 0,
    }));
    return recallOf(`${prefix}${tool}: `, rated);
  });
}

function tellTurned(rules: readonly string[]): void {
  console.log(
    rules.length === 0
      ? '\nNone of the thirty most telling rules changes sides on neutralised messages.'
      : `\nChange sides on neutralised messages: ${rules.join(', ')}`,
  );
}

function writeAll(out: string, judged: readonly Judged[], numbers: unknown): void {
  mkdirSync(out, { recursive: true });
  const file = (name: string, text: string): void => writeFileSync(join(out, name), text);
  const wrong = judged.filter(({ isBad, verdict }) => isBad === (verdict === 'clean'));
  file('roc.svg', rocPicture(rocOf(judged)));
  file('calibration.svg', calibrationPicture(calibrationOf(judged)));
  file(
    'wrong.tsv',
    wrong
      .map(({ set, file: name, score, codes }) => [set, name, score.toFixed(2), codes.join(' ')].join('\t'))
      .join('\n'),
  );
  file('evaluation.json', JSON.stringify(numbers, null, 2));
  console.log(`\nCurve, calibration and what was wrong: ${out}`);
}
