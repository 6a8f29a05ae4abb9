/** What the library needs of a client: ioredis, or anything that runs scripts like it. The host makes it. */
export interface RedisClient {
  eval(script: string, keys: number, ...args: string[]): Promise<unknown>;
  evalsha(sha1: string, keys: number, ...args: string[]): Promise<unknown>;
}
