import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { DAY_MS, MINUTE_MS } from '../clock.ts';
import { sessionHash } from '../sessions/token.ts';
import type { ChallengeRow, SessionRow, Store } from '../store.ts';

/** Enough rivals that a read-check-write store lets several win. */
const RIVALS = 60;
const NOW = 1_800_000_000_000;

/** One promise of a store, to be registered with whatever test runner the adapter uses. */
export interface ConformanceCase {
  readonly title: string;
  run(store: Store): Promise<void>;
}

/**
 * The promises every store must keep, races included. Each case wants a store of its own.
 * @example for (const { title, run } of storeConformance()) test(title, () => run(openEmptyStore()));
 */
export function storeConformance(): readonly ConformanceCase[] {
  return [...CONSUMING, ...CLAIMING, ...CREATING, ...COUNTING, ...SESSIONS, ...SWEEPING];
}

/** A live challenge of an address, for adapters' own tests. */
export function challengeRow(more: Partial<ChallengeRow> = {}): ChallengeRow {
  return {
    id: randomBytes(16).toString('base64url'),
    purpose: 'login',
    emailIndex: 'address-1',
    email: 'mo@example.org',
    displayAddress: 'Mo@example.org',
    linkHash: randomBytes(32),
    codeMac: randomBytes(32),
    bindHash: randomBytes(32),
    match: '0042',
    attempts: 0,
    maxAttempts: 5,
    matchAttempts: 0,
    maxMatchAttempts: 5,
    nextPath: '/inbox?sort=date#top',
    grantId: '',
    requestedIp: 'network-1',
    requestedBy: 'Firefox on Linux',
    createdAt: NOW,
    expiresAt: NOW + 10 * MINUTE_MS,
    consumedAt: undefined,
    consumedVia: undefined,
    revokedAt: undefined,
    ...more,
  };
}

/** A live session, for adapters' own tests. */
export function sessionRow(more: Partial<SessionRow> = {}): SessionRow {
  return {
    id: randomBytes(8).toString('hex'),
    hash: randomBytes(32),
    userId: 'user-1',
    account: 'm•••@example.org',
    aal: 1,
    amr: ['email_link'],
    authTime: NOW,
    createdAt: NOW,
    lastSeenAt: NOW,
    idleExpiresAt: NOW + DAY_MS,
    absoluteExpiresAt: NOW + 14 * DAY_MS,
    userAgent: 'Firefox on Linux',
    ipIndex: 'network-1',
    rotatedAt: NOW,
    revokedAt: undefined,
    revokedReason: undefined,
    ...more,
  };
}

async function stored(store: Store, more: Partial<ChallengeRow> = {}): Promise<ChallengeRow> {
  const row = challengeRow(more);
  assert.equal((await store.challenges.create({ row, maxLive: 100 })).outcome, 'created');
  return row;
}

function byLink(row: ChallengeRow): { via: 'email_link'; linkHash: Uint8Array; bindHash: Uint8Array } {
  return { via: 'email_link', linkHash: row.linkHash, bindHash: row.bindHash };
}

function times<T>(count: number, body: (position: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, position) => body(position)));
}

