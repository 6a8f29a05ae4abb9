import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Report, ScanContext } from '../report.ts';
import { FrameReader, frameStart, type Frame } from './frames.ts';
import { isReport, isStopReason, MEMORY_EXIT, type ChildSettings, type StopReason } from './protocol.ts';
import { ScanPoolError } from './scan-pool-error.ts';
import { stoppedReport } from './stopped-report.ts';

/** Frames go in at its standard input and come out of its standard output. */
type Child = ChildProcessByStdio<Writable, Readable, null>;

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

/** Bytes of a message that are copied rather than written by themselves: a second write wakes the child twice. */
const COPIED_BYTES = 65_536;
/** Time beyond the limit of one message after which the child itself is taken for stuck, in milliseconds. */
const CHILD_GRACE_MS = 5_000;
/** Children that may die one after the other before they are ready; then something is wrong with the machine. */
const FAILED_STARTS = 3;

/** Worker threads in a child process that can be replaced. Made by createScanPool. */
export class ScanPool {
  readonly #settings: ChildSettings;
  readonly #childModule: URL;
  readonly #waiting: Job[] = [];
  readonly #running = new Map<number, Job>();
  #child: Child | undefined;
  #isReady = false;
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
      processId: this.#child?.pid,
    };
  }

  /** Ends the child and rejects what is still waiting. Resolves when the child is gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const child = this.#child;
    this.#rejectAll('scan-pool-closed');
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
  }

  #startChild(): void {
    const child = spawn(process.execPath, [fileURLToPath(this.#childModule)], {
      env: environmentOfChild(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child = child;
    this.#isReady = false;
    this.#listen(child);
    child.once('exit', (code) => {
      this.#onExit(child, code === MEMORY_EXIT ? 'memory limit' : 'scanner stopped');
    });
    child.once('error', () => {
      this.#onExit(child, 'scanner stopped');
    });
    child.stdin.write(frameStart({ kind: 'settings', id: 0 }, JSON.stringify(this.#settings)));
  }

  #listen(child: Child): void {
    // A pipe breaks where its child ends, which is told apart.
    child.stdin.on('error', () => undefined);
    child.stdout.on('error', () => undefined);
    const reader = new FrameReader((frame) => {
      // What a child said before it died is still in its pipe when the next one has started.
      if (child === this.#child) {
        this.#receive(frame);
      }
    });
    child.stdout.on('data', (piece: Buffer) => {
      try {
        reader.read(piece);
      } catch {
        child.kill('SIGKILL');
      }
    });
  }

  #receive({ kind, id, text }: Frame): void {
    if (kind === 'ready') {
      this.#isReady = true;
      this.#failedStarts = 0;
    } else if (kind === 'stuck') {
      this.#retryRunning();
    } else {
      const job = this.#take(id);
      const report = kind === 'report' ? reportIn(text) : undefined;
      const reason = isStopReason(text) ? text : 'scanner stopped';
      job?.resolve(report === undefined ? this.#stopped(job, reason) : this.#count(report));
    }
    this.#dispatch();
  }

  /** Suspects run alone; all others as many at a time as there are workers. */
  #dispatch(): void {
    while (this.#isReady && this.#running.size < this.#settings.workers) {
      const running = [...this.#running.values()][0];
      const next = this.#waiting[0];
      if (next === undefined || (running !== undefined && (next.isSuspect || running.isSuspect))) {
        return;
      }
      this.#waiting.shift();
      this.#run(next);
    }
  }

  #run(job: Job): void {
    this.#running.set(job.id, job);
    job.deadline = setTimeout(
      () => this.#child?.kill('SIGKILL'),
      this.#settings.timeLimitMs + CHILD_GRACE_MS,
    );
    this.#send(job);
  }

  #send({ id, raw, context }: Job): void {
    const pipe = this.#child?.stdin;
    if (pipe?.writable !== true) {
      return;
    }
    const start = frameStart({ kind: 'scan', id }, JSON.stringify(context), raw.length);
    if (raw.length <= COPIED_BYTES) {
      pipe.write(Buffer.concat([start, raw]));
    } else {
      pipe.write(start);
      pipe.write(raw);
    }
  }

  #take(id: number): Job | undefined {
    const job = this.#running.get(id);
    this.#running.delete(id);
    clearTimeout(job?.deadline);
    return job;
  }

  #onExit(child: Child, reason: StopReason): void {
    if (child !== this.#child) {
      return;
    }
    this.#child = undefined;
    this.#failedStarts += this.#isReady ? 0 : 1;
    this.#isReady = false;
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
    this.#isReady = false;
    this.#failedStarts -= 1;
    this.#child?.kill('SIGKILL');
  }

  #takeRunning(): Job[] {
    return [...this.#running.keys()].map((id) => this.#take(id)).filter((job) => job !== undefined);
  }

  #settleRunning(reason: StopReason): void {
    const jobs = this.#takeRunning();
    const [only] = jobs;
    if (jobs.length === 1 && only !== undefined) {
      only.resolve(this.#stopped(only, reason));
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

  #stopped(job: Job, reason: StopReason): Report {
    return this.#count(stoppedReport(job.raw.length, reason));
  }

  #count(report: Report): Report {
    this.#scanned += 1;
    this.#unscannable += report.verdict === 'unscannable' ? 1 : 0;
    return report;
  }
}

/**
 * Empty: the child needs no setting, and secrets of the parent are none of its business. Only where Node keeps
 * compiled code in a folder is that of use to the child as well, which then starts in half the time.
 */
function environmentOfChild(): NodeJS.ProcessEnv {
  const folder = process.env['NODE_COMPILE_CACHE'];
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

function reportIn(text: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isReport(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
