import type { LoginEvent } from '../events.ts';

/** Events written with one statement. */
const BATCH_MAX_EVENTS = 200;
/** Events kept while the store is broken: some megabytes. What comes after is counted, and the count is told. */
export const QUEUE_MAX_EVENTS: number = 10_000;
/** So long an event waits where nobody flushes: what happens after an answer goes together, and is lost at most. */
const WAIT_MS = 250;

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
 * Events wait for the flush at the end of the use case they belong to, for a quarter of a second, or for a full
 * batch, whichever comes first: one request costs one write. One write at a time: while it is under way the next
 * events wait, and then go together, whoever asked for them. The timer never keeps the process alive.
 */
export function appendQueue({ write, lost, onBroken }: AppendQueueParts): AppendQueue {
  const waiting: LoginEvent[] = [];
  let taken = 0;
  let written = 0;
  let lostCount = 0;
  let broken = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function writeBatch(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting.slice(0, BATCH_MAX_EVENTS);
    await write(batch);
    waiting.splice(0, batch.length);
    written += batch.length;
    broken = false;
    if (lostCount > 0) take(lost(lostCount));
    if (waiting.length > 0) schedule();
  }

  function take(event: LoginEvent): void {
    lostCount = 0;
    taken += 1;
    waiting.push(event);
  }

  function start(): Promise<void> {
    running ??= writeBatch()
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

  async function flush(): Promise<void> {
    const target = taken;
    while (written < target) await start();
  }

  function schedule(): void {
    timer ??= setTimeout(quietly, WAIT_MS).unref();
  }

  /** Whoever flushes hears of a failure; nobody else can do anything about it. */
  function quietly(): void {
    timer = undefined;
    flush().catch(() => undefined);
  }

  return {
    push(event) {
      if (waiting.length >= QUEUE_MAX_EVENTS) {
        lostCount += 1;
        return;
      }
      taken += 1;
      waiting.push(event);
      // While the store is broken each event would try again at once.
      if (waiting.length >= BATCH_MAX_EVENTS && !broken) quietly();
      else schedule();
    },
    flush,
  };
}
