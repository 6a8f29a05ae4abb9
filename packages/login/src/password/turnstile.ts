/** Runs a task when a place is free, in the order of asking; undefined: too many wait already, it was not run. */
export type Turnstile = <T>(task: () => Promise<T>) => Promise<T> | undefined;

/** So many tasks at a time, and so many waiting: each hash takes tens of megabytes and a processor (T-90). */
export function createTurnstile(places: number, queueMax: number): Turnstile {
  const waiting: (() => void)[] = [];
  let free = places;
  function enter(): Promise<void> | undefined {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    if (waiting.length >= queueMax) return undefined;
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  }
  function leave(): void {
    const next = waiting.shift();
    // The place goes from hand to hand: nobody who asks later can take it in between.
    if (next === undefined) free += 1;
    else next();
  }
  async function run<T>(entered: Promise<void>, task: () => Promise<T>): Promise<T> {
    await entered;
    try {
      return await task();
    } finally {
      leave();
    }
  }
  return (task) => {
    const entered = enter();
    return entered === undefined ? undefined : run(entered, task);
  };
}
