import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { challengeRow } from '../../testing/conformance/rows.ts';
import type { ChallengeRow, Store } from '../../store.ts';
import { migrateLogin } from './migrate.ts';
import { sqliteStore } from './sqlite-store.ts';

/**
 * Real: one SQLite file and four operating-system processes. In one process a synchronous driver cannot lose
 * a race, so a test there would prove nothing.
 */
const PROCESSES = 4;
const ROUNDS = 20;
const TRIES_EACH = 15;
/** Enough for all rivals to have read the line before they begin. */
const HEAD_START_MS = 15;

interface Rival {
  ask(round: Record<string, unknown>): Promise<number>;
  end(): Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'login-races-'));
const file = join(folder, 'login.db');
const database = new Database(file);
let rivals: readonly Rival[] = [];
let store: Store;

beforeAll(async () => {
  database.pragma('journal_mode = WAL');
  migrateLogin(database);
  store = sqliteStore(database);
  rivals = await Promise.all(Array.from({ length: PROCESSES }, startRival));
});

afterAll(async () => {
  await Promise.all(rivals.map((rival) => rival.end()));
  database.close();
  rmSync(folder, { recursive: true });
});

async function startRival(): Promise<Rival> {
  const worker = join(import.meta.dirname, 'testing', 'race-worker.ts');
  const child = spawn(process.execPath, [worker, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    async ask(round) {
      child.stdin.write(`${JSON.stringify(round)}\n`);
      const answer = await lines.next();
      return Number(answer.value);
    },
    async end() {
      child.stdin.end();
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

async function race(task: string, row: ChallengeRow): Promise<number> {
  const round = {
    task,
    id: row.id,
    linkHash: Buffer.from(row.linkHash).toString('hex'),
    bindHash: Buffer.from(row.bindHash).toString('hex'),
    now: row.createdAt + 1,
    startAt: Date.now() + HEAD_START_MS,
    tries: TRIES_EACH,
  };
  const won = await Promise.all(rivals.map((rival) => rival.ask(round)));
  return won.reduce((sum, count) => sum + count, 0);
}

async function fresh(): Promise<ChallengeRow> {
  const row = challengeRow({ emailIndex: `address-${String(Math.trunc(performance.now() * 1_000))}` });
  await store.challenges.create({ row, maxLive: 1 });
  return row;
}

describe(`${String(PROCESSES)} processes on one SQLite file, sixty tries a round, ${String(ROUNDS)} rounds`, () => {
  test('T-03 H26 exactly one of them ever spends a link', async () => {
    const winners: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) winners.push(await race('consume', await fresh()));
    expect(winners).toEqual(Array.from({ length: ROUNDS }, () => 1));
  });

  test('T-04 exactly five code tries are given', async () => {
    const claims: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) claims.push(await race('claim', await fresh()));
    expect(claims).toEqual(Array.from({ length: ROUNDS }, () => 5));
  });

  test('T-31 no hit of a budget is lost', async () => {
    const row = await fresh();
    for (let round = 0; round < ROUNDS; round += 1) await race('hit', row);
    expect(await store.counters.peek(row.id, row.createdAt + 1)).toBe(ROUNDS * PROCESSES * TRIES_EACH);
  });
});
