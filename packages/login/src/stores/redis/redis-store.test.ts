import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startRedis } from '../../../../../tools/redis/redis.ts';
import type { Redis as RedisServer } from '../../../../../tools/redis/redis.ts';
import { banRow } from '../../testing/conformance/more-rows.ts';
import { NOW } from '../../testing/conformance/rows.ts';
import { memoryStore } from '../memory/index.ts';
import { redisStore } from './index.ts';

let server: RedisServer;
let redis: Redis;

beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.port, server.host);
});

beforeEach(async () => {
  await redis.flushall();
});

afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

test('every key begins with the prefix and ends by itself, but for the lists of ban ids', async () => {
  const store = redisStore(memoryStore(), redis, { prefix: '{host}:' });
  const take = { hits: 5, windowMs: 60_000 };
  await store.counters.take(
    [
      { ...take, key: 'few', kind: 'sliding' },
      { ...take, key: 'many', kind: 'fixed' },
    ],
    NOW,
  );
  await store.once.put(new Uint8Array([1, 2]), NOW + 60_000, NOW);
  await store.bans.score({ network: '192.0.2.7', name: 'x', points: 1, halfLifeMs: 1_000, now: NOW });
  await store.bans.put(banRow());
  const keys = (await redis.keys('*')).toSorted();
  expect(keys.every((key) => key.startsWith('{host}:'))).toBe(true);
  const endless: string[] = [];
  for (const key of keys) if ((await redis.pttl(key)) < 0) endless.push(key);
  expect(endless).toEqual(['{host}:bans:ends', '{host}:bans:starts']);
});

test('a server that forgot its scripts is taught them again', async () => {
  const store = redisStore(memoryStore(), redis);
  await store.counters.hit('budget', 60_000, NOW);
  await redis.script('FLUSH');
  expect((await store.counters.hit('budget', 60_000, NOW)).count).toBe(2);
});

test('two hosts with prefixes of their own share one Redis without meeting', async () => {
  const [one, other] = ['one:', 'other:'].map((prefix) => redisStore(memoryStore(), redis, { prefix }));
  await one?.counters.hit('budget', 60_000, NOW);
  expect(await other?.counters.peek('budget', NOW)).toBe(0);
});

test('a Redis that is gone rejects instead of granting', async () => {
  const gone = new Redis(1, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null });
  gone.on('error', () => undefined);
  const store = redisStore(memoryStore(), gone);
  const budget = { key: 'few', hits: 5, windowMs: 60_000, kind: 'fixed' } as const;
  await expect(store.counters.take([budget], NOW)).rejects.toThrow('did not answer');
  gone.disconnect();
});
