import type { CounterState, CounterStore, OnceStore } from '../../store.ts';
import { sweepMap } from './sweep-map.ts';
import type { SweptPart } from './sweep-map.ts';

export function memoryCounters(): SweptPart<CounterStore> {
  const counters = new Map<string, CounterState>();
  const store: CounterStore = {
    hit(key, windowMs, now) {
      const known = counters.get(key);
      const running = known !== undefined && known.resetAt > now;
      const state = running ? { ...known, count: known.count + 1 } : { count: 1, resetAt: now + windowMs };
      counters.set(key, state);
      return Promise.resolve(state);
    },
    peek(key, now) {
      const known = counters.get(key);
      return Promise.resolve(known !== undefined && known.resetAt > now ? known.count : 0);
    },
    release(key, now) {
      const known = counters.get(key);
      if (known !== undefined && known.resetAt > now && known.count > 0) {
        counters.set(key, { ...known, count: known.count - 1 });
      }
      return Promise.resolve();
    },
    reset(key) {
      counters.delete(key);
      return Promise.resolve();
    },
  };
  return { store, sweep: (before) => sweepMap(counters, (state) => state.resetAt < before) };
}

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
