import type { YaraSource } from '../../operator-rules/operator-rules.ts';
import type { Engine } from '../engine.ts';
import { YaraRunner } from './yara-runner.ts';

export interface YaraOptions {
  /** Sources, as `loadOperatorRules` reads them. */
  readonly sources: readonly YaraSource[];
  /** Milliseconds for one message, from when its turn comes; 5,000 by default. */
  readonly timeLimitMs?: number;
}

const TIME_LIMIT_MS = 5_000;

/**
 * Starts YARA-X with rules in a process of its own, which is ended and replaced where a rule does not come to an end.
 *
 * @throws {OperatorRulesError} where a source cannot be compiled.
 *
 * @example
 * const { yara } = await loadOperatorRules('/etc/postern/rules');
 * const engine = await createYaraEngine({ sources: yara });
 */
export async function createYaraEngine({
  sources,
  timeLimitMs = TIME_LIMIT_MS,
}: YaraOptions): Promise<Engine> {
  const runner = new YaraRunner(sources, timeLimitMs);
  await runner.begin();
  return Object.freeze({
    name: 'yara' as const,
    check: (raw: Uint8Array, signal: AbortSignal) => runner.check(raw, signal),
    close: () => runner.close(),
  });
}