const CONSUMING: readonly ConformanceCase[] = [
  {
    title: 'T-03 H26 of sixty parallel uses of one link exactly one wins',
    async run(store) {
      const row = await stored(store);
      const results = await times(RIVALS, () =>
        store.challenges.consume(row.id, 'login', byLink(row), NOW + 1),
      );
      assert.equal(results.filter((result) => result !== undefined).length, 1);
    },
  },
  {
    title: 'T-03 link and code of one challenge, used at the same moment, give one winner',
    async run(store) {
      const row = await stored(store);
      const byCode = { via: 'email_code', codeMac: row.codeMac, bindHash: row.bindHash } as const;
      const results = await times(RIVALS, (position) =>
        store.challenges.consume(row.id, 'login', position % 2 === 0 ? byCode : byLink(row), NOW + 1),
      );
      assert.equal(results.filter((result) => result !== undefined).length, 1);
    },
  },
  {
    title: 'a spent challenge says when and how, and comes back as it was stored',
    async run(store) {
      const row = await stored(store);
      const consumed = await store.challenges.consume(row.id, 'login', byLink(row), NOW + 1);
      assert.ok(consumed !== undefined);
      assert.equal(consumed.consumedAt, NOW + 1);
      assert.equal(consumed.consumedVia, 'email_link');
      assert.equal(consumed.nextPath, row.nextPath);
      assert.equal(consumed.displayAddress, row.displayAddress);
      assert.equal((await store.challenges.find(row.id))?.consumedAt, NOW + 1);
      assert.equal((await store.challenges.find(row.id))?.revokedAt, undefined);
    },
  },
  {
    title: 'T-07 a challenge is not spent under another purpose',
    async run(store) {
      const row = await stored(store);
      assert.equal(await store.challenges.consume(row.id, 'reset_password', byLink(row), NOW + 1), undefined);
      assert.equal((await store.challenges.find(row.id))?.consumedAt, undefined);
    },
  },
  {
    title: 'a challenge is not spent with another link, another browser, another code or another number',
    async run(store) {
      const row = await stored(store);
      const other = randomBytes(32);
      const proofs = [
        { via: 'email_link', linkHash: other, bindHash: row.bindHash },
        { via: 'email_link', linkHash: row.linkHash, bindHash: other },
        { via: 'email_link', linkHash: row.linkHash, match: '4200' },
        { via: 'email_code', codeMac: other, bindHash: row.bindHash },
        { via: 'email_code', codeMac: row.codeMac, bindHash: other },
      ] as const;
      for (const proof of proofs) {
        assert.equal(await store.challenges.consume(row.id, 'login', proof, NOW + 1), undefined);
      }
    },
  },
  {
    title: 'T-10 a challenge is not spent at the moment it expires',
    async run(store) {
      const row = await stored(store);
      assert.equal(await store.challenges.consume(row.id, 'login', byLink(row), row.expiresAt), undefined);
    },
  },
  {
    title: 'T-09 spending one challenge revokes the other live ones of its address and purpose only',
    async run(store) {
      const spent = await stored(store);
      const sibling = await stored(store);
      const stranger = await stored(store, { emailIndex: 'address-2' });
      const otherPurpose = await stored(store, { purpose: 'report' });
      await store.challenges.consume(spent.id, 'login', byLink(spent), NOW + 1);
      assert.equal((await store.challenges.find(sibling.id))?.revokedAt, NOW + 1);
      assert.equal(await store.challenges.consume(sibling.id, 'login', byLink(sibling), NOW + 2), undefined);
      assert.equal((await store.challenges.find(stranger.id))?.revokedAt, undefined);
      assert.equal((await store.challenges.find(otherPurpose.id))?.revokedAt, undefined);
    },
  },
];

const CLAIMING: readonly ConformanceCase[] = [
  {
    title: 'T-04 sixty parallel code tries get exactly five claims',
    async run(store) {
      const row = await stored(store);
      const claims = await times(RIVALS, () =>
        store.challenges.claimAttempt(row.id, 'login', row.bindHash, NOW + 1),
      );
      const counts = claims.flatMap((claim) => (claim === undefined ? [] : [claim.attempts]));
      assert.deepEqual(counts.toSorted(), [1, 2, 3, 4, 5]);
    },
  },
  {
    title: 'T-04 sixty parallel number tries get exactly five claims',
    async run(store) {
      const row = await stored(store);
      const claims = await times(RIVALS, () =>
        store.challenges.claimMatch(row.id, 'login', row.linkHash, NOW + 1),
      );
      assert.equal(claims.filter((claim) => claim !== undefined).length, 5);
    },
  },
  {
    title: 'no try is given to another browser, another link or an ended challenge',
    async run(store) {
      const row = await stored(store);
      const other = randomBytes(32);
      const { challenges } = store;
      assert.equal(await challenges.claimAttempt(row.id, 'login', other, NOW + 1), undefined);
      assert.equal(await challenges.claimMatch(row.id, 'login', other, NOW + 1), undefined);
      assert.equal(await challenges.claimAttempt(row.id, 'login', row.bindHash, row.expiresAt), undefined);
      await challenges.consume(row.id, 'login', byLink(row), NOW + 1);
      assert.equal(await challenges.claimAttempt(row.id, 'login', row.bindHash, NOW + 2), undefined);
      assert.equal(await challenges.claimMatch(row.id, 'login', row.linkHash, NOW + 2), undefined);
    },
  },
];

