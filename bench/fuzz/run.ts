/**
 * Throws broken messages at the guard and counts what becomes of them.
 *
 *   node bench/fuzz/run.ts FOLDER… [--count 100000] [--seed 1] [--workers 2] [--truncated 200] [--step 1]
 *                                  [--keep FOLDER] [--bombs]
 *
 * Messages of the folders are mutated (bytes, tokens, splices), made up by fast-check, and cut short: each of
 * `--truncated` messages at every `--step`-th byte. Every one goes through the pool with all rules. It fails where a
 * scan crashed, said what no report may say, where one took over a second of processor time without being cut off, or
 * where this thread, which only waits (another breaks the messages), answered 20 ms later (p99) than one that does
 * nothing. What was slow or cut off is scanned again at the end, with nothing beside it, for its processor time: a busy
 * machine cuts off what is quick by itself. `--bombs` adds the bombs of structure, each with its time; `--keep` stores
 * what broke or was slow. Ctrl-C ends early and tells of what was done.
 */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Finding, Report, ScanContext } from '@postern/scanner';
import { createScanPool } from '@postern/scanner/pool';
import { bombs } from '../../packages/scanner/src/testing/bombs.ts';
import { printResult } from '../lib/print.ts';
import { spreadOf } from '../lib/statistics.ts';
import { processUse } from '../scan/process-use.ts';
import { brokenMessages } from './broken-messages.ts';

const MEBIBYTE = 1_048_576;
/** A scan that ends by itself does so within this time. */
const SLOW_MS = 1_000;
/** p99 of the delay of this process's event loop that a person would not notice. */
const MAX_DELAY_MS = 20;
/** The time limit of the pool in this run: what takes longer is cut off. */
const TIME_LIMIT_MS = 1_000;
/** Where processor time is measured, nothing is cut off. */
const PATIENCE_MS = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    truncated: { type: 'string', default: '200' },
    step: { type: 'string', default: '1' },
    keep: { type: 'string' },
    bombs: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
const workers = Number(values.workers);
if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });

const context: ScanContext = {
  now: Date.UTC(2026, 10, 21, 12),
  ownAddresses: ['you@test.example'],
  trustedAuthserv: ['mx.example'],
  correspondent: undefined,
};

interface Tally {
  readonly times: number[];
  readonly verdicts: Map<string, number>;
  crashed: number;
  timeLimit: number;
  memoryLimit: number;
  slow: number;
  unsound: number;
}

const pool = createScanPool({ workers, timeLimitMs: TIME_LIMIT_MS });
await pool.scan(Buffer.from('Subject: warm\r\n\r\nup'), context);
const messages = brokenMessages({
  folders: positionals,
  seed,
  count,
  truncated: Number(values.truncated),
  step: Number(values.step),
});
const idle = new Worker(new URL('idle-loop.ts', import.meta.url));
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let memory = 0;
let kept = 0;
let isStopped = false;
process.once('SIGINT', () => (isStopped = true));
/** Too slow, or cut off. */
const doubtful: { readonly raw: Buffer; readonly wasCutOff: boolean }[] = [];
const watch = setInterval(
  () => (memory = Math.max(memory, processUse(pool.stats.processId).peakBytes || 0)),
  200,
);
const start = performance.now();
const rows = [
  row('mutated', await run(messages.of('mutated'))),
  row('made up', await run(messages.of('made up'))),
  row('cut short', await run(messages.of('cut short'))),
];
const seconds = (performance.now() - start) / 1_000;
delay.disable();
const idleP99 = await p99OfIdle();
await Promise.all([messages.close(), idle.terminate()]);
if (values.bombs) rows.push(...(await blowUp()));
clearInterval(watch);
await pool.close();
const alone = await timesAlone();
const slowAlone = alone.filter(({ cpuMs }) => cpuMs > SLOW_MS);
printResult('fuzz', rows);
const p99 = delay.percentile(99) / 1e6;
console.log(
  `seed ${String(seed)}: ${seconds.toFixed(0)} s; event loop delay p50 ${(delay.percentile(50) / 1e6).toFixed(1)}, p99 ${p99.toFixed(1)} (of a thread that does nothing ${idleP99.toFixed(1)}), max ${(delay.max / 1e6).toFixed(1)} ms; peak of the scanning process ${(memory / MEBIBYTE).toFixed(0)} MiB; child restarts ${String(pool.stats.childRestarts)}`,
);
console.log(
  `slow or cut off: ${String(alone.length)}; alone ${String(slowAlone.length)} of them take over a second of processor time, ${Math.max(0, ...alone.map(({ cpuMs }) => cpuMs)).toFixed(0)} ms at most`,
);
const broken =
  rows.some((one) => one.crashed > 0 || one.unsound > 0) || slowAlone.some(({ wasCutOff }) => !wasCutOff);
