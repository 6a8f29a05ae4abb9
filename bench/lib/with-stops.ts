/** Runs to the end, and then all of the stops, in order; keeps the process alive until they are through. */
export async function withStops(run: (stops: (() => Promise<void>)[]) => Promise<void>): Promise<void> {
  const alive = setInterval(() => undefined, 1_000);
  const stops: (() => Promise<void>)[] = [];
  try {
    await run(stops);
  } finally {
    for (const stop of stops.toReversed()) await stop();
    clearInterval(alive);
  }
}
