import type { CounterStore, OnceStore } from '../../store.ts';
import { listOf, numberOf } from './answers.ts';
import { HIT, PEEK, PUT_ONCE, RELEASE, RESET, TAKE } from './counter-scripts.ts';
import type { RedisClient } from './redis-client.ts';
import { redisScript } from './redis-script.ts';

/** Budget counters in Redis: one script, one round trip, for each call. */
export function redisCounters(redis: RedisClient, prefix: string): CounterStore {
  const [take, hit, peek] = [redisScript(redis, TAKE), redisScript(redis, HIT), redisScript(redis, PEEK)];
  const [release, reset] = [redisScript(redis, RELEASE), redisScript(redis, RESET)];
  const keyOf = (key: string): string => `${prefix}counter:${key}`;
  return {
    async take(budgets, now) {
      const keys = budgets.map((budget) => keyOf(budget.key));
      const args = budgets.flatMap(({ hits, windowMs, kind }) => [hits, windowMs, kind]);
      const [exhausted, retryAt] = listOf(await take(keys, now, ...args));
      if (exhausted === undefined) return { granted: true };
      return { granted: false, exhausted: numberOf(exhausted), retryAt: numberOf(retryAt) };
    },
    async hit(key, windowMs, now) {
      const [count, resetAt] = listOf(await hit([keyOf(key)], now, windowMs));
      return { count: numberOf(count), resetAt: numberOf(resetAt) };
    },
    peek: async (key, now) => numberOf(await peek([keyOf(key)], now)),
    async release(key, now) {
      await release([keyOf(key)], now);
    },
    async reset(key) {
      await reset([keyOf(key)]);
    },
  };
}

/** Remembered values in Redis. */
export function redisOnce(redis: RedisClient, prefix: string): OnceStore {
  const put = redisScript(redis, PUT_ONCE);
  return {
    async put(key, expiresAt, now) {
      const name = `${prefix}once:${Buffer.from(key).toString('hex')}`;
      return numberOf(await put([name], now, expiresAt)) === 1;
    },
  };
}
