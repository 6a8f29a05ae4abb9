/**
 * Crash-safety. Real here: Postern as a process of its own that is ended by SIGKILL with all its children, SQLite on
 * disk, Dovecot over TLS, the scanning process. Only the moments are made up: by a seed that is printed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { routes } from '@postern/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { dangerousLetter, letter, mailboxOf, startTestMail } from '../testing/test-mail.ts';
import { until } from '../testing/test-postern.ts';
import { makeHome, spawnChild, startChild } from './testing/child-postern.ts';
import type { ChildHome, ChildPostern } from './testing/child-postern.ts';
import { createCrashLedger } from './testing/crash-ledger.ts';
import type { CrashLedger } from './testing/crash-ledger.ts';
import { readDatabase } from './testing/read-database.ts';
import { seededRandom } from './testing/seeded-random.ts';

const KILLS = 20;
/**
 * From the start of a process to its end: while it starts, catches up, scans, answers. Milliseconds; the longest is a
 * multiple of the time this machine takes to open one, within these bounds, so that half of all lives have been open.
 */
const LIFE_MS = { shortest: 100, longestAtLeast: 1_200, longestAtMost: 3_000 };
const LONGEST_OF_OPENINGS = 2;
/** From one delivery to the next, in milliseconds. */
const PAUSE_MS = { shortest: 30, longest: 300 };
const MAILBOXES = 12;
const extraUsers = Array.from({ length: MAILBOXES }, (_, index) => `extra${String(index)}`);
const random = seededRandom();

let dovecot: Dovecot;
let home: ChildHome;
let child: ChildPostern;
let longestLifeMs: number;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'bea', ...extraUsers]);
});

beforeEach(async () => {
  home = await makeHome();
  const started = performance.now();
  child = await startChild({ home, dovecot });
  const longest = LONGEST_OF_OPENINGS * (performance.now() - started);
  longestLifeMs = Math.min(LIFE_MS.longestAtMost, Math.max(LIFE_MS.longestAtLeast, longest));
});

afterEach(async () => {
  await child.kill();
  home.remove();
});

afterAll(async () => {
  await dovecot.stop();
});

test(`S17: killed ${String(KILLS)} times at random moments it loses no account, mailbox or feedback it acknowledged; every arrival has one verdict, and each dangerous one its one alert`, async () => {
  console.info(`POSTERN_TEST_SEED=${String(random.seed)}`);
  const ann = await child.signIn('ann@example.org');
  const { id: mailboxId } = await ann.call(routes.addMailbox, {
    body: mailboxOf(dovecot, 'ann', 'Personal'),
  });
  await live(ann, mailboxId);
  const ledger = createCrashLedger(home.databaseFile);
  const delivering = new AbortController();
  const delivered = deliver(ledger, delivering.signal);

  const asked = ask(child, ann, ledger);
  await until('something acknowledged', () => ledger.hasSomethingAcknowledged() || undefined);
  await wait(random.between(0, longestLifeMs));
  await child.kill();
  await asked;
  ledger.noteDeath();
  for (let kills = 1; kills < KILLS; kills += 1) await liveAndDie(ann, ledger);
  delivering.abort();
  await delivered;

  child = await startChild({ home, dovecot });
  await until('a verdict of every message', () => ledger.isAllJudged() || undefined);
  console.info(ledger.summary());
  await expectAcknowledged(child, ann, ledger);
  await expectEveryArrival(ann, mailboxId, ledger);
  ledger.expectSound();
}, 180_000);

test('S17: a message whose scan ends the process twice is marked unscannable; its neighbours keep their verdicts and alerts', async () => {
  const bea = await child.signIn('bea@example.org');
  const { id: mailboxId } = await bea.call(routes.addMailbox, { body: mailboxOf(dovecot, 'bea', 'Bea') });
  await live(bea, mailboxId);
  // Seconds of work for the scanner: time to die in the middle of it.
  const body = 'Log in within 24 hours and pay your account now.\n'.repeat(120_000);
  dovecot.deliver('bea', 'INBOX', letter({ subject: 'The heavy one', body }));
  dovecot.deliver('bea', 'INBOX', dangerousLetter('The trap beside it'));
  dovecot.deliver('bea', 'INBOX', letter({ subject: 'The honest one beside it' }));

  for (const death of [1, 2]) {
    await until(`scan ${String(death)} of the heavy message`, () => attemptsAt(1) === death || undefined);
    await child.kill();
    expect(attemptsAt(1), 'the count was committed before the scan').toBe(death);
    child = await startChild({ home, dovecot });
  }
  const rows = await until('three verdicts', async () => {
    const listing = await bea.call(routes.inbox);
    return listing.rows.length === 3 && listing.rows.every(({ mark }) => mark.verdict !== 'pending')
      ? listing.rows
      : undefined;
  });
  expect(Object.fromEntries(rows.map(({ subject, mark }) => [subject, mark.verdict]))).toEqual({
    'The heavy one': 'unscannable',
    'The trap beside it': 'dangerous',
    'The honest one beside it': 'clean',
  });
  expect(rows.find(({ subject }) => subject === 'The heavy one')?.mark.summary).toMatch(
    /could not be checked/,
  );
  const { alerts } = await bea.call(routes.alerts);
  expect(alerts.map(({ subject }) => subject)).toEqual(['The trap beside it']);
}, 90_000);

