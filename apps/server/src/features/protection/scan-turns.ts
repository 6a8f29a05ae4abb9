/** Who may be in the scanner at the same time. */
export interface ScanTurns {
  /** Runs beside other shared turns, never beside one that is alone. */
  readonly shared: <T>(run: () => Promise<T>) => Promise<T>;
  /** Runs when nothing else does; later turns wait. */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>;
}

/**
 * A process that dies takes down all that was being scanned. What is scanned again afterwards is scanned alone, so that
 * the message that kills its scanner is found and its neighbours keep their verdicts.
 */
export function createScanTurns(): ScanTurns {
  let running = new Set<Promise<unknown>>();
  /** Ends when the last turn that is alone, or waits to be, has ended. */
  let lastAlone: Promise<unknown> = Promise.resolve();

  function begin<T>(before: Promise<unknown>, run: () => Promise<T>): Promise<T> {
    const turn = before.then(run);
    const ended = turn.catch(() => undefined);
    const among = running;
    among.add(ended);
    void ended.then(() => among.delete(ended));
    return turn;
  }

  return Object.freeze({
    shared: <T>(run: () => Promise<T>) => begin(lastAlone, run),
    alone: <T>(run: () => Promise<T>) => {
      const turn = begin(Promise.all([...running, lastAlone]), run);
      running = new Set();
      lastAlone = turn.catch(() => undefined);
      return turn;
    },
  });
}
