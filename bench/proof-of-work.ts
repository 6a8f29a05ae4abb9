/**
 * What one proof of work costs the client that does it, and the server that asks for it and checks it.
 *
 *   node bench/proof-of-work.ts [ROUNDS]
 *
 * One key is derived after the other, so a solve is what one core takes. A browser does up to four at a time.
 */
import { createKeyring, generateKey } from '../packages/keyring/src/index.ts';
import { proofOfWork } from '../packages/login/src/captcha/proof-of-work.ts';
import { solve } from '../packages/login/src/captcha/solve.ts';
import { memoryStore } from '../packages/login/src/stores/memory/memory-store.ts';
import { printResult } from './lib/print.ts';
import { spreadOf, timed } from './lib/statistics.ts';

const ROUNDS = Number(process.argv[2] ?? 12);

const store = memoryStore();
const clock = { now: () => Date.now() };
const captcha = proofOfWork()({ keyring: createKeyring([generateKey()]), store, clock });

async function measure(level: 1 | 2 | 3): Promise<Record<string, number>> {
  const subject = { purpose: 'start', ipIndex: 'aa'.repeat(32), level } as const;
  const [ask, work, check]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    let data: unknown;
    let answer = '';
    ask.push(await timed(async () => (data = (await captcha.challenge(subject)).data)));
    work.push(await timed(async () => (answer = await solve(data))));
    check.push(
      await timed(async () => {
        if ((await captcha.verify(answer, subject)) !== 'passed') throw new Error('The answer did not pass.');
      }),
    );
  }
  const mean = work.reduce((sum, time) => sum + time, 0) / work.length;
  const { p50, max } = spreadOf(work);
  return { level, ask: spreadOf(ask).p50, mean, p50, max, check: spreadOf(check).p50 };
}

const rows = [await measure(1), await measure(2), await measure(3)];
printResult(
  'proof-of-work',
  rows.map(({ level, ask, mean, p50, max, check }) => ({
    level,
    'ask ms': ask,
    'solve mean ms': mean,
    'solve p50 ms': p50,
    'solve max ms': max,
    'check ms': check,
  })),
);
