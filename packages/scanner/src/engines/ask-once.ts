import type { EngineName, EngineResult, EngineSilent } from '../report.ts';

/**
 * Runs one question within its time. What is thrown is a result: 'timed-out' where the time was up or the caller gave
 * up, 'failed' otherwise; a scanner that is away must not stop the mail.
 */
export async function askOnce(
  { engine, timeLimitMs, signal }: AskOptions,
  ask: (signal: AbortSignal) => Promise<EngineResult>,
): Promise<EngineResult> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]);
  try {
    limited.throwIfAborted();
    return await Promise.race([ask(limited), rejectOnAbort(limited)]);
  } catch {
    return silent(engine, limited.aborted ? 'timed-out' : 'failed');
  }
}

export interface AskOptions {
  readonly engine: EngineName;
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
}

export function silent(engine: EngineName, outcome: EngineSilent['outcome']): EngineSilent {
  return { engine, outcome };
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new Error('time is up'));
      },
      { once: true },
    );
  });
}

/** Names told of one message. */
const NAMES = 8;
/** Characters of one name: the longest signature of ClamAV has about 80. */
const NAME_CHARACTERS = 120;

/** What an engine calls things, fit to be shown and stored: few, short, of plain characters. */
export function cleanNames(names: readonly string[]): readonly string[] {
  return names
    .slice(0, NAMES)
    .map((name) =>
      name
        .replace(/[^\x21-\x7e]+/g, ' ')
        .trim()
        .slice(0, NAME_CHARACTERS),
    )
    .filter((name) => name !== '');
}
