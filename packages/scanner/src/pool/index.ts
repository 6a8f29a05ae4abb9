import { availableParallelism } from 'node:os';
import type { OperatorRule } from '../operator-rules/operator-rules.ts';
import { ScanPool } from './scan-pool.ts';

export type { StopReason } from './protocol.ts';
export { ScanPoolError } from './scan-pool-error.ts';
export type { ScanPool, ScanPoolStats } from './scan-pool.ts';

export interface ScanPoolOptions {
  /** Worker threads; by default one for each processor, at most four. */
  readonly workers?: number;
  /** Wall-clock limit of one message, in milliseconds. */
  readonly timeLimitMs?: number;
  /** Resident memory of the whole child, in MiB. */
  readonly memoryLimitMiB?: number;
  /** JavaScript heap of one worker, in MiB. */
  readonly workerHeapMiB?: number;
  /** Worker module to run in place of the scanner (a file URL); it calls `serveScans` of serve-scans.ts. */
  readonly entry?: string;
  /** Rules that an operator added (`loadOperatorRules` of @postern/scanner/engines). */
  readonly operatorRules?: readonly OperatorRule[];
  /** When the child starts: at once, or with the first message, which then waits for it. By default at once. */
  readonly start?: 'at-once' | 'first-message';
}

/** An ordinary message takes 5 ms, the worst honest one (60 MB of archives) about two seconds on a slow machine. */
const TIME_LIMIT_MS = 10_000;
/** Four workers with 40 MB messages and all that is unpacked of them. */
const MEMORY_LIMIT_MIB = 1_024;
/** Text, links and facts of one message; bytes are outside of it. */
const WORKER_HEAP_MIB = 256;
/** More workers than this gain nothing for one household or office. */
const MOST_WORKERS = 4;

/**
 * A child process with worker threads that scan. Close it when done; it also ends by itself when this
 * process disappears.
 *
 * @example
 * const pool = createScanPool({ workers: 2 });
 * const report = await pool.scan(raw, context);
 * await pool.close();
 */
export function createScanPool(options: ScanPoolOptions = {}): ScanPool {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const settings = {
    workers: options.workers ?? Math.min(MOST_WORKERS, availableParallelism()),
    timeLimitMs: options.timeLimitMs ?? TIME_LIMIT_MS,
    memoryLimitMiB: options.memoryLimitMiB ?? MEMORY_LIMIT_MIB,
    workerHeapMiB: options.workerHeapMiB ?? WORKER_HEAP_MIB,
    entry: options.entry ?? new URL(`./worker.${extension}`, import.meta.url).href,
    operatorRules: options.operatorRules ?? [],
  };
  const pool = new ScanPool(settings, new URL(`./child.${extension}`, import.meta.url));
  if (options.start !== 'first-message') pool.start();
  return pool;
}