/** Scans of Bea's message with this UID that have begun and not ended. */
function attemptsAt(uid: number): number {
  return readDatabase(home.databaseFile, (all) => {
    const [row] = all(
      `SELECT attempts FROM scan_attempt JOIN folder ON folder.id = folder_id
       JOIN mailbox ON mailbox.id = mailbox_id WHERE mailbox.name = 'Bea' AND uid = ${String(uid)}`,
    );
    return Number(row?.['attempts'] ?? 0);
  });
}

/** One life: whatever it was doing is over after a random time, start included. */
async function liveAndDie(ann: TestBrowser, ledger: CrashLedger): Promise<void> {
  const spawned = spawnChild({ home, dovecot });
  const dying = wait(random.between(LIFE_MS.shortest, longestLifeMs)).then(spawned.kill);
  const opened = await spawned.opened.catch(() => undefined);
  if (opened !== undefined) await ask(opened, ann, ledger);
  await dying;
  ledger.noteDeath();
}

/** Everything at once, until it dies; what is not answered by then acknowledges nothing. */
async function ask(opened: ChildPostern, ann: TestBrowser, ledger: CrashLedger): Promise<void> {
  await Promise.allSettled([addMailboxes(ann, ledger), signUp(opened, ledger), judge(ann, ledger)]);
}

/** A letter now and then, a third of them dangerous, whether anybody is there to see them or not. */
async function deliver(ledger: CrashLedger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const dangerous = random.next() < 0.33;
    const subject = ledger.deliver(dangerous);
    dovecot.deliver('ann', 'INBOX', dangerous ? dangerousLetter(subject) : letter({ subject }));
    await wait(random.between(PAUSE_MS.shortest, PAUSE_MS.longest));
  }
}

async function addMailboxes(ann: TestBrowser, ledger: CrashLedger): Promise<void> {
  for (const user of extraUsers) {
    if (ledger.tried.has(user)) continue;
    ledger.tried.add(user);
    const { id } = await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, user, user) });
    ledger.mailboxes.set(id, user);
  }
}

async function signUp(opened: ChildPostern, ledger: CrashLedger): Promise<void> {
  const email = `person${String(ledger.tried.size)}-${String(ledger.accounts.size)}@example.org`;
  const person = await opened.signIn(email);
  const { user } = await person.call(routes.me);
  ledger.accounts.set(user.email, person);
}

/** Says something about one judged message after the other, each once. */
async function judge(ann: TestBrowser, ledger: CrashLedger): Promise<void> {
  for (;;) {
    const { rows } = await ann.call(routes.inbox, { query: { limit: '50' } });
    const row = rows.find(
      ({ mark, locationId }) => mark.verdict !== 'pending' && !ledger.tried.has(locationId),
    );
    if (row === undefined) {
      await wait(50);
      continue;
    }
    ledger.tried.add(row.locationId);
    const feedback = random.next() < 0.5 ? ('safe' as const) : ('report' as const);
    await ann.call(routes.feedback, { params: { locationId: row.locationId }, body: { feedback } });
    ledger.feedback.set(row.locationId, feedback);
    await wait(random.between(0, 200));
  }
}

async function expectAcknowledged(
  opened: ChildPostern,
  ann: TestBrowser,
  ledger: CrashLedger,
): Promise<void> {
  for (const [email, person] of ledger.accounts) {
    const { user } = await person.call(routes.me);
    expect(user.email).toBe(email);
  }
  const { mailboxes } = await ann.call(routes.mailboxes);
  const byId = new Map(mailboxes.map(({ id, name }) => [id, name]));
  for (const [id, name] of ledger.mailboxes) {
    expect(byId.get(id)).toBe(name);
    await live(ann, id);
  }
  const ids = [...ledger.feedback.keys()];
  const { rows } = await ann.call(routes.rows, { query: { ids: ids.join(',') } });
  expect(rows).toHaveLength(ids.length);
  for (const { locationId, mark } of rows) expect(mark.feedback).toBe(ledger.feedback.get(locationId));
  expect(opened.output()).not.toContain('"level":50');
}

/** By the page: each message once, with the verdict it deserves; an alert for each dangerous one. */
async function expectEveryArrival(ann: TestBrowser, mailboxId: string, ledger: CrashLedger): Promise<void> {
  const seen: (readonly [string, string])[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '200', mailboxes: mailboxId, ...(cursor === undefined ? {} : { cursor }) };
    const listing = await ann.call(routes.inbox, { query });
    seen.push(...listing.rows.map(({ subject, mark }) => [subject, mark.verdict] as const));
    cursor = listing.next;
  } while (cursor !== undefined);
  expect(seen.toSorted()).toEqual(ledger.expectedVerdicts().toSorted());
  const { alerts } = await ann.call(routes.alerts);
  const subjects = alerts.map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(subjects.length);
  expect(ledger.dangerousSubjects()).toEqual(expect.arrayContaining(subjects));
}

async function live(person: TestBrowser, mailboxId: string): Promise<void> {
  await until('a live connection', async () => {
    const { mailboxes } = await person.call(routes.mailboxes);
    return mailboxes.find(({ id }) => id === mailboxId)?.status.state === 'live' ? true : undefined;
  });
}
