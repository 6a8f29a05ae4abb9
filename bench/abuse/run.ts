/**
 * `node bench/abuse/run.ts [SECONDS]`: what a flood at the door does. One process sends as many sign-in attempts as one
 * core can, from 10,000 clients (IPv4 and IPv6), beside a person who works; then the same number of harmless requests
 * comes from the same clients. Fails where somebody gets in, a victim is locked out, memory grows beyond its bound, or
 * the person waits three times as long under attack as beside harmless visitors. See bench/README.md.
 */
import { fork } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { makeHome, startChild } from '../../apps/server/src/promises/testing/child-postern.ts';
import type { ChildPostern } from '../../apps/server/src/promises/testing/child-postern.ts';
import { createBrowser } from '../../apps/server/src/testing/test-browser.ts';
import type { TestBrowser } from '../../apps/server/src/testing/test-browser.ts';
import { printResult } from '../lib/print.ts';
import { spreadOf, timed } from '../lib/statistics.ts';
import { withStops } from '../lib/with-stops.ts';
import { treeUse } from '../peers/process-tree.ts';

const SECONDS = Number(process.argv[2] ?? '60');
/** Longer would find nothing more, and keep a machine busy unawares. */
const MOST_SECONDS = 600;
if (!(SECONDS >= 1 && SECONDS <= MOST_SECONDS)) throw new Error(`SECONDS is 1 to ${String(MOST_SECONDS)}`);
const SECOND_MS = 1_000;
const MEBIBYTE = 1_048_576;
/** The outbox is through when nothing was printed for so long; it is not waited for longer than that. Milliseconds. */
const QUIET_MS = 3_000;
const OUTBOX_MS = 120_000;
/** By then the last of what was sent is answered. Milliseconds. */
const STOP_MS = 60_000;
/** How often the person asks for something. Milliseconds. */
const PERSON_PACE_MS = 25;
/** What the server may hold besides what it held when nobody came: Node lets garbage lie while its heap is small. MiB. */
const GROWTH_LIMIT = 512;
/** What it may hold more in the last quarter of an attack than before: by then it has come to rest. MiB. */
const DRIFT_LIMIT = 48;
/** A shorter attack ends before memory comes to rest. Seconds. */
const DRIFT_SECONDS = 30;
const SLOWER_LIMIT = 3;
const VICTIMS = Array.from({ length: 5 }, (_, at) => `victim${String(at)}@example.org`);

interface Flood {
  readonly requests: number;
  readonly intruders: number;
  readonly answers: Readonly<Record<string, number>>;
}

interface Phase extends Flood {
  readonly p50: number;
  readonly p99: number;
  /** The most it held, and the most before the last quarter. */
  readonly residentMiB: number;
  readonly restMiB: number;
}

