import { Worker } from 'node:worker_threads';
import { FIRST_SOCKET, type ChildSettings, type StopReason, type WorkerData } from './protocol.ts';
import { RunState } from './run-state.ts';

/** A worker that does not end within this time after it was told to is stuck in native code, in milliseconds. */
const TERMINATE_GRACE_MS = 2_000;

/** Heap for what one message leaves behind, in MiB: more is slower to come round and keeps 30 MiB of garbage in memory. */
const YOUNG_MIB = 16;

/** Whom a slot tells what happened to its worker. */
export interface SlotEvents {
  /** The scan that was running ended without a report. */
  readonly stopped: (index: number, reason: StopReason) => void;
  /** A worker is in native code and does not end; the message it ran was answered before. */
  readonly stuck: () => void;
  /** The module cannot even be loaded. */
  readonly unloadable: () => void;
}

/** One place for one worker thread. A worker that dies or runs too long is replaced; its message is reported. */
export class WorkerSlot {
  readonly #index: number;
  readonly #settings: ChildSettings;
  readonly #events: SlotEvents;
  #state = new RunState();
  #worker: Worker;
  /** The run that was seen last, and when first (milliseconds of a monotonic clock). */
  #seen: { readonly run: number | undefined; readonly since: number } = { run: undefined, since: 0 };

  constructor(index: number, settings: ChildSettings, events: SlotEvents) {
    this.#index = index;
    this.#settings = settings;
    this.#events = events;
    this.#worker = this.#start();
  }

  /** To be called every now and then: stops a scan that takes too long. */
  watch(now: number): void {
    const { run } = this.#state;
    if (run !== this.#seen.run) {
      this.#seen = { run, since: now };
    } else if (run !== undefined && now - this.#seen.since >= this.#settings.timeLimitMs) {
      this.#stop(run);
    }
  }

  #start(): Worker {
    this.#state = new RunState();
    const worker = new Worker(new URL(this.#settings.entry), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#settings.workerHeapMiB,
        maxYoungGenerationSizeMb: YOUNG_MIB,
      },
      stdout: true,
      stderr: true,
      execArgv: [],
      workerData: {
        operatorRules: this.#settings.operatorRules,
        socket: FIRST_SOCKET + this.#index,
        state: this.#state.memory,
      } satisfies WorkerData,
    });
    worker.on('error', (error: unknown) => {
      this.#finish(isOutOfMemory(error) ? 'memory limit' : 'scanner stopped');
    });
    worker.on('exit', () => {
      this.#replace();
    });
    return worker;
  }

  #stop(run: number): void {
    if (!this.#state.stop(run)) {
      return;
    }
    this.#events.stopped(this.#index, 'time limit');
    const stuck = setTimeout(this.#events.stuck, TERMINATE_GRACE_MS);
    void this.#worker.terminate().then(() => {
      clearTimeout(stuck);
    });
  }

  #finish(reason: StopReason): void {
    const { run } = this.#state;
    if (run !== undefined && this.#state.stop(run)) {
      this.#events.stopped(this.#index, reason);
    }
  }

  #replace(): void {
    if (!this.#state.wasReady) {
      this.#events.unloadable();
      return;
    }
    this.#finish('scanner stopped');
    this.#worker = this.#start();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
