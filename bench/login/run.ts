/**
 * How many sign-ins a second: links and codes asked for, opened and typed, with this library and with
 * better-auth, on SQLite and on PostgreSQL, taking turns. See bench/README.md.
 */
import { printResult } from '../lib/print.ts';
import { spreadOf } from '../lib/statistics.ts';
import { betterAuth } from './better-auth.ts';
import { STEPS } from './contestant.ts';
import type { Contestant, Engine, Step, Waiting, Way } from './contestant.ts';
import { openDatabases } from './databases.ts';
import type { Databases } from './databases.ts';
import { postern, postgresParts, sqliteParts } from './postern.ts';

const PEOPLE = 1_200;
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const PER_ROUND = Number(process.env['PER_ROUND'] ?? 100);
const WAYS: readonly Way[] = ['handler', 'core'];
const CONCURRENCIES = [1, 16];
const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

interface Sample {
  readonly perSecond: number;
  /** CPU time of this process for one step. */
  readonly cpuMs: number;
}

/** Samples by contestant and step. */
type Samples = Map<string, Sample[]>;

async function contestants(engine: Engine, databases: Databases): Promise<readonly Contestant[]> {
  if (engine === 'sqlite') {
    return [
      postern({ name: 'postern', outbox: 'host', ...sqliteParts(databases.sqlite('a'), PEOPLE) }),
      postern({
        name: 'postern, own outbox',
        outbox: 'sealed',
        ...sqliteParts(databases.sqlite('b'), PEOPLE),
      }),
      await betterAuth(databases.sqlite('c'), PEOPLE),
    ];
  }
  const [host, sealed] = [await databases.postgres('bench_a'), await databases.postgres('bench_b')];
  return [
    postern({ name: 'postern', outbox: 'host', ...(await postgresParts(host, PEOPLE)) }),
    postern({ name: 'postern, own outbox', outbox: 'sealed', ...(await postgresParts(sealed, PEOPLE)) }),
    await betterAuth(await databases.postgres('bench_c'), PEOPLE),
  ];
}

/** Runs one step for every number, so many at once; what it does after its answers counts as well. */
async function timedStep<T>(
  contestant: Contestant,
  concurrency: number,
  step: (position: number) => Promise<T>,
): Promise<{ readonly sample: Sample; readonly results: readonly T[] }> {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < PER_ROUND) {
      const position = next;
      next += 1;
      results[position] = await step(position);
    }
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  await contestant.settle();
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { sample: { perSecond: PER_ROUND / seconds, cpuMs: (user + system) / 1_000 / PER_ROUND }, results };
}

async function round(
  contestant: Contestant,
  way: Way,
  concurrency: number,
): Promise<ReadonlyMap<Step, Sample>> {
  const samples = new Map<Step, Sample>();
  for (const kind of ['link', 'code'] as const) {
    const first = people(contestant.name, PER_ROUND);
    const person = (position: number): number => (first + position) % PEOPLE;
    const asked = await timedStep(contestant, concurrency, (at) => contestant.ask(kind, person(at), way));
    const proved = await timedStep(contestant, concurrency, (at) =>
      contestant.prove(kind, given(asked.results[at]), person(at), way),
    );
    samples.set(kind === 'link' ? 'ask for a link' : 'ask for a code', asked.sample);
    samples.set(kind === 'link' ? 'open the link' : 'type the code', proved.sample);
  }
  return samples;
}

const turns = new Map<string, number>();

/** The next people in turn: nobody comes so often that a rule for one address would matter. */
function people(name: string, count: number): number {
  const first = turns.get(name) ?? 0;
  turns.set(name, first + count);
  return first;
}

function given(waiting: Waiting | undefined): Waiting {
  if (waiting === undefined) throw new Error('Nothing waits.');
  return waiting;
}

function rowsOf(
  samples: Samples,
  names: readonly string[],
  more: Readonly<Record<string, string | number>>,
): void {
  for (const step of STEPS) {
    const median = (name: string, of: keyof Sample): number =>
      spreadOf((samples.get(`${name}|${step}`) ?? []).map((sample) => sample[of])).p50;
    const them = names.at(-1) ?? '';
    for (const name of names) {
      rows.push({
        step,
        ...more,
        library: name,
        'per second': Math.round(median(name, 'perSecond')),
        'CPU ms each': median(name, 'cpuMs').toFixed(2),
        'per CPU second': Math.round(1_000 / median(name, 'cpuMs')),
        'ours ÷ theirs, rate':
          name === them ? '' : (median(name, 'perSecond') / median(them, 'perSecond')).toFixed(2),
        'per CPU': name === them ? '' : (median(them, 'cpuMs') / median(name, 'cpuMs')).toFixed(2),
      });
    }
  }
}

const rows: Record<string, string | number>[] = [];
const databases = await openDatabases();
try {
  for (const engine of ENGINES) {
    const all = await contestants(engine, databases);
    // The first round of each is not counted: compilers, caches and prepared statements warm up.
    for (const way of WAYS) for (const contestant of all) await round(contestant, way, 4);
    for (const way of WAYS) {
      for (const concurrency of CONCURRENCIES) {
        const samples: Samples = new Map();
        for (let turn = 0; turn < ROUNDS; turn += 1) {
          for (const contestant of turn % 2 === 0 ? all : all.toReversed()) {
            for (const [step, sample] of await round(contestant, way, concurrency)) {
              const key = `${contestant.name}|${step}`;
              samples.set(key, [...(samples.get(key) ?? []), sample]);
            }
          }
        }
        rowsOf(
          samples,
          all.map(({ name }) => name),
          { engine, way, 'at once': concurrency },
        );
      }
    }
    for (const contestant of all) await contestant.close();
  }
} finally {
  await databases.close();
}
printResult('login', rows);