const CREATING: readonly ConformanceCase[] = [
  {
    title: 'sixty parallel requests leave no more live challenges than allowed',
    async run(store) {
      const results = await times(RIVALS, () => store.challenges.create({ row: challengeRow(), maxLive: 3 }));
      assert.equal(results.filter((result) => result.outcome === 'created').length, 3);
      const full = results.find((result) => result.outcome === 'full');
      assert.equal(full?.freeAt, NOW + 10 * MINUTE_MS);
    },
  },
  {
    title: 'ended challenges make room for new ones',
    async run(store) {
      const row = await stored(store);
      const later = challengeRow({ createdAt: row.expiresAt, expiresAt: row.expiresAt + MINUTE_MS });
      assert.deepEqual(await store.challenges.create({ row: later, maxLive: 1 }), { outcome: 'created' });
    },
  },
  {
    title: 'a new challenge of the same browser takes its earlier live ones to the new cookie',
    async run(store) {
      const first = await stored(store);
      const second = challengeRow({ createdAt: NOW + 1 });
      await store.challenges.create({ row: second, maxLive: 3, rebindFrom: first.bindHash });
      assert.equal((await store.challenges.findByBinding(second.bindHash))?.id, second.id);
      assert.equal(await store.challenges.findByBinding(first.bindHash), undefined);
      const proof = { via: 'email_link', linkHash: first.linkHash, bindHash: second.bindHash } as const;
      assert.equal((await store.challenges.consume(first.id, 'login', proof, NOW + 2))?.id, first.id);
    },
  },
  {
    title: 'revoking by address ends its live challenges and counts them',
    async run(store) {
      await stored(store);
      await stored(store);
      assert.equal(await store.challenges.revokeFor('address-1', 'login', NOW + 1), 2);
      assert.equal(await store.challenges.revokeFor('address-1', 'login', NOW + 1), 0);
    },
  },
];

const COUNTING: readonly ConformanceCase[] = [
  {
    title: 'sixty parallel hits are sixty hits, and the window begins with the first',
    async run(store) {
      const states = await times(RIVALS, () => store.counters.hit('budget', MINUTE_MS, NOW));
      const counts = states.map((state) => state.count).toSorted((a, b) => a - b);
      assert.deepEqual(
        counts,
        Array.from({ length: RIVALS }, (_, position) => position + 1),
      );
      const late = await store.counters.hit('budget', MINUTE_MS, NOW + MINUTE_MS - 1);
      assert.deepEqual(late, { count: RIVALS + 1, resetAt: NOW + MINUTE_MS });
    },
  },
  {
    title: 'a counter starts again when its window is over',
    async run(store) {
      await store.counters.hit('budget', MINUTE_MS, NOW);
      assert.equal(await store.counters.peek('budget', NOW + MINUTE_MS), 0);
      const again = await store.counters.hit('budget', MINUTE_MS, NOW + MINUTE_MS);
      assert.deepEqual(again, { count: 1, resetAt: NOW + 2 * MINUTE_MS });
    },
  },
  {
    title: 'a released hit counts no more, and a counter never goes below zero',
    async run(store) {
      await store.counters.hit('budget', MINUTE_MS, NOW);
      await store.counters.release('budget', NOW);
      await store.counters.release('budget', NOW);
      await store.counters.release('unknown', NOW);
      assert.equal(await store.counters.peek('budget', NOW), 0);
      assert.equal((await store.counters.hit('budget', MINUTE_MS, NOW)).count, 1);
    },
  },
  {
    title: 'a reset counter is zero',
    async run(store) {
      await store.counters.hit('budget', MINUTE_MS, NOW);
      await store.counters.reset('budget');
      assert.equal(await store.counters.peek('budget', NOW), 0);
    },
  },
  {
    title: 'sixty parallel puts of one value remember it once, until it ends',
    async run(store) {
      const key = randomBytes(16);
      const puts = await times(RIVALS, () => store.once.put(key, NOW + MINUTE_MS, NOW));
      assert.equal(puts.filter(Boolean).length, 1);
      assert.equal(await store.once.put(key, NOW + 2 * MINUTE_MS, NOW + MINUTE_MS), true);
    },
  },
];

