import { createHash } from 'node:crypto';
import { StoreError } from '../../errors.ts';
import type { RedisClient } from './redis-client.ts';

/** One atomic step in Redis: a Lua script, sent once and then called by its hash. */
export type RedisScript = (
  keys: readonly string[],
  ...args: readonly (string | number)[]
) => Promise<unknown>;

export function redisScript(redis: RedisClient, script: string): RedisScript {
  const sha1 = createHash('sha1').update(script).digest('hex');
  return async (keys, ...args) => {
    const all = [...keys, ...args.map(String)];
    try {
      return await orUnknownScript(redis.evalsha(sha1, keys.length, ...all), () =>
        redis.eval(script, keys.length, ...all),
      );
    } catch (error) {
      throw new StoreError(error);
    }
  };
}

/** A server that was restarted has forgotten its scripts; EVAL teaches it again. */
async function orUnknownScript(answer: Promise<unknown>, teach: () => Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('NOSCRIPT')) return teach();
    throw error;
  }
}
