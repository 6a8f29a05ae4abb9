import type { BanEvidence, BanRow, BanStore } from '../../bans/ban-store.ts';
import { DAY_MS } from '../../clock.ts';
import type { Instant } from '../../clock.ts';
import { countedOffence, decayedScore } from '../ban-score.ts';
import { sweepMap } from './sweep-map.ts';
import type { SweptPart } from './sweep-map.ts';

/** Bans are kept this long after their end, for the graduation. Sweeping subtracts a day by itself. */
const KEPT_MORE_MS: number = 29 * DAY_MS;

interface Score {
  readonly score: number;
  readonly evidence: BanEvidence;
  readonly at: Instant;
}

interface StoredBan {
  readonly row: BanRow;
  /** Given by `takeExpired`, or ended by a higher one. */
  readonly told: boolean;
}

/** Bans and scores in maps. */
export function memoryBans(): SweptPart<BanStore> {
  const scores = new Map<string, Score>();
  const bans = new Map<string, StoredBan>();

  function active(id: string, now: Instant): StoredBan | undefined {
    const stored = bans.get(id);
    return stored !== undefined && isActive(stored.row, now) ? stored : undefined;
  }
  function activeOf(networks: readonly string[], now: Instant): readonly StoredBan[] {
    return [...bans.values()].filter(({ row }) => networks.includes(row.network) && isActive(row, now));
  }
  function put(ban: BanRow): boolean {
    const others = activeOf([ban.network], ban.startsAt);
    if (others.some(({ row }) => row.level >= ban.level)) return false;
    for (const { row } of others) bans.set(row.id, { told: true, row: { ...row, expiresAt: ban.startsAt } });
    bans.set(ban.id, { row: ban, told: false });
    return true;
  }

  const store: BanStore = {
    score({ network, name, points, halfLifeMs, now }) {
      const known = scores.get(network);
      const state = {
        score: decayedScore(known?.score ?? 0, known?.at ?? now, halfLifeMs, now, points),
        evidence: countedOffence(known?.evidence ?? {}, name),
      };
      scores.set(network, { ...state, at: now });
      return Promise.resolve(state);
    },
    put: (ban) => Promise.resolve(put(ban)),
    findActive(networks, now) {
      const found = activeOf(networks, now).toSorted((a, b) => b.row.expiresAt - a.row.expiresAt);
      return Promise.resolve(found[0]?.row);
    },
    list({ now, includeEnded, limit }) {
      const rows = [...bans.values()].map(({ row }) => row);
      const wanted = rows.filter((row) => includeEnded || isActive(row, now)).toReversed();
      return Promise.resolve(wanted.toSorted((a, b) => b.startsAt - a.startsAt).slice(0, limit));
    },
    lift(id, by, now) {
      const stored = active(id, now);
      if (stored === undefined) return Promise.resolve(undefined);
      const row = { ...stored.row, liftedAt: now, liftedBy: by };
      bans.set(id, { ...stored, row });
      scores.delete(row.network);
      return Promise.resolve(row);
    },
    extend(id, expiresAt, now) {
      const stored = active(id, now);
      if (stored === undefined) return Promise.resolve(undefined);
      const row = { ...stored.row, expiresAt };
      bans.set(id, { ...stored, row });
      return Promise.resolve(row);
    },
    takeExpired(now) {
      const ended = [...bans.values()].filter(
        ({ row, told }) => !told && row.liftedAt === undefined && row.expiresAt <= now,
      );
      for (const stored of ended) bans.set(stored.row.id, { ...stored, told: true });
      return Promise.resolve(ended.map(({ row }) => row));
    },
  };
  return {
    store,
    sweep: (before) =>
      sweepMap(bans, ({ row }) => endOf(row) < before - KEPT_MORE_MS) +
      sweepMap(scores, ({ at }) => at < before - KEPT_MORE_MS),
  };
}

function isActive(row: BanRow, now: Instant): boolean {
  return row.liftedAt === undefined && row.expiresAt > now;
}

function endOf(row: BanRow): Instant {
  return row.liftedAt ?? row.expiresAt;
}
