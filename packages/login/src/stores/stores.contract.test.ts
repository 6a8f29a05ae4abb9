import { DatabaseSync } from 'node:sqlite';
import Database from 'better-sqlite3';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { startPostgres } from '../../../../tools/postgres/postgres.ts';
import type { Postgres } from '../../../../tools/postgres/postgres.ts';
import { startRedis } from '../../../../tools/redis/redis.ts';
import type { Redis as RedisServer } from '../../../../tools/redis/redis.ts';
import { storeConformance } from '../testing/conformance/store-conformance.ts';
import { memoryStore } from './memory/index.ts';
import { migrateLogin as migratePostgres, postgresStore } from './pg/index.ts';
import { redisStore } from './redis/index.ts';
import { migrateLogin, sqliteStore } from './sqlite/index.ts';
import type { Store } from '../store.ts';

/** Real: a PostgreSQL and a Redis of our own, and SQLite in memory with the library's own migration, run twice. */
let postgres: Postgres;
let server: RedisServer;
let pool: pg.Pool;
let redis: Redis;

/** Emptying a few rows by DELETE takes a tenth of the time of TRUNCATE, which makes new files. */
const EMPTY_ALL = `SELECT string_agg('DELETE FROM ' || tablename, '; ') AS sql FROM pg_tables
  WHERE tablename LIKE 'login\\_%' AND tablename <> 'login_schema'`;

beforeAll(async () => {
  [postgres, server] = await Promise.all([startPostgres(), startRedis()]);
  pool = new pg.Pool({ connectionString: postgres.url, max: 20 });
  redis = new Redis(server.port, server.host);
  await migratePostgres(pool);
  await migratePostgres(pool);
}, 120_000);

afterAll(async () => {
  redis.disconnect();
  await pool.end();
  await Promise.all([postgres.stop(), server.stop()]);
});

function openSqlite(): Store {
  const database = new Database(':memory:');
  migrateLogin(database);
  migrateLogin(database);
  return sqliteStore(database);
}

function openNodeSqlite(): Store {
  const database = new DatabaseSync(':memory:');
  migrateLogin(database);
  return sqliteStore(database);
}

async function openPostgres(): Promise<Store> {
  const { rows } = await pool.query<{ sql: string }>(EMPTY_ALL);
  await pool.query(rows[0]?.sql ?? '');
  return postgresStore(pool);
}

async function withRedis(open: () => Store | Promise<Store>): Promise<Store> {
  await redis.flushall();
  return redisStore(await open(), redis);
}

describe.each([
  ['memory', memoryStore],
  ['better-sqlite3', openSqlite],
  ['node:sqlite', openNodeSqlite],
  ['PostgreSQL', openPostgres],
  ['memory and Redis', () => withRedis(memoryStore)],
  ['SQLite and Redis', () => withRedis(openSqlite)],
  ['PostgreSQL and Redis', () => withRedis(openPostgres)],
])('the %s store', (_, open) => {
  test.each(storeConformance())('$title', async ({ run }) => {
    await run(await open());
  });
});
