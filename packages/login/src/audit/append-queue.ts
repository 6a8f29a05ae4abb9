import type { LoginEvent } from '../events.ts';

/** Events written with one statement. */
const BATCH_MAX_EVENTS = 200;
/** Events kept while the store is broken: some megabytes. What comes after is counted, and the count is told. */
export const QUEUE_MAX_EVENTS: number = 10_000;

export interface AppendQueue {
  /** Never throws. */
  push(event: LoginEvent): void;
  /** Resolves when everything pushed before is written; rejects where the writing fails, keeping the events. */
  flush(): Promise<void>;
}

export interface AppendQueueParts {
  readonly write: (batch: readonly LoginEvent[]) => Promise<void>;
  /** Makes the event that tells how many were lost. */
  readonly lost: (count: number) => LoginEvent;
  /** Once each time the writing begins to fail. */
  readonly onBroken: (error: unknown) => void;
}

/**
 * One write at a time: while it is under way the next events wait, and then go as one batch. So a burst costs
 * two or three statements, and a lone event is written at once.
 */
export function appendQueue({ write, lost, onBroken }: AppendQueueParts): AppendQueue {
  const waiting: LoginEvent[] = [];
  let taken = 0;
  let written = 0;
  let lostCount = 0;
  let broken = false;
  let running: Promise<void> | undefined;

  async function drain(): Promise<void> {
    // A turn later, so that the events of one use case go together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH_MAX_EVENTS);
      await write(batch);
      waiting.splice(0, batch.length);
      written += batch.length;
      broken = false;
      if (lostCount > 0) take(lost(lostCount));
    }
  }

  function take(event: LoginEvent): void {
    lostCount = 0;
    taken += 1;
    waiting.push(event);
  }

  function start(): Promise<void> {
    running ??= drain()
      .catch((error: unknown) => {
        const first = !broken;
        broken = true;
        if (first) onBroken(error);
        throw error;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  return {
    push(event) {
      if (waiting.length >= QUEUE_MAX_EVENTS) {
        lostCount += 1;
        return;
      }
      taken += 1;
      waiting.push(event);
      // Whoever flushes hears of a failure; nobody else can do anything about it.
      start().catch(() => undefined);
    },
    async flush() {
      const target = taken;
      while (written < target) await start();
    },
  };
}
