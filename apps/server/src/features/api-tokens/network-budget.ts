import type { Clock } from '../../infrastructure/clock.ts';

/**
 * Wrong tokens a minute from one network before it is told to slow down. A token cannot be guessed (190 bits): this
 * keeps a script that has lost its token, or somebody who tries anyhow, from being answered at full speed.
 */
export const WRONG_PER_MINUTE = 30;
/** Refresh tokens spent a minute by one network: each writes a row, and a client needs one in ten minutes. */
export const REFRESHES_PER_MINUTE = 120;
const WINDOW_MS = 60_000;
/** Networks that are remembered: a few hundred kilobytes. The one that was quiet longest goes first. */
const NETWORKS_MAX = 10_000;
/** A client whose address nobody could name shares one budget with its like. */
const UNKNOWN_NETWORK = 'unknown';

/** Counts something that a network does. */
export interface NetworkBudget {
  /** Gives the seconds to wait where that is too many. */
  readonly spend: (network: string | undefined) => number | undefined;
}

/** @param onSpent told once a minute of a network that is over its budget */
export function createNetworkBudget(
  clock: Clock,
  perMinute: number,
  onSpent: (network: string | undefined) => void = () => undefined,
): NetworkBudget {
  const counts = new Map<string, { readonly resetAt: number; count: number }>();
  return Object.freeze({
    spend: (network: string | undefined) => {
      const key = network ?? UNKNOWN_NETWORK;
      const now = clock.now();
      const known = counts.get(key);
      const current =
        known !== undefined && known.resetAt > now ? known : { resetAt: now + WINDOW_MS, count: 0 };
      current.count += 1;
      counts.delete(key);
      counts.set(key, current);
      for (const oldest of counts.keys()) {
        if (counts.size <= NETWORKS_MAX) break;
        counts.delete(oldest);
      }
      if (current.count === perMinute + 1) onSpent(network);
      return current.count <= perMinute ? undefined : Math.max(1, Math.ceil((current.resetAt - now) / 1_000));
    },
  });
}
