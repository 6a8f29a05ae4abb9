export type { RedisClient } from './redis-client.ts';
export { redisStore } from './redis-store.ts';
export type { RedisOptions } from './redis-store.ts';