await withStops(async (stops) => {
  const home = await makeHome();
  stops.push(async () => {
    home.remove();
    await Promise.resolve();
  });
  const environment = { TRUSTED_PROXIES: '127.0.0.1', POSTERN_LOG: 'error' };
  const child = await startChild({ home, environment });
  stops.push(() => child.kill());
  const person = await child.signIn('person@example.org');
  const victims: TestBrowser[] = [];
  for (const [at, address] of VICTIMS.entries()) {
    const browser = createBrowser(child.origin, `198.51.100.${String(at + 10)}`);
    victims.push(await child.signIn(address, browser));
  }
  await wait(SECOND_MS);
  const before = treeUse(child.processId).residentBytes / MEBIBYTE;

  const harmless = await phase(child, person, 'harmless');
  const hostile = await phase(child, person, 'hostile');
  const after = await phase(child, person, 'harmless');
  const base = Math.max(harmless.p99, after.p99);
  await mailsAreOut(child);
  const letIn = await countWhoGetsIn(child, victims);

  printResult('abuse', [
    row('harmless visitors', harmless),
    row('attack', hostile),
    row('harmless visitors, again', after),
  ]);
  console.log(hostile.answers);
  const growth = hostile.residentMiB - before;
  const drift = hostile.residentMiB - hostile.restMiB;
  const failures = [
    ...(hostile.intruders > 0 ? [`${String(hostile.intruders)} got in`] : []),
    ...(letIn < VICTIMS.length ? [`${String(VICTIMS.length - letIn)} victims are locked out`] : []),
    ...(growth > GROWTH_LIMIT ? [`memory grew by ${growth.toFixed(0)} MiB`] : []),
    ...(SECONDS >= DRIFT_SECONDS && drift > DRIFT_LIMIT
      ? [`memory goes on growing: ${drift.toFixed(0)} MiB`]
      : []),
    ...(hostile.p99 > base * SLOWER_LIMIT ? ['the person waits more than three times as long'] : []),
  ];
  const slower = (hostile.p99 / base).toFixed(2);
  console.log(
    `The person's p99 is ${slower} times that beside harmless visitors; memory grew by ${growth.toFixed(0)} MiB, ${drift.toFixed(0)} of them in the last quarter; ` +
      `${String(letIn)} of ${String(VICTIMS.length)} victims signed in from their own browsers afterwards.`,
  );
  console.log(failures.length === 0 ? 'ok' : `FAILED: ${failures.join('; ')}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
});

function row(
  what: string,
  { requests, p50, p99, residentMiB }: Phase,
): Readonly<Record<string, string | number>> {
  return {
    load: what,
    'requests a second': requests / SECONDS,
    'p50 ms': p50,
    'p99 ms': p99,
    'resident MiB': residentMiB,
  };
}

/** One flood beside the person, whose waiting is measured. */
async function phase(child: ChildPostern, person: TestBrowser, kind: 'hostile' | 'harmless'): Promise<Phase> {
  const flood = startFlood(child.origin, kind);
  const waits: number[] = [];
  let residentMiB = 0;
  let restMiB = 0;
  const lastQuarter = performance.now() + SECONDS * SECOND_MS * 0.75;
  try {
    for (const end = performance.now() + SECONDS * SECOND_MS; performance.now() < end;) {
      waits.push(await timed(() => work(person)));
      if (waits.length % 20 === 0) {
        residentMiB = Math.max(residentMiB, treeUse(child.processId).residentBytes / MEBIBYTE);
        if (performance.now() < lastQuarter) restMiB = residentMiB;
      }
      await wait(PERSON_PACE_MS);
    }
    const flooded = await flood.stop();
    const { p50, p99 } = spreadOf(waits);
    return { ...flooded, p50, p99, residentMiB, restMiB };
  } finally {
    flood.kill();
  }
}

/** Mails that the attack asked for are on their way still; a victim would take the code of an older one. */
async function mailsAreOut(child: ChildPostern): Promise<void> {
  let printed = -1;
  for (let waited = 0; waited < OUTBOX_MS && printed !== child.output().length; waited += QUIET_MS) {
    printed = child.output().length;
    await wait(QUIET_MS);
  }
}

async function work(person: TestBrowser): Promise<void> {
  const answer = await person.get('/api/v1/mailboxes', { 'x-forwarded-for': '198.51.100.1' });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`the person was answered ${String(answer.status)}`);
}

interface RunningFlood {
  /** Asks it to end; what came back. */
  readonly stop: () => Promise<Flood>;
  /** Ends it at once, where it has not ended. */
  readonly kill: () => void;
}

function startFlood(origin: string, kind: string): RunningFlood {
  const attacker = fork(new URL('./attacker.ts', import.meta.url), [origin, kind, VICTIMS.join(',')]);
  const told = new Promise<Flood>((resolve, reject) => {
    attacker.once('message', (message: Flood) => {
      resolve(message);
    });
    attacker.once('exit', () => {
      reject(new Error('the flood ended by itself'));
    });
  });
  // Heard of by whoever stops it.
  told.catch(() => undefined);
  return {
    stop: () => {
      if (attacker.connected) attacker.send('stop');
      setTimeout(() => attacker.kill('SIGKILL'), STOP_MS).unref();
      return told;
    },
    kill: () => {
      attacker.kill('SIGKILL');
    },
  };
}

/** Each victim asks for a mail in the browser that signed in before, and types the code. */
async function countWhoGetsIn(child: ChildPostern, victims: readonly TestBrowser[]): Promise<number> {
  let count = 0;
  for (const [at, browser] of victims.entries()) {
    await browser.json('POST', '/api/v1/sign-out');
    const back = await child.signIn(VICTIMS[at] ?? '', browser).catch((error: unknown) => {
      console.error(error);
    });
    if (back !== undefined) count += 1;
  }
  return count;
}