const SESSIONS: readonly ConformanceCase[] = [
  {
    title: 'a session is found by the hash of its token and comes back as it was stored',
    async run(store) {
      const row = sessionRow({ hash: sessionHash('A'.repeat(43)) ?? randomBytes(32) });
      assert.deepEqual(await store.sessions.create(row, 20), []);
      const found = await store.sessions.find(row.hash, NOW);
      assert.ok(found !== undefined);
      assert.deepEqual({ ...found, hash: Buffer.from(found.hash) }, { ...row, hash: Buffer.from(row.hash) });
      assert.equal(await store.sessions.find(randomBytes(32), NOW), undefined);
    },
  },
  {
    title: 'above the limit the least recently used session goes, and is named',
    async run(store) {
      const old = sessionRow({ lastSeenAt: NOW - MINUTE_MS });
      const used = sessionRow();
      await store.sessions.create(old, 2);
      await store.sessions.create(used, 2);
      assert.deepEqual(
        await store.sessions.create(sessionRow({ createdAt: NOW + 1, lastSeenAt: NOW + 1 }), 2),
        [old.id],
      );
      assert.equal((await store.sessions.find(old.hash, NOW))?.revokedReason, 'limit');
      assert.equal((await store.sessions.listLive('user-1', NOW + 1)).length, 2);
    },
  },
  {
    title:
      'of sixty parallel rotations of one token exactly one wins, and the old token goes on for its minute',
    async run(store) {
      const row = sessionRow();
      await store.sessions.create(row, 20);
      const rotated = await times(RIVALS, () =>
        store.sessions.rotate({
          hash: row.hash,
          newHash: randomBytes(32),
          now: NOW,
          oldValidUntil: NOW + MINUTE_MS,
        }),
      );
      assert.equal(rotated.filter((result) => result !== undefined).length, 1);
      assert.equal((await store.sessions.find(row.hash, NOW + MINUTE_MS - 1))?.id, row.id);
      assert.equal(await store.sessions.find(row.hash, NOW + MINUTE_MS), undefined);
    },
  },
  {
    title: 'a session is revoked by its owner only, and only once',
    async run(store) {
      const row = sessionRow();
      await store.sessions.create(row, 20);
      assert.equal(await store.sessions.revoke('user-2', row.id, 'revoked', NOW), false);
      assert.equal(await store.sessions.revoke('user-1', row.id, 'revoked', NOW), true);
      assert.equal(await store.sessions.revoke('user-1', row.id, 'revoked', NOW), false);
      assert.equal((await store.sessions.find(row.hash, NOW))?.revokedReason, 'revoked');
    },
  },
  {
    title: 'revoking all spares the one that asks and the sessions of others',
    async run(store) {
      const [own, other, stranger] = [sessionRow(), sessionRow(), sessionRow({ userId: 'user-2' })];
      for (const row of [own, other, stranger]) await store.sessions.create(row, 20);
      assert.deepEqual(await store.sessions.revokeAll('user-1', own.id, 'revoked', NOW), [other.id]);
      assert.deepEqual(await store.sessions.revokeAll('user-1', undefined, 'revoked', NOW), [own.id]);
      assert.equal((await store.sessions.listLive('user-2', NOW)).length, 1);
    },
  },
  {
    title: 'use moves the idle end, and nothing brings a revoked session back',
    async run(store) {
      const row = sessionRow();
      await store.sessions.create(row, 20);
      await store.sessions.touch(row.id, NOW + 5, NOW + 2 * DAY_MS);
      assert.equal((await store.sessions.find(row.hash, NOW))?.idleExpiresAt, NOW + 2 * DAY_MS);
      await store.sessions.revoke('user-1', row.id, 'revoked', NOW + 6);
      await store.sessions.touch(row.id, NOW + 7, NOW + 3 * DAY_MS);
      assert.equal((await store.sessions.find(row.hash, NOW))?.idleExpiresAt, NOW + 2 * DAY_MS);
      assert.deepEqual(await store.sessions.listLive('user-1', NOW + 7), []);
    },
  },
];

const SWEEPING: readonly ConformanceCase[] = [
  {
    title: 'sweeping deletes what ended more than a day ago and nothing else',
    async run(store) {
      const row = await stored(store);
      const session = sessionRow();
      await store.sessions.create(session, 20);
      await store.counters.hit('budget', MINUTE_MS, NOW);
      await store.once.put(randomBytes(16), NOW + MINUTE_MS, NOW);
      assert.equal(await store.sweep(NOW + MINUTE_MS), 0);
      assert.equal(await store.sweep(NOW + DAY_MS + 11 * MINUTE_MS), 3);
      assert.equal(await store.challenges.find(row.id), undefined);
      assert.ok((await store.sessions.find(session.hash, NOW)) !== undefined);
      assert.equal(await store.sweep(NOW + 16 * DAY_MS), 1);
    },
  },
];
