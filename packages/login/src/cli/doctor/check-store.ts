import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { MINUTE_MS } from '../../clock.ts';
import type { Instant } from '../../clock.ts';
import type { ChallengeRow, Store } from '../../store.ts';
import { fail, ok, warn } from './finding.ts';
import type { Finding } from './finding.ts';

/** As many at once as the race tests of the library. */
const RACERS = 60;
/** A sign-in asks the store some ten times; above this it is felt. Milliseconds. */
const ROUND_TRIP_SLOW_MS = 100;

/** Writes, reads and removes one counter, and lets sixty racers spend one challenge. Leaves nothing that lives. */
export async function checkStore(store: Store, now: Instant): Promise<readonly Finding[]> {
  try {
    return [await checkRoundTrip(store, now), await checkRace(store, now)];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return [
      fail(
        'store',
        `The store does not answer${code}.`,
        'Is the database reachable, and was "migrate" run on it?',
      ),
    ];
  }
}

async function checkRoundTrip({ counters }: Store, now: Instant): Promise<Finding> {
  const key = `doctor:${randomBytes(16).toString('base64url')}`;
  const startedAt = performance.now();
  const { count } = await counters.hit(key, MINUTE_MS, now);
  const stored = await counters.peek(key, now);
  await counters.reset(key);
  const left = await counters.peek(key, now);
  const each = Math.round((performance.now() - startedAt) / 4);
  if (count !== 1 || stored !== 1 || left !== 0) {
    return fail(
      'store',
      'What was written is not what is read.',
      'Use a store that passes storeConformance.',
    );
  }
  return each > ROUND_TRIP_SLOW_MS
    ? warn(
        'store',
        `Answers in ${String(each)} ms.`,
        'Bring the database nearer: a sign-in asks it ten times.',
      )
    : ok('store', `Writes, reads and removes, in ${String(each)} ms each.`);
}

async function checkRace({ challenges }: Store, now: Instant): Promise<Finding> {
  const row = challengeOf(now);
  await challenges.create({ row, maxLive: 1 });
  const spent = await Promise.all(
    Array.from({ length: RACERS }, () => challenges.consume(row.id, row.purpose, { via: 'grant' }, now)),
  );
  const winners = spent.filter((challenge) => challenge !== undefined).length;
  return winners === 1
    ? ok('race', `${String(RACERS)} at once spent one challenge: one of them got it.`)
    : fail(
        'race',
        `${String(RACERS)} at once spent one challenge: ${String(winners)} of them got it.`,
        'A link would work more than once. Use a store that passes storeConformance.',
      );
}

/** An invitation that nobody has the link of. */
function challengeOf(now: Instant): ChallengeRow {
  return {
    id: randomBytes(16).toString('base64url'),
    purpose: 'invite',
    emailIndex: randomBytes(32).toString('hex'),
    email: '',
    displayAddress: '',
    userId: '',
    tenant: '',
    linkHash: randomBytes(32),
    codeMac: new Uint8Array(),
    bindHash: new Uint8Array(),
    match: '',
    attempts: 0,
    maxAttempts: 0,
    matchAttempts: 0,
    maxMatchAttempts: 0,
    nextPath: '/',
    grantId: '',
    requestedIp: '',
    requestedBy: 'postern-login doctor',
    createdAt: now,
    expiresAt: now + MINUTE_MS,
    consumedAt: undefined,
    consumedVia: undefined,
    revokedAt: undefined,
  };
}
