import type { Instant } from '../../clock.ts';
import type { BudgetHit, CounterStore, OnceStore, TakenBudgets } from '../../store.ts';
import { fullUntil, grown, runningHits } from '../counter-record.ts';
import type { CounterRecord } from '../counter-record.ts';
import { sweepMap } from './sweep-map.ts';
import type { SweptPart } from './sweep-map.ts';

/** Budget counters in a map. */
export function memoryCounters(): SweptPart<CounterStore> {
  const counters = new Map<string, CounterRecord>();

  function take(budgets: readonly BudgetHit[], now: Instant): TakenBudgets {
    for (const [position, budget] of budgets.entries()) {
      const retryAt = fullUntil(counters.get(budget.key), budget, now);
      if (retryAt !== undefined) return { granted: false, exhausted: position, retryAt };
    }
    for (const budget of budgets) {
      counters.set(budget.key, grown(counters.get(budget.key), budget.kind, budget.windowMs, now));
    }
    return { granted: true };
  }

  const store: CounterStore = {
    take: (budgets, now) => Promise.resolve(take(budgets, now)),
    hit(key, windowMs, now) {
      const record = grown(counters.get(key), 'fixed', windowMs, now);
      counters.set(key, record);
      return Promise.resolve({ count: record.count, resetAt: record.resetAt });
    },
    peek: (key, now) => Promise.resolve(runningHits(counters.get(key), now)),
    release(key, now) {
      const known = counters.get(key);
      if (known !== undefined && runningHits(known, now) > 0) {
        counters.set(key, { ...known, count: known.count - 1, times: known.times.slice(0, -1) });
      }
      return Promise.resolve();
    },
    reset(key) {
      counters.delete(key);
      return Promise.resolve();
    },
  };
  return { store, sweep: (before) => sweepMap(counters, (record) => record.resetAt < before) };
}

/** Remembered values in a map. */
export function memoryOnce(): SweptPart<OnceStore> {
  const seen = new Map<string, number>();
  const store: OnceStore = {
    put(key, expiresAt, now) {
      const name = Buffer.from(key).toString('hex');
      if ((seen.get(name) ?? 0) > now) return Promise.resolve(false);
      seen.set(name, expiresAt);
      return Promise.resolve(true);
    },
  };
  return { store, sweep: (before) => sweepMap(seen, (expiresAt) => expiresAt < before) };
}
