import type { Report, ScanContext } from '../report.ts';
import { isReport, type ChildSettings, type StopReason } from './protocol.ts';
import { ScanChild } from './scan-child.ts';
import { ScanPoolError } from './scan-pool-error.ts';
import { stoppedReport } from './stopped-report.ts';

/** What the pool has done so far, and what it is doing. */
export interface ScanPoolStats {
  readonly scanned: number;
  readonly unscannable: number;
  readonly childRestarts: number;
  readonly waiting: number;
  readonly running: number;
  /** Process id of the child, undefined while there is none. */
  readonly processId: number | undefined;
}

interface Job {
  readonly id: number;
  readonly raw: Uint8Array;
  readonly context: ScanContext;
  readonly resolve: (report: Report) => void;
  readonly reject: (error: Error) => void;
  /** It was running when a child died: it is tried once more, alone, so that the guilty one is known. */
  isSuspect: boolean;
  deadline: NodeJS.Timeout | undefined;
}

/** Time beyond the limit of one message after which the child itself is taken for stuck, in milliseconds. */
const CHILD_GRACE_MS = 5_000;
/** Children that may die one after the other before they are ready; then something is wrong with the machine. */
const FAILED_STARTS = 3;

/** Worker threads in a child process that can be replaced. Made by createScanPool. */
export class ScanPool {
  readonly #settings: ChildSettings;
  readonly #childModule: URL;
  readonly #waiting: Job[] = [];
  /** By the worker that has it. */
  readonly #running = new Map<number, Job>();
  /** Workers without a message. */
  readonly #idle = new Set<number>();
  #child: ScanChild | undefined;
  #wasReady = false;
  #isClosed = false;
  #failedStarts = 0;
  #nextId = 1;
  #scanned = 0;
  #unscannable = 0;
  #restarts = 0;

  constructor(settings: ChildSettings, childModule: URL) {
    this.#settings = settings;
    this.#childModule = childModule;
  }

  /** Starts the child where there is none yet. */
  start(): void {
    if (this.#child === undefined && !this.#isClosed) {
      this.#startChild();
    }
  }

  /**
   * Scans one message. Resolves always to a report; a message that breaks its scanner comes back as `unscannable`.
   * Rejects with ScanPoolError only where the pool is closed or no child can be started.
   */
  scan(raw: Uint8Array, context: ScanContext): Promise<Report> {
    if (this.#isClosed) {
      return Promise.reject(new ScanPoolError('scan-pool-closed'));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        id: this.#nextId,
        raw,
        context,
        resolve,
        reject,
        isSuspect: false,
        deadline: undefined,
      });
      this.#nextId += 1;
      this.start();
      this.#dispatch();
    });
  }

  get stats(): ScanPoolStats {
    return {
      scanned: this.#scanned,
      unscannable: this.#unscannable,
      childRestarts: this.#restarts,
      waiting: this.#waiting.length,
      running: this.#running.size,
      processId: this.#child?.processId,
    };
  }

  /** Ends the child and rejects what is still waiting. Resolves when the child is gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#rejectAll('scan-pool-closed');
    const child = this.#child;
    this.#child = undefined;
    await child?.close();
  }

  #startChild(): void {
    this.#wasReady = false;
    this.#idle.clear();
    this.#child = new ScanChild(this.#settings, this.#childModule, {
      ready: (worker) => {
        this.#onReady(worker);
      },
      report: (worker, id, text) => {
        this.#onReport(worker, id, text);
      },
      stopped: (worker, reason) => {
        this.#settle(this.#take(worker), reason);
      },
      stuck: () => {
        this.#retryRunning();
      },
      gone: (reason) => {
        this.#onGone(reason);
      },
    });
  }

  #onReady(worker: number): void {
    this.#wasReady = true;
    this.#failedStarts = 0;
    this.#idle.add(worker);
    this.#dispatch();
  }

  #onReport(worker: number, id: number, text: string): void {
    if (this.#running.get(worker)?.id === id) {
      const job = this.#take(worker);
      this.#idle.add(worker);
      const report = reportIn(text);
      if (report === undefined) {
        this.#settle(job, 'scanner stopped');
      } else {
        job?.resolve(this.#count(report));
      }
    }
    this.#dispatch();
  }

  /** Suspects run alone; all others as many at a time as there are workers. */
  #dispatch(): void {
    for (const worker of this.#idle) {
      const running = [...this.#running.values()][0];
      const next = this.#waiting[0];
      if (next === undefined || (running !== undefined && (next.isSuspect || running.isSuspect))) {
        return;
      }
      this.#waiting.shift();
      this.#idle.delete(worker);
      this.#run(worker, next);
    }
  }

  #run(worker: number, job: Job): void {
    this.#running.set(worker, job);
    job.deadline = setTimeout(() => this.#child?.kill(), this.#settings.timeLimitMs + CHILD_GRACE_MS);
    this.#child?.scan(worker, job.id, job.raw, job.context);
  }

  #take(worker: number): Job | undefined {
    const job = this.#running.get(worker);
    this.#running.delete(worker);
    clearTimeout(job?.deadline);
    return job;
  }

  #onGone(reason: StopReason): void {
    this.#child = undefined;
    this.#idle.clear();
    this.#failedStarts += this.#wasReady ? 0 : 1;
    this.#settleRunning(reason);
    if (this.#failedStarts >= FAILED_STARTS) {
      this.#failedStarts = 0;
      this.#rejectAll('scan-pool-cannot-start');
    } else if (!this.#isClosed) {
      this.#restarts += 1;
      this.#startChild();
    }
  }

  /**
   * A child with a stuck thread can only be killed from outside. The guilty message was answered by its time limit;
   * those that ran beside it did nothing and are scanned again.
   */
  #retryRunning(): void {
    this.#waiting.unshift(...this.#takeRunning());
    this.#idle.clear();
    this.#child?.kill();
  }

  #takeRunning(): Job[] {
    return [...this.#running.keys()].map((worker) => this.#take(worker)).filter((job) => job !== undefined);
  }

  #settleRunning(reason: StopReason): void {
    const jobs = this.#takeRunning();
    const [only] = jobs;
    if (jobs.length === 1) {
      this.#settle(only, reason);
      return;
    }
    for (const job of jobs) {
      job.isSuspect = true;
    }
    this.#waiting.unshift(...jobs);
  }

  #rejectAll(code: ScanPoolError['code']): void {
    for (const job of [...this.#takeRunning(), ...this.#waiting.splice(0)]) {
      job.reject(new ScanPoolError(code));
    }
  }

  #settle(job: Job | undefined, reason: StopReason): void {
    job?.resolve(this.#count(stoppedReport(job.raw.length, reason)));
  }

  #count(report: Report): Report {
    this.#scanned += 1;
    this.#unscannable += report.verdict === 'unscannable' ? 1 : 0;
    return report;
  }
}

function reportIn(text: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isReport(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
