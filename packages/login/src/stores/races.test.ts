import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from '../../../../tools/postgres/postgres.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import { refreshRow } from '../testing/conformance/more-rows.ts';
import { challengeRow, NOW } from '../testing/conformance/rows.ts';
import type { Store } from '../store.ts';
import { migrateLogin as migratePostgres, postgresStore } from './pg/index.ts';
import { migrateLogin, sqliteStore } from './sqlite/index.ts';
import type { RaceRound } from './testing/race-round.ts';
import { startRivals } from './testing/start-rivals.ts';
import type { Rivals } from './testing/start-rivals.ts';

/**
 * Real: one SQLite file or one PostgreSQL, and four operating-system processes. In one process a synchronous
 * driver cannot lose a race, so a test there would prove nothing.
 */
const PROCESSES = 4;
const ROUNDS = 20;
const TRIES_EACH = 15;
const START_TIMEOUT_MS = 120_000;

interface Arena {
  readonly store: Store;
  readonly place: string;
  /** What the database complained about; empty where it keeps no log. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

async function sqliteArena(): Promise<Arena> {
  const folder = mkdtempSync(join(tmpdir(), 'login-races-'));
  const place = join(folder, 'login.db');
  const database = new Database(place);
  database.pragma('journal_mode = WAL');
  migrateLogin(database);
  const close = async (): Promise<void> => {
    database.close();
    rmSync(folder, { recursive: true });
    await Promise.resolve();
  };
  return Promise.resolve({ store: sqliteStore(database), place, log: () => '', close });
}

async function postgresArena(): Promise<Arena> {
  const { url, log, stop } = await startPostgres();
  const pool = new pg.Pool({ connectionString: url });
  // Several processes migrate at their start: none of them may fail, and one does the work.
  await Promise.all(Array.from({ length: PROCESSES }, () => migratePostgres(pool)));
  const close = async (): Promise<void> => {
    await pool.end();
    await stop();
  };
  return { store: postgresStore(pool), place: url, log, close };
}

describe.each([
  ['sqlite', 'one SQLite file', sqliteArena],
  ['postgres', 'one PostgreSQL', postgresArena],
] as const)('%s: four processes on %s, sixty tries a round, twenty rounds', (engine, _, open) => {
  let arena: Arena;
  let rivals: Rivals;

  beforeAll(async () => {
    arena = await open();
    rivals = await startRivals(PROCESSES, engine, arena.place);
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    await rivals.end();
    await arena.close();
  });

  async function freshChallenge(): Promise<Pick<RaceRound, 'id' | 'linkHash' | 'bindHash'>> {
    const row = challengeRow();
    await arena.store.challenges.create({ row: { ...row, emailIndex: row.id }, maxLive: 1 });
    return { id: row.id, linkHash: hex(row.linkHash), bindHash: hex(row.bindHash) };
  }
  async function freshFamily(): Promise<Pick<RaceRound, 'id' | 'linkHash' | 'bindHash'>> {
    const row = refreshRow();
    await arena.store.refresh.create(row);
    return { id: row.familyId, linkHash: hex(row.hash), bindHash: '' };
  }
  async function winsOf(
    task: RaceRound['task'],
    fresh: () => Promise<Pick<RaceRound, 'id' | 'linkHash' | 'bindHash'>>,
  ): Promise<readonly number[]> {
    const wins: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      wins.push(await rivals.race({ task, ...(await fresh()), now: NOW + 1, tries: TRIES_EACH }));
    }
    return wins;
  }

  test('T-03 H26 exactly one of them ever spends a link', async () => {
    expect(await winsOf('consume', freshChallenge)).toEqual(inEveryRound(1));
  });

  test('T-04 exactly five code tries are given', async () => {
    expect(await winsOf('claim', freshChallenge)).toEqual(inEveryRound(5));
  });

  test('T-31 no hit of a budget is lost', async () => {
    const challenge = await freshChallenge();
    await winsOf('hit', () => Promise.resolve(challenge));
    const hits = await arena.store.counters.peek(challenge.id, NOW + 1);
    expect(hits).toBe(ROUNDS * PROCESSES * TRIES_EACH);
  });

  test('T-31 exactly what the smaller of two budgets holds is taken', async () => {
    expect(await winsOf('take', freshChallenge)).toEqual(inEveryRound(7));
  });

  test('T-85 a refresh token rotates exactly once', async () => {
    expect(await winsOf('rotate', freshFamily)).toEqual(inEveryRound(1));
  });

  test('T-94 what all of them append is one chain without a gap', async () => {
    await winsOf('append', freshChallenge);
    const verdict = await verifyChain(arena.store.audit);
    expect(verdict).toMatchObject({ ok: true, rows: 2 * ROUNDS * PROCESSES * TRIES_EACH });
  });

  test('no two steps ever stood in each other’s way', () => {
    expect(arena.log()).not.toMatch(/deadlock|ERROR/u);
  });
});

function inEveryRound(wins: number): readonly number[] {
  return Array.from({ length: ROUNDS }, () => wins);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
