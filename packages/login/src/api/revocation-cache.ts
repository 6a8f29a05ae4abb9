import type { Clock, Instant } from '../clock.ts';
import { SECOND_MS } from '../clock.ts';

/** So long a revocation made by another process may stay unseen. */
const CACHE_MS: number = 30 * SECOND_MS;
/** About 2 MB at most; the oldest entry goes first, which costs one question more. */
const CACHE_MAX_FAMILIES = 10_000;

interface Entry {
  readonly until: Instant;
  readonly live: Promise<boolean>;
}

export interface RevocationCache {
  /** Whether the family is live: asked once in 30 seconds, however many requests come. */
  isLive(familyId: string, ask: () => Promise<boolean>): Promise<boolean>;
  /** Known dead from now on; also for those that are just being asked for. */
  markRevoked(familyId: string): void;
  readonly size: number;
}

/** Remembers for 30 seconds which families of refresh tokens are live. Bounded, whatever comes. */
export function createRevocationCache(
  clock: Clock,
  maxFamilies: number = CACHE_MAX_FAMILIES,
): RevocationCache {
  const entries = new Map<string, Entry>();
  function put(familyId: string, live: Promise<boolean>): void {
    entries.delete(familyId);
    const oldest = entries.size >= maxFamilies ? entries.keys().next() : undefined;
    if (oldest?.done === false) entries.delete(oldest.value);
    entries.set(familyId, { until: clock.now() + CACHE_MS, live });
  }
  return Object.freeze<RevocationCache>({
    async isLive(familyId, ask) {
      const known = entries.get(familyId);
      if (known !== undefined && known.until > clock.now()) return await known.live;
      const live = ask();
      put(familyId, live);
      // A question that failed is no answer: the next request asks again.
      live.catch(() => {
        if (entries.get(familyId)?.live === live) entries.delete(familyId);
      });
      const answer = await live;
      // Marked as revoked while this was being asked: the mark is newer than the answer.
      const newest = entries.get(familyId);
      return newest === undefined || newest.live === live ? answer : await newest.live;
    },
    markRevoked(familyId) {
      put(familyId, Promise.resolve(false));
    },
    get size() {
      return entries.size;
    },
  });
}
