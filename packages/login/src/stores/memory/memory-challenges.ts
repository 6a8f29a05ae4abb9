import { challengeEnd } from '../../challenge/challenge-state.ts';
import { equalBytes } from '../../challenge/equal-bytes.ts';
import type { Instant } from '../../clock.ts';
import type { ChallengeRow, ChallengeStore, ConsumeProof } from '../../store.ts';
import { sweepMap } from './sweep-map.ts';
import type { ErasablePart } from './sweep-map.ts';

/** Challenges in a map. Every method finishes without an await, which makes it atomic in one process. */
export function memoryChallenges(): ErasablePart<ChallengeStore> {
  const rows = new Map<string, ChallengeRow>();

  function liveOf(emailIndex: string, purpose: string, now: Instant): readonly ChallengeRow[] {
    return [...rows.values()].filter(
      (row) => row.emailIndex === emailIndex && row.purpose === purpose && isLive(row, now),
    );
  }
  function revoke(emailIndex: string, purpose: string, now: Instant): number {
    const live = liveOf(emailIndex, purpose, now);
    for (const row of live) rows.set(row.id, { ...row, revokedAt: now });
    return live.length;
  }
  function live(id: string, purpose: string, now: Instant): ChallengeRow | undefined {
    const row = rows.get(id);
    return row?.purpose === purpose && isLive(row, now) ? row : undefined;
  }

  const store: ChallengeStore = {
    create({ row, maxLive, rebindFrom }) {
      const others = liveOf(row.emailIndex, row.purpose, row.createdAt);
      if (others.length >= maxLive) {
        return Promise.resolve({
          outcome: 'full',
          freeAt: Math.min(...others.map((other) => other.expiresAt)),
        });
      }
      for (const other of rows.values()) {
        const bound = rebindFrom !== undefined && equalBytes(other.bindHash, rebindFrom);
        if (bound && isLive(other, row.createdAt)) rows.set(other.id, { ...other, bindHash: row.bindHash });
      }
      rows.set(row.id, row);
      return Promise.resolve({ outcome: 'created' });
    },
    find: (id) => Promise.resolve(rows.get(id)),
    findByBinding(bindHash) {
      const bound = [...rows.values()].filter((row) => equalBytes(row.bindHash, bindHash));
      return Promise.resolve(bound.toSorted((a, b) => a.createdAt - b.createdAt).at(-1));
    },
    claimAttempt(id, purpose, bindHash, now) {
      const row = live(id, purpose, now);
      if (row === undefined || !equalBytes(row.bindHash, bindHash) || row.attempts >= row.maxAttempts) {
        return Promise.resolve(undefined);
      }
      const claimed = { ...row, attempts: row.attempts + 1 };
      rows.set(id, claimed);
      return Promise.resolve(claimed);
    },
    claimMatch(id, purpose, linkHash, now) {
      const row = live(id, purpose, now);
      if (
        row === undefined ||
        !equalBytes(row.linkHash, linkHash) ||
        row.matchAttempts >= row.maxMatchAttempts
      ) {
        return Promise.resolve(undefined);
      }
      const claimed = { ...row, matchAttempts: row.matchAttempts + 1 };
      rows.set(id, claimed);
      return Promise.resolve(claimed);
    },
    consume(id, purpose, proof, now) {
      const row = live(id, purpose, now);
      if (row === undefined || !isProven(row, proof)) return Promise.resolve(undefined);
      const consumed: ChallengeRow = { ...row, consumedAt: now, consumedVia: proof.via };
      rows.set(id, consumed);
      revoke(row.emailIndex, purpose, now);
      return Promise.resolve(consumed);
    },
    revokeFor: (emailIndex, purpose, now) => Promise.resolve(revoke(emailIndex, purpose, now)),
  };
  return {
    store,
    // What belongs to nobody yet has no user: an empty id must not erase all of that.
    erase: (userId) => sweepMap(rows, (row) => userId !== '' && row.userId === userId),
    sweep: (before) => sweepMap(rows, (row) => row.expiresAt < before),
  };
}

function isLive(row: ChallengeRow, now: Instant): boolean {
  return challengeEnd(row, now) === undefined;
}

function isProven(row: ChallengeRow, proof: ConsumeProof): boolean {
  if (proof.via === 'grant') return true;
  if (proof.via === 'email_code') {
    return equalBytes(row.codeMac, proof.codeMac) && equalBytes(row.bindHash, proof.bindHash);
  }
  if (!equalBytes(row.linkHash, proof.linkHash)) return false;
  return 'bindHash' in proof ? equalBytes(row.bindHash, proof.bindHash) : row.match === proof.match;
}
