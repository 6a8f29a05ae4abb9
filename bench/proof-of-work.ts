/**
 * What one proof of work costs the client that does it, and the server that asks for it and checks it.
 *
 *   node bench/proof-of-work.ts [ROUNDS]
 *
 * One key is derived after the other, so a solve is what one core takes; a browser derives up to four at a
 * time. Times are processor time.
 */
import { createKeyring, generateKey } from '../packages/keyring/src/index.ts';
import { POW_COSTS } from '../packages/login/src/captcha/pow-cost.ts';
import { proofOfWork } from '../packages/login/src/captcha/proof-of-work.ts';
import { solve } from '../packages/login/src/captcha/solve.ts';
import { memoryStore } from '../packages/login/src/stores/memory/memory-store.ts';
import { printResult } from './lib/print.ts';

const ROUNDS = Number(process.argv[2] ?? 12);

const store = memoryStore();
const clock = { now: () => Date.now() };
const captcha = proofOfWork()({ keyring: createKeyring([generateKey()]), store, clock });

/** Milliseconds of processor time, which a busy machine does not lengthen. */
async function cpu(run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function measure(level: 1 | 2 | 3): Promise<Record<string, number>> {
  const subject = { purpose: 'start', ipIndex: 'aa'.repeat(32), level } as const;
  let [ask, work, check, keys] = [0, 0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    let data: unknown;
    let answer = '';
    ask += await cpu(async () => void (data = (await captcha.challenge(subject)).data));
    work += await cpu(async () => void (answer = await solve(data)));
    check += await cpu(async () => {
      if ((await captcha.verify(answer, subject)) !== 'passed') throw new Error('The answer did not pass.');
    });
    keys += counterOf(answer) + 1;
  }
  const key = work / keys;
  const most = POW_COSTS[level].maxCounter;
  return {
    level,
    'ask ms': ask / ROUNDS,
    'key ms': key,
    // From the time of a key, not of these rounds: a few draws between 1 and the maximum say little of their mean.
    'solve mean ms': key * (most / 2),
    'solve max ms': key * most,
    'check ms': check / ROUNDS,
  };
}

function counterOf(answer: string): number {
  const match = /"counter":(\d+)/.exec(Buffer.from(answer, 'base64').toString());
  return Number(match?.[1]);
}

printResult('proof-of-work', [await measure(1), await measure(2), await measure(3)]);