if (broken || p99 - idleP99 > MAX_DELAY_MS) {
  console.error('not everything held');
  process.exitCode = 1;
}

async function p99OfIdle(): Promise<number> {
  const answer = once(idle, 'message');
  idle.postMessage('p99');
  return Number((await answer)[0]);
}

async function blowUp(): Promise<readonly ReturnType<typeof row>[]> {
  const found: ReturnType<typeof row>[] = [];
  for (const [name, make] of bombs()) found.push(row(name, await run([make()].values())));
  return found;
}

async function run(messages: AsyncIterator<Buffer> | Iterator<Buffer>): Promise<Tally> {
  const tally = {
    times: [],
    verdicts: new Map(),
    crashed: 0,
    timeLimit: 0,
    memoryLimit: 0,
    slow: 0,
    unsound: 0,
  };
  const lane = async (): Promise<void> => {
    while (!isStopped) {
      const next = await messages.next();
      if (next.done === true) return;
      await one(next.value, tally);
    }
  };
  // Two for each worker: one being scanned, one waiting at the door.
  await Promise.all(Array.from({ length: workers * 2 }, lane));
  return tally;
}

async function one(raw: Buffer, tally: Tally): Promise<void> {
  const report = await pool.scan(raw, context);
  const reason = stopReason(report);
  if (reason === undefined) tally.times.push(report.stats.milliseconds);
  tally.verdicts.set(report.verdict, (tally.verdicts.get(report.verdict) ?? 0) + 1);
  const isSlow = reason === undefined && report.stats.milliseconds > SLOW_MS;
  const sound = isSound(report);
  if (reason === 'scanner stopped') tally.crashed += 1;
  if (reason === 'time limit') tally.timeLimit += 1;
  if (reason === 'time limit' || isSlow) doubtful.push({ raw, wasCutOff: !isSlow });
  if (reason === 'memory limit') tally.memoryLimit += 1;
  if (isSlow) tally.slow += 1;
  if (!sound) tally.unsound += 1;
  if (reason !== undefined || isSlow || !sound) keep(raw, reason ?? (isSlow ? 'slow' : 'unsound'));
}

interface Alone {
  readonly cpuMs: number;
  readonly wasCutOff: boolean;
}

/** Processor time of what was slow or cut off, by a warm worker with nothing beside it. */
async function timesAlone(): Promise<readonly Alone[]> {
  const single = createScanPool({ workers: 1, timeLimitMs: PATIENCE_MS });
  const used = (): number => processUse(single.stats.processId).cpuSeconds * 1_000;
  const found: Alone[] = [];
  for (const { raw, wasCutOff } of doubtful) {
    await single.scan(raw, context);
    const before = used();
    await single.scan(raw, context);
    found.push({ cpuMs: used() - before, wasCutOff });
  }
  await single.close();
  return found;
}

function stopReason(report: Report): string | undefined {
  const stopped = report.findings.find((finding) => finding.code === 'structure.scan-stopped');
  return stopped === undefined ? undefined : String(stopped.facts[0]?.value);
}

/** What every report promises, whatever the bytes. */
function isSound(report: Report): boolean {
  const texts = report.findings.every((finding) => finding.title !== '' && isFilled(finding));
  return (
    texts &&
    report.score >= 0 &&
    report.score <= 100 &&
    Number.isFinite(report.score) &&
    (report.summary !== '' || report.verdict === 'clean')
  );
}

/** No place of the words was left open; what a message says in braces of its own is a fact. */
function isFilled({ explanation, facts }: Finding): boolean {
  const places = explanation.match(/\{[a-z]+\}/gi) ?? [];
  return places.every((place) => facts.some(({ value }) => String(value).includes(place)));
}

function keep(raw: Buffer, why: string): void {
  if (values.keep === undefined) return;
  kept += 1;
  writeFileSync(join(values.keep, `${why.replaceAll(' ', '-')}-${String(seed)}-${String(kept)}.eml`), raw);
}

function row(name: string, tally: Tally) {
  const { p50, p99: slowest, max } = spreadOf(tally.times);
  return {
    messages: name,
    scanned: [...tally.verdicts.values()].reduce((sum, one) => sum + one, 0),
    crashed: tally.crashed,
    'over 1 s': tally.slow,
    'cut off by time': tally.timeLimit,
    'by memory': tally.memoryLimit,
    unsound: tally.unsound,
    'p50 ms': p50,
    'p99 ms': slowest,
    'max ms': max,
    clean: tally.verdicts.get('clean') ?? 0,
    unscannable: tally.verdicts.get('unscannable') ?? 0,
  };
}
