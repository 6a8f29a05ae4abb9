/** A scan from more networks than this at once loses some of its points, not our memory. */
const NETWORKS_MAX = 10_000;

/**
 * Forged tokens are refused by the envelope alone, without any storage. What they weigh is kept here, in the
 * process, until their network does something that reaches the store anyway.
 */
export interface ForgedTally {
  add(network: string): void;
  /** The number for a network, which starts again from zero. */
  take(network: string): number;
}

export function createForgedTally(): ForgedTally {
  const counts = new Map<string, number>();
  return Object.freeze({
    add(network: string) {
      const count = counts.get(network) ?? 0;
      const oldest = counts.keys().next();
      if (count === 0 && counts.size >= NETWORKS_MAX && oldest.done !== true) counts.delete(oldest.value);
      counts.set(network, count + 1);
    },
    take(network: string) {
      const count = counts.get(network) ?? 0;
      counts.delete(network);
      return count;
    },
  });
}
