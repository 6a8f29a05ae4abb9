import { Worker } from 'node:worker_threads';
import type {
  ChildSettings,
  FromChild,
  FromWorker,
  ScanRequest,
  StopReason,
  WorkerData,
} from './protocol.ts';

/** A worker that does not end within this time after it was told to is stuck in native code, in milliseconds. */
const TERMINATE_GRACE_MS = 2_000;

/** Heap for what one message leaves behind, in MiB: more is slower to come round and keeps 30 MiB of garbage in memory. */
const YOUNG_MIB = 16;

/** One place for one worker thread. A worker that dies or runs too long is replaced; its message is reported. */
export class WorkerSlot {
  readonly #settings: ChildSettings;
  readonly #send: (message: FromChild) => void;
  readonly #onReady: () => void;
  #worker: Worker;
  #isReady = false;
  /** The worker that is there now was ready at least once. */
  #hasStarted = false;
  /** Id of the message that it scans. */
  #running: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(settings: ChildSettings, send: (message: FromChild) => void, onReady: () => void) {
    this.#settings = settings;
    this.#send = send;
    this.#onReady = onReady;
    this.#worker = this.#start();
  }

  get isIdle(): boolean {
    return this.#isReady && this.#running === undefined;
  }

  /** Hands over a message; its bytes go along and are gone here. */
  scan(request: ScanRequest): void {
    this.#running = request.id;
    this.#timer = setTimeout(() => {
      this.#stop('time limit');
    }, this.#settings.timeLimitMs);
    this.#worker.postMessage(request, [request.raw.buffer]);
  }

  #start(): Worker {
    this.#hasStarted = false;
    const worker = new Worker(new URL(this.#settings.entry), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#settings.workerHeapMiB,
        maxYoungGenerationSizeMb: YOUNG_MIB,
      },
      stdout: true,
      stderr: true,
      execArgv: [],
      workerData: { operatorRules: this.#settings.operatorRules } satisfies WorkerData,
    });
    worker.on('message', (message: FromWorker) => {
      this.#receive(message);
    });
    worker.on('error', (error: unknown) => {
      this.#finish(isOutOfMemory(error) ? 'memory limit' : 'scanner stopped');
    });
    worker.on('exit', () => {
      this.#replace(worker);
    });
    return worker;
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'ready') {
      this.#isReady = true;
      this.#hasStarted = true;
    } else if (message.id === this.#running) {
      clearTimeout(this.#timer);
      this.#running = undefined;
      this.#send(message);
    }
    this.#onReady();
  }

  #stop(reason: StopReason): void {
    this.#finish(reason);
    const stuck = setTimeout(() => {
      this.#send({ kind: 'stuck' });
    }, TERMINATE_GRACE_MS);
    void this.#worker.terminate().then(() => {
      clearTimeout(stuck);
    });
  }

  #finish(reason: StopReason): void {
    clearTimeout(this.#timer);
    this.#isReady = false;
    if (this.#running !== undefined) {
      this.#send({ kind: 'stopped', id: this.#running, reason });
      this.#running = undefined;
    }
  }

  #replace(worker: Worker): void {
    if (!this.#hasStarted) {
      // A module that cannot even be loaded is for the parent to count and to give up on.
      process.exit(1);
    }
    this.#finish('scanner stopped');
    if (worker === this.#worker) {
      this.#worker = this.#start();
    }
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
