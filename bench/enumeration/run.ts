/**
 * Does the time of an answer tell whether an address has an account? Asks for a sign-in mail 1,000 times each,
 * taking turns in random order, for addresses with and without an account. See bench/README.md.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createKeyring, generateKey } from '@postern/keyring';
import { createLogin } from '../../packages/login/src/create-login.ts';
import type { Login } from '../../packages/login/src/login.ts';
import { printResult } from '../lib/print.ts';
import { spreadOf, timed } from '../lib/statistics.ts';
import { addressOf, networkOf, ORIGIN, USER_AGENT } from '../login/contestant.ts';
import { openDatabases } from '../login/databases.ts';
import { AMPLE_LIMITS, postgresParts, sqliteParts } from '../login/postern.ts';
import type { PosternParts } from '../login/postern.ts';
import { mannWhitney } from './mann-whitney.ts';

const SAMPLES = Number(process.env['SAMPLES'] ?? 1_000);
const WARM_UP = 200;

type Parts = Pick<PosternParts, 'store' | 'users'>;

/** Closed sign-up is the hard case: an unknown address gets no mail at all. */
function site(parts: Parts, signUp: 'open' | 'closed'): Login {
  return createLogin({
    ...parts,
    publicUrl: ORIGIN,
    keyring: createKeyring([generateKey()]),
    limits: AMPLE_LIMITS,
    signUp,
    mailer: { send: () => Promise.resolve() },
  });
}

interface Times {
  readonly known: number[];
  readonly unknown: number[];
}

async function measure(login: Login): Promise<Times> {
  const times: Times = { known: [], unknown: [] };
  let turn = 0;
  const ask = async (kind: keyof Times, person: number): Promise<number> => {
    turn += 1;
    const email = kind === 'known' ? addressOf(person) : addressOf(person).replace('person', 'nobody');
    const input = { email, ipKey: networkOf(turn % 1_000), userAgent: USER_AGENT };
    const ms = await timed(async () => {
      const started = await login.start(input);
      if (!started.ok) throw new Error(`Not started: ${started.error.code}`);
    });
    // What runs after the answer must not fall into the next one's time: it would mix the two kinds.
    await login.flush();
    await wait(0);
    return ms;
  };
  for (let person = 0; person < SAMPLES + WARM_UP; person += 1) {
    const order: readonly (keyof Times)[] = Math.random() < 0.5 ? ['known', 'unknown'] : ['unknown', 'known'];
    for (const kind of order) {
      const ms = await ask(kind, person);
      if (person >= WARM_UP) times[kind].push(ms);
    }
  }
  return times;
}

const databases = await openDatabases();
const rows: Record<string, string | number>[] = [];
try {
  for (const engine of ['sqlite', 'postgres'] as const) {
    for (const signUp of ['open', 'closed'] as const) {
      const name = `enumeration_${signUp}`;
      const people = SAMPLES + WARM_UP;
      const parts =
        engine === 'sqlite'
          ? sqliteParts(databases.sqlite(name), people)
          : await postgresParts(await databases.postgres(name), people);
      const login = site(parts, signUp);
      const { known, unknown } = await measure(login);
      await login.close();
      const [first, second] = [spreadOf(known), spreadOf(unknown)];
      const { firstGreater, p } = mannWhitney(known, unknown);
      rows.push({
        engine,
        'sign-up': signUp,
        samples: known.length,
        'known p50': first.p50.toFixed(3),
        'unknown p50': second.p50.toFixed(3),
        'known p95': first.p95.toFixed(3),
        'unknown p95': second.p95.toFixed(3),
        'p50 ratio': (first.p50 / second.p50).toFixed(3),
        'known slower': `${(firstGreater * 100).toFixed(1)} %`,
        'Mann–Whitney p': p < 0.001 ? p.toExponential(1) : p.toFixed(3),
      });
    }
  }
} finally {
  await databases.close();
}
printResult('enumeration', rows);
