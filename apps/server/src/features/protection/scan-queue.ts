/** What is waiting to be scanned. Arrivals go before mail that somebody merely scrolled past. */
export interface ScanQueue {
  /**
   * Runs the job now or later. The same key waiting twice is one job; an arrival that is being scanned for somebody's
   * list comes after that, because it has a cursor to move. False: the queue is full.
   */
  readonly add: (key: string, urgency: 'arrival' | 'listed', job: () => Promise<void>) => boolean;
  /** Resolves when nothing waits and nothing runs. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Listed messages waiting at most. Scrolling through a large mailbox must not queue it whole; what is dropped is
 * scanned when it is listed or opened again.
 */
const LISTED_LIMIT = 200;

export function createScanQueue(parallel: number, onError: (error: unknown) => void): ScanQueue {
  const waiting = {
    arrival: new Map<string, () => Promise<void>>(),
    listed: new Map<string, () => Promise<void>>(),
  };
  const running = new Map<string, Promise<void>>();
  let closed = false;
  let wakers: (() => void)[] = [];

  function next(): void {
    while (!closed && running.size < parallel) {
      const first = firstOf(waiting.arrival) ?? firstOf(waiting.listed);
      if (first === undefined) break;
      const [key, job] = first;
      waiting.arrival.delete(key);
      waiting.listed.delete(key);
      running.set(key, run(key, job));
    }
    if (running.size === 0 && waiting.arrival.size === 0 && waiting.listed.size === 0) {
      for (const wake of wakers) wake();
      wakers = [];
    }
  }

  /** One key never runs twice at a time. */
  function firstOf(
    jobs: ReadonlyMap<string, () => Promise<void>>,
  ): [string, () => Promise<void>] | undefined {
    for (const entry of jobs) if (!running.has(entry[0])) return entry;
    return undefined;
  }

  async function run(key: string, job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (error) {
      onError(error);
    } finally {
      running.delete(key);
      next();
    }
  }

  return Object.freeze({
    add: (key: string, urgency: 'arrival' | 'listed', job: () => Promise<void>) => {
      if (closed || waiting.arrival.has(key)) return !closed;
      if (urgency === 'listed' && (running.has(key) || waiting.listed.has(key))) return true;
      if (urgency === 'listed' && waiting.listed.size >= LISTED_LIMIT) return false;
      if (urgency === 'arrival') waiting.listed.delete(key);
      waiting[urgency].set(key, job);
      next();
      return true;
    },
    idle: () =>
      running.size === 0 && waiting.arrival.size === 0 && waiting.listed.size === 0
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            wakers.push(resolve);
          }),
    close: async () => {
      closed = true;
      waiting.arrival.clear();
      waiting.listed.clear();
      await Promise.allSettled(running.values());
    },
  });
}
