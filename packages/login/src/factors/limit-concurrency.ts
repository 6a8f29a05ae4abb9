/** Runs a task when a place is free, in the order of asking. */
export type RunLimited = <T>(task: () => Promise<T>) => Promise<T>;

/** At most `places` tasks at a time. */
export function limitConcurrency(places: number): RunLimited {
  const waiting: (() => void)[] = [];
  let free = places;
  async function enter(): Promise<void> {
    if (free > 0) free -= 1;
    else
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
  }
  function leave(): void {
    const next = waiting.shift();
    // The place goes from hand to hand: nobody who asks later can take it in between.
    if (next === undefined) free += 1;
    else next();
  }
  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
