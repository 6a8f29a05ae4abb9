import type { EngineResult } from '../report.ts';
import { silent } from './ask-once.ts';
import type { Engine } from './engine.ts';

/** Milliseconds that all engines together may keep a message waiting. */
const TIME_LIMIT_MS = 12_000;

export interface RunOptions {
  /** Milliseconds for all of them, whatever their own limits are; 12,000 by default. */
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks all engines at the same time, for `ScanContext.engines`. Never rejects, and comes back in time also where an
 * engine does not keep its own limit.
 *
 * @example
 * const engines = await runEngines([clamd, rspamd], raw);
 * const report = await pool.scan(raw, { ...context, engines });
 */
export async function runEngines(
  engines: readonly Engine[],
  raw: Uint8Array,
  { timeLimitMs = TIME_LIMIT_MS, signal }: RunOptions = {},
): Promise<readonly EngineResult[]> {
  if (engines.length === 0) {
    return [];
  }
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
  }, timeLimitMs);
  const given = signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]);
  try {
    return await Promise.all(engines.map((engine) => ask(engine, raw, given)));
  } finally {
    clearTimeout(timer);
  }
}

async function ask(engine: Engine, raw: Uint8Array, signal: AbortSignal): Promise<EngineResult> {
  const givenUp = new Promise<EngineResult>((resolve) => {
    const giveUp = (): void => {
      resolve(silent(engine.name, 'timed-out'));
    };
    if (signal.aborted) {
      giveUp();
    }
    signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([engine.check(raw, signal), givenUp]);
  } catch {
    return silent(engine.name, 'failed');
  }
}
