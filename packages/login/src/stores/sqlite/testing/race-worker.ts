/**
 * One rival of the race test: a process of its own with its own handle on the shared file. Reads one JSON
 * line per round from its standard input and answers with what it won.
 */
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { sqliteStore } from '../sqlite-store.ts';

interface Round {
  readonly task: 'consume' | 'claim' | 'hit';
  readonly id: string;
  readonly linkHash: string;
  readonly bindHash: string;
  readonly now: number;
  /** Moment at which all rivals begin, so that they meet. */
  readonly startAt: number;
  readonly tries: number;
}

const database = new Database(process.argv[2] ?? '', { timeout: 10_000 });
const store = sqliteStore(database);

async function run(round: Round): Promise<number> {
  while (Date.now() < round.startAt) await new Promise((resolve) => setTimeout(resolve, 1));
  const [linkHash, bindHash] = [Buffer.from(round.linkHash, 'hex'), Buffer.from(round.bindHash, 'hex')];
  let won = 0;
  for (let i = 0; i < round.tries; i += 1) {
    const result =
      round.task === 'consume'
        ? await store.challenges.consume(
            round.id,
            'login',
            { via: 'email_link', linkHash, bindHash },
            round.now,
          )
        : round.task === 'claim'
          ? await store.challenges.claimAttempt(round.id, 'login', bindHash, round.now)
          : await store.counters.hit(round.id, 60_000, round.now);
    if (result !== undefined) won += 1;
  }
  return won;
}

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  // Only the race test writes to this standard input.
  const round = JSON.parse(line) as Round;
  process.stdout.write(`${String(await run(round))}\n`);
}
database.close();
