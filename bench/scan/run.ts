/**
 * `node bench/scan/run.ts [FOLDER]`: how fast the guard judges messages, on one worker, through the same pool as the
 * server's. Without a folder the samples of the demo are used: every attack and its honest twin.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage } from '@postern/mime';
import type { ScanContext } from '@postern/scanner';
import { createScanPool } from '@postern/scanner/pool';
import type { ScanPool } from '@postern/scanner/pool';
import { attackSamples, legitimateTwins } from '../../apps/server/src/demo/index.ts';
import { printResult } from '../lib/print.ts';
import { spreadOf, timed } from '../lib/statistics.ts';
import { processUse } from './process-use.ts';

/** Enough for a p99; fewer where the time is over first. */
const SCANS = 2_000;
const WARM_UP = 200;
const TIME_MS = 40_000;
/** Files of a folder at most, and the largest that a server would scan. */
const FILES = 5_000;
const FILE_BYTES = 50 * 1_024 * 1_024;
/** In flight while speed is measured: one being scanned, one waiting at the door. */
const IN_FLIGHT = 2;
const MEBIBYTE = 1_048_576;
const context: ScanContext = {
  now: Date.UTC(2026, 10, 21, 12),
  ownAddresses: ['you@test.example'],
  trustedAuthserv: [],
  correspondent: undefined,
};

const messages = collect(process.argv[2]);
if (messages.length === 0) throw new Error('there is no message to scan');
const pool = createScanPool({ workers: 1 });
try {
  printResult('scan', [await measure(pool)]);
} finally {
  await pool.close();
}

async function measure(scans: ScanPool): Promise<Readonly<Record<string, string | number | undefined>>> {
  await speed(scans, WARM_UP);
  // One after the other: how long a message takes. Reading alone, in turn, is what to compare it with.
  const reading: number[] = [];
  const scanning: number[] = [];
  const end = performance.now() + TIME_MS / 2;
  for (let index = 0; index < SCANS && performance.now() < end; index += 1) {
    const raw = messageAt(index);
    reading.push(await timed(() => Promise.resolve(readMessage(raw))));
    scanning.push(await timed(() => scans.scan(raw, context)));
  }
  const before = processUse(scans.stats.processId);
  const { count, milliseconds } = await speed(scans, SCANS);
  const after = processUse(scans.stats.processId);
  const cpuSeconds = after.cpuSeconds - before.cpuSeconds;
  const { p50, p95, p99, max } = spreadOf(scanning);
  const bytes = messages.reduce((sum, { length }) => sum + length, 0);
  return {
    messages: messages.length,
    'KiB each': bytes / messages.length / 1_024,
    scans: count,
    'per second': (count / milliseconds) * 1_000,
    'per core and second': count / cpuSeconds,
    'p50 ms': p50,
    'p95 ms': p95,
    'p99 ms': p99,
    'max ms': max,
    'reading alone p50 ms': spreadOf(reading).p50,
    'peak MiB': after.peakBytes / MEBIBYTE,
    unscannable: scans.stats.unscannable,
  };
}

async function speed(scans: ScanPool, wanted: number): Promise<{ count: number; milliseconds: number }> {
  const start = performance.now();
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < wanted && performance.now() - start < TIME_MS / 2) {
      await scans.scan(messageAt((begun += 1)), context);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return { count: begun, milliseconds: performance.now() - start };
}

function messageAt(index: number): Buffer {
  return messages[index % messages.length] ?? Buffer.alloc(0);
}

function collect(folder: string | undefined): readonly Buffer[] {
  if (folder === undefined) return [...attackSamples(), ...legitimateTwins()].map(({ raw }) => raw);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => join(folder, name))
    .filter((path) => isMessageFile(path))
    .slice(0, FILES)
    .map((path) => readFileSync(path));
}

function isMessageFile(path: string): boolean {
  const found = statSync(path);
  return found.isFile() && found.size > 0 && found.size <= FILE_BYTES;
}
