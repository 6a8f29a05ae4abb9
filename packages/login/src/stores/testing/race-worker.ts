/**
 * One rival of the race test: a process of its own with its own handle on the shared database. Reads one JSON
 * line per round from its standard input and answers with what it won.
 * Usage: race-worker.ts sqlite FILE | postgres URL
 */
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import pg from 'pg';
import { auditEvent, refreshRow } from '../../testing/conformance/more-rows.ts';
import type { Store } from '../../store.ts';
import { postgresStore } from '../pg/index.ts';
import { sqliteStore } from '../sqlite/index.ts';
import type { RaceRound } from './race-round.ts';

/** Connections of each process: rivals within it meet on the server too. */
const CONNECTIONS = 5;

const [engine = '', place = ''] = process.argv.slice(2);
const { store, close } = engine === 'postgres' ? openPostgres(place) : openSqlite(place);

function openSqlite(file: string): { store: Store; close: () => Promise<void> } {
  const database = new Database(file, { timeout: 10_000 });
  const close = (): Promise<void> => {
    database.close();
    return Promise.resolve();
  };
  return { store: sqliteStore(database), close };
}

function openPostgres(url: string): { store: Store; close: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  return { store: postgresStore(pool), close: () => pool.end() };
}

async function tryOnce({ task, id, linkHash, bindHash, now }: RaceRound): Promise<boolean> {
  const [link, bind] = [Buffer.from(linkHash, 'hex'), Buffer.from(bindHash, 'hex')];
  if (task === 'consume') {
    const proof = { via: 'email_link', linkHash: link, bindHash: bind } as const;
    return (await store.challenges.consume(id, 'login', proof, now)) !== undefined;
  }
  if (task === 'claim') return (await store.challenges.claimAttempt(id, 'login', bind, now)) !== undefined;
  if (task === 'rotate') {
    return (await store.refresh.rotate(link, refreshRow({ familyId: id }), now)).outcome === 'rotated';
  }
  if (task === 'append') {
    await store.audit.append([auditEvent(), auditEvent()]);
    return true;
  }
  if (task === 'take') {
    const few = { key: id, hits: 7, windowMs: 60_000, kind: 'sliding' } as const;
    const many = { key: `${id} more`, hits: 9, windowMs: 60_000, kind: 'fixed' } as const;
    return (await store.counters.take([many, few], now)).granted;
  }
  await store.counters.hit(id, 60_000, now);
  return true;
}

async function run(round: RaceRound): Promise<number> {
  while (Date.now() < round.startAt) await new Promise((resolve) => setTimeout(resolve, 1));
  const won = await Promise.all(Array.from({ length: round.tries }, () => tryOnce(round)));
  return won.filter(Boolean).length;
}

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  // Only the race test writes to this standard input.
  const round = JSON.parse(line) as RaceRound;
  process.stdout.write(`${String(await run(round))}\n`);
}
await close();
