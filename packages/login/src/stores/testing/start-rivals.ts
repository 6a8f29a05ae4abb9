import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { COMPILED_CODE } from '../../../../../tools/compiled-code.ts';
import type { RaceRound } from './race-round.ts';

export interface Rivals {
  /** Lets all of them try at once; gives how often they won together. */
  race(round: Omit<RaceRound, 'startAt'>): Promise<number>;
  end(): Promise<void>;
}

interface Rival {
  ask(round: RaceRound): Promise<number>;
  end(): Promise<void>;
}

/** Enough for all rivals to have read the line before they begin. */
const HEAD_START_MS = 15;

/** Starts processes of their own on one shared database. */
export async function startRivals(
  count: number,
  engine: 'sqlite' | 'postgres',
  place: string,
): Promise<Rivals> {
  const rivals = await Promise.all(Array.from({ length: count }, () => startRival(engine, place)));
  return {
    async race(round) {
      const startAt = Date.now() + HEAD_START_MS;
      const won = await Promise.all(rivals.map((rival) => rival.ask({ ...round, startAt })));
      return won.reduce((sum, wins) => sum + wins, 0);
    },
    async end() {
      await Promise.all(rivals.map((rival) => rival.end()));
    },
  };
}

async function startRival(engine: string, place: string): Promise<Rival> {
  const worker = join(import.meta.dirname, 'race-worker.ts');
  const child = spawn(process.execPath, [worker, engine, place], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED_CODE },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    async ask(round) {
      child.stdin.write(`${JSON.stringify(round)}\n`);
      return Number((await lines.next()).value);
    },
    async end() {
      child.stdin.end();
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}
