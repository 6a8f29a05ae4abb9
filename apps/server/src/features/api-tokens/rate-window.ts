import type { Clock } from '../../infrastructure/clock.ts';

/** The limit is so many requests a minute. Milliseconds. */
export const RATE_WINDOW_MS = 60_000;

export interface RateState {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until there is room for one more than now. */
  readonly resetSeconds: number;
  /** The first refusal after a request that was let through: the others add nothing to know. */
  readonly isFirstRefusal: boolean;
}

export interface RateWindow {
  /** Counts one request, if there is room for it. */
  readonly take: (credentialId: string) => Promise<RateState>;
  /** Forgets those who have been silent for a minute. */
  readonly sweep: () => void;
}

interface Counted {
  /** When each request of the last minute came, oldest first. */
  readonly times: number[];
  isRefusing: boolean;
}

/**
 * Never more than `limit` requests in any minute, whichever minute is looked at. What was counted before the server
 * started is read back from the log of requests, so that a restart gives nobody a second helping.
 */
export function createRateWindow(parts: {
  readonly limit: number;
  readonly clock: Clock;
  readonly recent: (credentialId: string, since: number) => Promise<readonly number[]>;
}): RateWindow {
  const { limit, clock, recent } = parts;
  const known = new Map<string, Promise<Counted>>();

  function countedOf(credentialId: string): Promise<Counted> {
    const found = known.get(credentialId);
    if (found !== undefined) return found;
    const loading = recent(credentialId, clock.now() - RATE_WINDOW_MS).then((times): Counted => ({
      times: [...times].sort((a, b) => a - b),
      isRefusing: false,
    }));
    known.set(credentialId, loading);
    // A question that failed is no answer: the next request asks again.
    loading.catch(() => known.delete(credentialId));
    return loading;
  }

  return Object.freeze({
    take: async (credentialId: string) => {
      const counted = await countedOf(credentialId);
      const now = clock.now();
      dropOld(counted.times, now);
      const allowed = counted.times.length < limit;
      const isFirstRefusal = !allowed && !counted.isRefusing;
      counted.isRefusing = !allowed;
      if (allowed) counted.times.push(now);
      const oldest = counted.times[0] ?? now;
      return {
        allowed,
        limit,
        remaining: Math.max(0, limit - counted.times.length),
        resetSeconds: Math.max(1, Math.ceil((oldest + RATE_WINDOW_MS - now) / 1_000)),
        isFirstRefusal,
      };
    },
    sweep: () => {
      for (const [credentialId, loading] of known) {
        void loading.then(({ times }) => {
          dropOld(times, clock.now());
          if (times.length === 0) known.delete(credentialId);
        });
      }
    },
  });
}

function dropOld(times: number[], now: number): void {
  const fresh = times.findIndex((at) => at > now - RATE_WINDOW_MS);
  times.splice(0, fresh === -1 ? times.length : fresh);
}
