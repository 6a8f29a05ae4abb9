import { DAY_MS } from '../../clock.ts';
import type { Store } from '../../store.ts';
import { numberOf } from './answers.ts';
import { SWEEP } from './ban-scripts.ts';
import { redisBans } from './redis-bans.ts';
import type { RedisClient } from './redis-client.ts';
import { redisCounters, redisOnce } from './redis-counters.ts';
import { redisScript } from './redis-script.ts';

export interface RedisOptions {
  /** Before the name of every key; `login:` by default. On a cluster one with a hash tag, such as `{login}:`. */
  readonly prefix?: string;
}

const DEFAULT_PREFIX = 'login:';
const BANS_KEPT_MS: number = 30 * DAY_MS;

/**
 * Keeps counters, bans and one-time values in Redis (5 or newer), shared by every process, and everything else
 * in another store: what one transaction must cover stays in SQL. A Redis that forgets (a restart without
 * persistence, an eviction policy other than `noeviction`) forgives what was counted.
 */
export function redisStore(store: Store, redis: RedisClient, options: RedisOptions = {}): Store {
  const prefix = options.prefix ?? DEFAULT_PREFIX;
  const sweepBans = redisScript(redis, SWEEP);
  return Object.freeze({
    ...store,
    counters: redisCounters(redis, prefix),
    once: redisOnce(redis, prefix),
    bans: redisBans(redis, prefix),
    async sweep(now: number) {
      return (await store.sweep(now)) + numberOf(await sweepBans([prefix], now - BANS_KEPT_MS));
    },
  });
}
