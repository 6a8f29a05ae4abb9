/** Its module is being loaded. */
const STARTING = -2;
/** It was told to stop, and does not answer any more. */
const STOPPED = -1;
/** It waits for a message. */
const IDLE = 0;

/**
 * What a worker is doing, in memory that the thread that watches it shares: the number of the message that it scans,
 * counted from 1. Either the worker ends a run or the watcher stops it, never both.
 */
export class RunState {
  readonly memory: SharedArrayBuffer;
  readonly #cell: Int32Array;
  #runs = 0;

  constructor(memory?: SharedArrayBuffer) {
    this.memory = memory ?? new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    this.#cell = new Int32Array(this.memory);
    if (memory === undefined) {
      this.#cell[0] = STARTING;
    }
  }

  /** The worker says that it has been loaded. */
  ready(): void {
    Atomics.store(this.#cell, 0, IDLE);
  }

  get wasReady(): boolean {
    return Atomics.load(this.#cell, 0) !== STARTING;
  }

  /** The worker begins with a message. */
  begin(): void {
    this.#runs += 1;
    Atomics.store(this.#cell, 0, this.#runs);
  }

  /** The worker is done; false where it was told to stop, and has to say nothing. */
  end(): boolean {
    return Atomics.compareExchange(this.#cell, 0, this.#runs, IDLE) === this.#runs;
  }

  /** Number of the run that is going on, undefined where none is. */
  get run(): number | undefined {
    const run = Atomics.load(this.#cell, 0);
    return run > IDLE ? run : undefined;
  }

  /** The watcher stops a run; false where it has ended meanwhile. */
  stop(run: number): boolean {
    return Atomics.compareExchange(this.#cell, 0, run, STOPPED) === run;
  }
}
