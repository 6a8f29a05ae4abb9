import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Pool } from 'pg';
import { startPostgres } from '../../tools/postgres/postgres.ts';

/** Default size of node-postgres' pool, written down because it decides much at 16 at once. */
const POOL_SIZE = 10;

export interface Databases {
  /** A new file in WAL mode, synced as SQLite's documentation advises for it. */
  sqlite(name: string): Database.Database;
  /** A pool on a database of its own. */
  postgres(name: string): Promise<Pool>;
  close(): Promise<void>;
}

/** Databases in a temporary folder and a private PostgreSQL that waits for the disk at each commit. */
export async function openDatabases(): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-bench-login-'));
  const server = await startPostgres({ durable: true });
  const admin = new Pool({ connectionString: server.url, max: 1 });
  const pools: Pool[] = [admin];
  const files: Database.Database[] = [];
  return {
    sqlite(name) {
      const database = new Database(join(folder, `${name}.db`));
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      database.pragma('foreign_keys = ON');
      files.push(database);
      return database;
    },
    async postgres(name) {
      await admin.query(`CREATE DATABASE "${name}"`);
      const pool = new Pool({ connectionString: server.url.replace(/postgres$/, name), max: POOL_SIZE });
      pools.push(pool);
      return pool;
    },
    async close() {
      for (const file of files) file.close();
      await Promise.all(pools.map((pool) => pool.end()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
