/** What is waiting to be scanned. Arrivals go before mail that somebody merely scrolled past. */
export interface ScanQueue {
  /** Runs the job now or later; the same key waiting or running twice is one job. False: the queue is full. */
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
      const queue = waiting.arrival.size > 0 ? waiting.arrival : waiting.listed;
      const first = queue.entries().next();
      if (first.done === true) break;
      const [key, job] = first.value;
      queue.delete(key);
      running.set(key, run(key, job));
    }
    if (running.size === 0 && waiting.arrival.size === 0 && waiting.listed.size === 0) {
      for (const wake of wakers) wake();
      wakers = [];
    }
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
      if (closed || running.has(key) || waiting.arrival.has(key)) return !closed;
      if (urgency === 'listed' && (waiting.listed.has(key) || waiting.listed.size >= LISTED_LIMIT)) {
        return waiting.listed.has(key);
      }
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
