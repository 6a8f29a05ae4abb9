/**
 * `node bench/peers/run.ts FOLDER [--most N] [--clients N] [--train DIR]`: how fast the guard judges the messages of a
 * folder, beside Rspamd and SpamAssassin where they are installed (Debian: rspamd, spamd). Two workers each, fed by so
 * many clients (two), the same messages (1,200 from all over the folder), taking turns in rounds so that whatever else
 * the machine does falls on all alike. No network. With `--train` also beside a SpamAssassin whose Bayes has learned
 * from that folder (its sub-folder "ham" honest, every other one bad), as one is that people use.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { collect } from '../evaluate/collect.ts';
import { lessonsIn } from '../evaluate/lessons.ts';
import { printResult } from '../lib/print.ts';
import { spreadOf, timed } from '../lib/statistics.ts';
import { withStops } from '../lib/with-stops.ts';
import { installedPeers } from './compare-peers.ts';
import { WORKERS } from './contestant.ts';
import type { Contestant } from './contestant.ts';
import { startPostern } from './postern.ts';
import { treeUse } from './process-tree.ts';

/**
 * Messages of one turn: a second of work for the fast ones. The first of a turn find the processor's caches full of what
 * the one before did, which no server that judges all day does.
 */
const ROUND = 300;
/**
 * Judged by each before anything is measured, as by a server that has run for an hour: compilers and caches get warm.
 * Two workers share them, and a thread of Postern's is not compiled to its end before it has seen some 2,000.
 */
const WARM_UP = 4_000;
/** A slow one warms up no longer than this. */
const WARM_UP_MS = 40_000;
/** What a server would scan at most, and what the aim for the p95 speaks of. */
const FILE_BYTES = 50 * 1_024 * 1_024;
const ORDINARY_BYTES = 100 * 1_024;
const MEBIBYTE = 1_048_576;

interface Tally {
  readonly contestant: Contestant;
  readonly milliseconds: number[];
  readonly ordinary: number[];
  wall: number;
  cpuSeconds: number;
  residentBytes: number;
  proportionalBytes: number;
  failed: number;
}

const { values, positionals } = parseArgs({
  options: {
    most: { type: 'string', default: '1200' },
    clients: { type: 'string', default: String(WORKERS) },
    train: { type: 'string', multiple: true, default: [] },
  },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: node bench/peers/run.ts FOLDER [--most N] [--clients N] [--train DIR]');
  process.exit(2);
}
const clients = Number(values.clients);
const lessons = collect(values.train.flatMap(lessonsIn), false);
const messages = collectEvenly(folder, Number(values.most));
if (messages.length === 0) throw new Error('there is no message to judge');

await withStops(async (stops) => {
  const tallies: Tally[] = [];
  for (const start of [startPostern, ...installedPeers(lessons)]) {
    const contestant = await start();
    stops.push(() => contestant.close());
    await warmUp(contestant);
    tallies.push(newTally(contestant));
  }
  for (let from = 0; from < messages.length; from += ROUND) {
    for (const tally of tallies) await takeTurn(tally, messages.slice(from, from + ROUND));
  }
  report(tallies);
});

function newTally(contestant: Contestant): Tally {
  const zero = { wall: 0, cpuSeconds: 0, residentBytes: 0, proportionalBytes: 0, failed: 0 };
  return { contestant, milliseconds: [], ordinary: [], ...zero };
}

async function warmUp(contestant: Contestant): Promise<void> {
  const end = performance.now() + WARM_UP_MS;
  const repeated = Array.from({ length: WARM_UP }, (_, at) => messages[at % messages.length]);
  await inLanes(
    repeated.filter((raw) => raw !== undefined),
    async (raw) => {
      if (performance.now() < end) await contestant.judge(raw).catch(() => 0);
    },
  );
}

async function takeTurn(tally: Tally, turn: readonly Buffer[]): Promise<void> {
  const before = treeUse(tally.contestant.processId());
  tally.wall += await timed(() =>
    inLanes(turn, async (raw) => {
      const took = await timed(() => tally.contestant.judge(raw).catch(() => (tally.failed += 1)));
      tally.milliseconds.push(took);
      if (raw.length <= ORDINARY_BYTES) tally.ordinary.push(took);
    }),
  );
  const after = treeUse(tally.contestant.processId());
  tally.cpuSeconds += after.cpuSeconds - before.cpuSeconds;
  tally.residentBytes = Math.max(tally.residentBytes, after.residentBytes);
  tally.proportionalBytes = Math.max(tally.proportionalBytes, after.proportionalBytes);
}

async function inLanes(turn: readonly Buffer[], judge: (raw: Buffer) => Promise<unknown>): Promise<void> {
  const waiting = turn.values();
  const lane = async (): Promise<void> => {
    for (const raw of waiting) await judge(raw);
  };
  await Promise.all(Array.from({ length: clients }, lane));
}

function report(tallies: readonly Tally[]): void {
  const own = tallies[0];
  const rows = tallies.map((tally) => {
    const { p50, p95 } = spreadOf(tally.milliseconds);
    const perSecond = speedOf(tally);
    return {
      judge: tally.contestant.name,
      messages: tally.milliseconds.length,
      failed: tally.failed,
      'per second': perSecond,
      'p50 ms': p50,
      'p95 ms': p95,
      'p95 ms to 100 kB': spreadOf(tally.ordinary).p95,
      'CPU ms each': (tally.cpuSeconds * 1_000) / tally.milliseconds.length,
      'resident MiB': tally.residentBytes / MEBIBYTE,
      'proportional MiB': tally.proportionalBytes / MEBIBYTE,
      'Postern is faster by':
        own === undefined || own === tally ? '' : `${(speedOf(own) / perSecond).toFixed(2)} ×`,
    };
  });
  printResult('peers', rows);
}

function speedOf({ milliseconds, wall }: Tally): number {
  return (milliseconds.length / wall) * 1_000;
}

/** Files from all over a folder, in an order that does not put one kind after the other. */
function collectEvenly(path: string, wanted: number): readonly Buffer[] {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size > 0 && statSync(file).size <= FILE_BYTES)
    .toSorted();
  const step = Math.max(1, files.length / wanted);
  const count = Math.min(wanted, files.length);
  return Array.from({ length: count }, (_, at) => files[Math.floor(at * step)])
    .filter((file) => file !== undefined)
    .map((file) => readFileSync(file));
}
