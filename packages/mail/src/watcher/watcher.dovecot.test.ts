/** Real: imapflow, TLS, Dovecot's IDLE, its death and its return. The dial port goes straight to loopback. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../../../tools/dovecot/dovecot.ts';
import { createMailPool } from '../pool.ts';
import { accountOn, clock, dialLoopback, expectOk, letter, until } from '../testing/loopback.ts';
import type {
  FolderArrivals,
  FolderChange,
  FolderCursor,
  FolderSeed,
  MailAccount,
  MailPool,
  MailWatcher,
  WatcherOptions,
  WatcherState,
} from '../types.ts';
import { createWatcher } from './watcher.ts';

let dovecot: Dovecot;
let pool: MailPool;
const users = [
  'live',
  'caught',
  'restart',
  'reset',
  'others',
  'burst',
  'flags',
  'throws',
  'closed',
  'denied',
  'crowded',
];
const watchers: MailWatcher[] = [];

beforeAll(async () => {
  dovecot = await startDovecot({ users: Object.fromEntries(users.map((user) => [user, 'correct horse'])) });
  pool = createMailPool({ dial: dialLoopback, clock, trust: { extraAuthorities: [dovecot.ca] } });
});

afterEach(async () => {
  await Promise.all(watchers.splice(0).map((watcher) => watcher.close()));
});

afterAll(async () => {
  await pool.closeAll();
  await dovecot.stop();
});

interface Told {
  readonly arrivals: FolderArrivals[];
  readonly seeds: FolderSeed[];
  readonly changes: FolderChange[];
  readonly states: WatcherState[];
  readonly errors: unknown[];
  readonly watcher: MailWatcher;
}

interface WatchOptions {
  readonly cursors?: Readonly<Record<string, FolderCursor>>;
  readonly account?: Partial<MailAccount>;
  readonly onArrivals?: WatcherOptions['onArrivals'];
  readonly pollIntervalMs?: number;
}

function watch(user: string, options: WatchOptions = {}): Told {
  const told: Omit<Told, 'watcher'> = { arrivals: [], seeds: [], changes: [], states: [], errors: [] };
  const watcher = createWatcher({
    account: accountOn(dovecot.ports.tls, { id: user, username: user, ...options.account }),
    pool,
    loadCursor: (folder) => options.cursors?.[folder],
    onSeed: (seed) => void told.seeds.push(seed),
    onArrivals: (arrivals) => {
      told.arrivals.push(arrivals);
      return options.onArrivals?.(arrivals);
    },
    onChange: (change) => void told.changes.push(change),
    onState: (state) => void told.states.push(state),
    onCallbackError: (error) => void told.errors.push(error),
    pollIntervalMs: options.pollIntervalMs ?? 60_000,
    backoffBaseMs: 10,
    backoffCapMs: 50,
  });
  watchers.push(watcher);
  return { ...told, watcher };
}

function uidsOf(told: Told, folder = 'INBOX'): number[] {
  return told.arrivals.filter((arrivals) => arrivals.folder === folder).flatMap(({ uids }) => uids);
}

const isLive = (told: Told) => (): boolean => told.watcher.state().kind === 'live';
const isSeeded = (told: Told) => (): boolean => told.seeds.some(({ folder }) => folder === 'INBOX');

describe('arrivals', () => {
  test('H08: a message that arrives in INBOX is told by IDLE, once, with its UID', async () => {
    dovecot.deliver('live', 'INBOX', letter());
    const told = watch('live');
    await until(isSeeded(told));
    expect(told.seeds[0]).toMatchObject({ folder: 'INBOX', lastUid: 1, reason: 'first' });
    await until(isLive(told));
    dovecot.deliver('live', 'INBOX', letter());
    await until(() => uidsOf(told).length > 0);
    expect(uidsOf(told)).toEqual([2]);
    expect(told.arrivals[0]).toMatchObject({ folder: 'INBOX', role: 'inbox' });
  });

  test('what arrived while nobody watched is told in order from the stored cursor', async () => {
    dovecot.deliverMany('caught', 'INBOX', 12, () => letter());
    const account = accountOn(dovecot.ports.tls, { id: 'caught', username: 'caught' });
    const { status } = expectOk(await pool.session(account).status('INBOX'));
    const told = watch('caught', { cursors: { INBOX: { uidValidity: status.uidValidity, lastUid: 4 } } });
    await until(() => uidsOf(told).length >= 8);
    expect(uidsOf(told)).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
    expect(told.seeds.filter(({ folder }) => folder === 'INBOX')).toEqual([]);
  });

  test('the first of a burst is told before the others are waited for, and none is lost or told twice', async () => {
    const release = Promise.withResolvers<void>();
    const told = watch('burst', { onArrivals: () => release.promise });
    await until(isSeeded(told));
    await until(isLive(told));
    dovecot.deliver('burst', 'INBOX', letter());
    await until(() => told.arrivals.length === 1);
    for (let index = 0; index < 20; index += 1) dovecot.deliver('burst', 'INBOX', letter());
    release.resolve();
    await until(() => uidsOf(told).length >= 21);
    expect(uidsOf(told)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(told.arrivals[0]?.uids).toEqual([1]);
    expect(told.arrivals.length).toBeLessThan(21);
  });

  test('a callback that throws is reported, and its messages are told again', async () => {
    let calls = 0;
    const told = watch('throws', {
      pollIntervalMs: 20,
      onArrivals: () => {
        calls += 1;
        if (calls === 1) throw new Error('the database was away');
      },
    });
    await until(isSeeded(told));
    dovecot.deliver('throws', 'INBOX', letter());
    await until(() => calls === 2);
    expect(told.errors).toHaveLength(1);
    expect(uidsOf(told)).toEqual([1, 1]);
  });

  test('folders other than Sent, Drafts and Trash are watched by asking for their state', async () => {
    for (const folder of ['Lists', 'Junk', 'Sent', 'Trash', 'Drafts'])
      dovecot.deliver('others', folder, letter());
    const told = watch('others', { pollIntervalMs: 20 });
    await until(() => told.seeds.length >= 3);
    expect(told.seeds.map(({ folder }) => folder).toSorted()).toEqual(['INBOX', 'Junk', 'Lists']);
    for (const folder of ['Sent', 'Trash', 'Drafts', 'Lists', 'Junk'])
      dovecot.deliver('others', folder, letter());
    await until(() => uidsOf(told, 'Lists').length > 0 && uidsOf(told, 'Junk').length > 0);
    expect(told.arrivals.map(({ folder, role }) => [folder, role]).toSorted()).toEqual([
      ['Junk', 'junk'],
      ['Lists', undefined],
    ]);
  });
});

describe('the life of the connection', () => {
  test('after the server was killed and restarted it is live again and tells what arrived meanwhile', async () => {
    const told = watch('restart');
    await until(isSeeded(told));
    await until(isLive(told));
    await dovecot.kill();
    await until(() => told.watcher.state().kind === 'offline');
    dovecot.deliver('restart', 'INBOX', letter());
    await dovecot.start();
    await until(() => uidsOf(told).length > 0);
    expect(uidsOf(told)).toEqual([1]);
    await until(isLive(told));
    expect(told.seeds.filter(({ folder }) => folder === 'INBOX')).toHaveLength(1);
  });

  test('a changed UIDVALIDITY reseeds silently: old mail is not announced as new', async () => {
    dovecot.deliverMany('reset', 'INBOX', 5, () => letter());
    const told = watch('reset', { cursors: { INBOX: { uidValidity: 1, lastUid: 3 } } });
    await until(isSeeded(told));
    expect(told.seeds[0]).toMatchObject({ folder: 'INBOX', lastUid: 5, reason: 'reset' });
    await until(isLive(told));
    dovecot.deliver('reset', 'INBOX', letter());
    await until(() => uidsOf(told).length > 0);
    expect(uidsOf(told)).toEqual([6]);
  });

  test('flags changed and messages removed by another client are told as changes', async () => {
    dovecot.deliver('flags', 'INBOX', letter());
    const told = watch('flags');
    await until(isSeeded(told));
    await until(isLive(told));
    const session = pool.session(accountOn(dovecot.ports.tls, { id: 'flags', username: 'flags' }));
    const { status } = expectOk(await session.status('INBOX'));
    expectOk(await session.setSeen({ folder: 'INBOX', uidValidity: status.uidValidity, uid: 1, seen: true }));
    await until(() => told.changes.some(({ kind }) => kind === 'flags'));
    expect(told.changes.find(({ kind }) => kind === 'flags')).toMatchObject({ uid: 1, folder: 'INBOX' });
  });

  test('M05: after three rejected sign-ins the server is left alone until told to try again', async () => {
    const told = watch('denied', { account: { password: () => 'wrong' } });
    await until(() => {
      const state = told.watcher.state();
      return state.kind === 'offline' && state.retryAt === undefined;
    });
    const rejected = told.states.filter((state) => state.kind === 'offline');
    expect(rejected.map((state) => state.kind === 'offline' && state.failure.code)).toEqual(
      Array(3).fill('auth-rejected'),
    );
    const tried = told.states.filter(({ kind }) => kind === 'connecting').length;
    told.watcher.retry();
    await until(() => told.states.filter(({ kind }) => kind === 'connecting').length > tried);
  });

  test('where no second connection is to be had, INBOX is asked for now and then over the first', async () => {
    const crowded = createMailPool({
      dial: dialLoopback,
      clock,
      trust: { extraAuthorities: [dovecot.ca] },
      maxConnectionsPerUser: 1,
    });
    const account = accountOn(dovecot.ports.tls, { id: 'crowded', username: 'crowded' });
    expectOk(await crowded.session(account).status('INBOX'));
    const arrivals: FolderArrivals[] = [];
    const seeds: FolderSeed[] = [];
    const watcher = createWatcher({
      account,
      pool: crowded,
      loadCursor: () => undefined,
      onSeed: (seed) => void seeds.push(seed),
      onArrivals: (arrived) => void arrivals.push(arrived),
      pollIntervalMs: 20,
    });
    await until(() => watcher.state().kind === 'polling' && seeds.some(({ folder }) => folder === 'INBOX'));
    dovecot.deliver('crowded', 'INBOX', letter());
    await until(() => arrivals.length > 0);
    expect(arrivals[0]?.uids).toEqual([1]);
    expect(watcher.state().kind).toBe('polling');
    await watcher.close();
    await crowded.closeAll();
  });

  test('closing is prompt, and nothing is told afterwards', async () => {
    const told = watch('closed');
    await until(isSeeded(told));
    await until(isLive(told));
    await told.watcher.close();
    const states = told.states.length;
    dovecot.deliver('closed', 'INBOX', letter());
    const account = accountOn(dovecot.ports.tls, { id: 'closed', username: 'closed' });
    expect(expectOk(await pool.session(account).status('INBOX')).status.total).toBe(1);
    expect(told.arrivals).toEqual([]);
    expect(told.states).toHaveLength(states);
  });
});
