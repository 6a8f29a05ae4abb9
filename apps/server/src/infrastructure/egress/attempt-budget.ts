/** Connection attempts per user and minute, so that nobody scans the Internet from here. */
export interface AttemptBudget {
  /** False when this user has none left in the current minute. */
  take(userId: string): boolean;
}

const MINUTE_MS = 60_000;

export function createAttemptBudget(perMinute: number, now: () => number): AttemptBudget {
  let minute = -1;
  let counts = new Map<string, number>();
  return {
    take: (userId) => {
      const current = Math.floor(now() / MINUTE_MS);
      if (current !== minute) {
        minute = current;
        // The table lives for one minute: it cannot grow without bound.
        counts = new Map();
      }
      const count = (counts.get(userId) ?? 0) + 1;
      counts.set(userId, count);
      return count <= perMinute;
    },
  };
}
