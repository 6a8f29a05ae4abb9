import { equalBytes } from '../../challenge/equal-bytes.ts';
import type { Instant } from '../../clock.ts';
import type { SessionRow, SessionStore } from '../../store.ts';
import { sweepMap } from './sweep-map.ts';
import type { ErasablePart } from './sweep-map.ts';

interface StoredSession {
  readonly row: SessionRow;
  readonly previous?: { readonly hash: Uint8Array; readonly validUntil: Instant };
}

/** Sessions in a map, in the order of their creation. */
export function memorySessions(): ErasablePart<SessionStore> {
  const sessions = new Map<string, StoredSession>();

  function liveOf(userId: string, now: Instant): readonly StoredSession[] {
    const live = [...sessions.values()].filter(({ row }) => row.userId === userId && isLive(row, now));
    return live.toReversed().toSorted((a, b) => b.row.lastSeenAt - a.row.lastSeenAt);
  }
  function end(ended: readonly StoredSession[], reason: string, now: Instant): readonly string[] {
    for (const { row, ...rest } of ended) {
      sessions.set(row.id, { ...rest, row: { ...row, revokedAt: now, revokedReason: reason } });
    }
    return ended.map(({ row }) => row.id);
  }

  const store: SessionStore = {
    create(row, maxLive) {
      sessions.set(row.id, { row });
      return Promise.resolve(end(liveOf(row.userId, row.createdAt).slice(maxLive), 'limit', row.createdAt));
    },
    find: (hash, now) =>
      Promise.resolve([...sessions.values()].find((stored) => hasHash(stored, hash, now))?.row),
    touch(id, lastSeenAt, idleExpiresAt) {
      const stored = sessions.get(id);
      if (stored !== undefined && stored.row.revokedAt === undefined) {
        const seen = Math.max(stored.row.lastSeenAt, lastSeenAt);
        sessions.set(id, { ...stored, row: { ...stored.row, lastSeenAt: seen, idleExpiresAt } });
      }
      return Promise.resolve();
    },
    rotate({ hash, newHash, now, oldValidUntil, raise }) {
      const stored = [...sessions.values()].find(({ row }) => equalBytes(row.hash, hash) && isLive(row, now));
      if (stored === undefined) return Promise.resolve(undefined);
      const row = { ...stored.row, ...raise, hash: newHash, rotatedAt: now };
      sessions.set(row.id, { row, previous: { hash, validUntil: oldValidUntil } });
      return Promise.resolve(row);
    },
    listLive: (userId, now) => Promise.resolve(liveOf(userId, now).map(({ row }) => row)),
    revoke(userId, id, reason, now) {
      const live = liveOf(userId, now).filter(({ row }) => row.id === id);
      return Promise.resolve(end(live, reason, now).length === 1);
    },
    revokeAll(userId, except, reason, now) {
      const live = liveOf(userId, now).filter(({ row }) => row.id !== except);
      return Promise.resolve(end(live, reason, now));
    },
  };
  return {
    store,
    erase: (userId) => sweepMap(sessions, ({ row }) => row.userId === userId),
    sweep: (before) => sweepMap(sessions, ({ row }) => endedAt(row) < before),
  };
}

function isLive(row: SessionRow, now: Instant): boolean {
  return row.revokedAt === undefined && row.idleExpiresAt > now && row.absoluteExpiresAt > now;
}

function endedAt(row: SessionRow): Instant {
  return Math.min(row.idleExpiresAt, row.absoluteExpiresAt, row.revokedAt ?? row.absoluteExpiresAt);
}

function hasHash({ row, previous }: StoredSession, hash: Uint8Array, now: Instant): boolean {
  if (equalBytes(row.hash, hash)) return true;
  return previous !== undefined && previous.validUntil > now && equalBytes(previous.hash, hash);
}
