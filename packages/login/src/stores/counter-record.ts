import type { Instant } from '../clock.ts';
import type { BudgetHit } from '../store.ts';

/** A counter at rest. */
export interface CounterRecord {
  /** Hits of the running fixed window; 0 in a sliding one. */
  readonly count: number;
  /** End of the fixed window, or of the newest hit of a sliding one. */
  readonly resetAt: Instant;
  readonly windowMs: number;
  /** When each hit of a sliding window was, in the order they came; empty in a fixed one. */
  readonly times: readonly Instant[];
}

/** How many hits of a counter count at `now`. */
export function runningHits(record: CounterRecord | undefined, now: Instant): number {
  if (record === undefined) return 0;
  if (record.times.length > 0) return liveTimes(record, record.windowMs, now).length;
  return record.resetAt > now ? record.count : 0;
}

/** When a full budget has room again; undefined where it has room now. */
export function fullUntil(
  record: CounterRecord | undefined,
  budget: BudgetHit,
  now: Instant,
): Instant | undefined {
  if (budget.kind === 'fixed') {
    const running = record !== undefined && record.resetAt > now;
    if ((running ? record.count : 0) < budget.hits) return undefined;
    return running ? record.resetAt : now + budget.windowMs;
  }
  const live = liveTimes(record, budget.windowMs, now);
  if (live.length < budget.hits) return undefined;
  return (live[live.length - budget.hits] ?? now) + budget.windowMs;
}

/** The counter with one hit more. */
export function grown(
  record: CounterRecord | undefined,
  kind: BudgetHit['kind'],
  windowMs: number,
  now: Instant,
): CounterRecord {
  if (kind === 'sliding') {
    const times = [...liveTimes(record, windowMs, now), now];
    return { count: 0, resetAt: Math.max(...times) + windowMs, windowMs, times };
  }
  const running = record !== undefined && record.resetAt > now;
  return running
    ? { ...record, count: record.count + 1 }
    : { count: 1, resetAt: now + windowMs, windowMs, times: [] };
}

/** A hit counts in every window of this length that it is in: from its moment on, until before the end. */
function liveTimes(record: CounterRecord | undefined, windowMs: number, now: Instant): readonly Instant[] {
  return (record?.times ?? []).filter((time) => time > now - windowMs);
}
