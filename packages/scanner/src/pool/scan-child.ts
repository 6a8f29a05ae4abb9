import { spawn, type ChildProcess } from 'node:child_process';
import { Duplex, type Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ScanContext } from '../report.ts';
import { FrameReader, frameStart, type Frame } from './frames.ts';
import { FIRST_SOCKET, isStopReason, type ChildSettings, type StopReason } from './protocol.ts';

/** Bytes of a message that are copied rather than written by themselves: a second write wakes the worker twice. */
const COPIED_BYTES = 65_536;

/** What a child tells. Workers are told apart by their index. */
export interface ChildEvents {
  /** A worker waits for its first message. */
  readonly ready: (worker: number) => void;
  /** A worker is done; `text` is JSON of its report. */
  readonly report: (worker: number, id: number, text: string) => void;
  /** The scan of a worker was stopped; it will be ready again, or another in its place. */
  readonly stopped: (worker: number, reason: StopReason) => void;
  /** A worker does not end though it was told to, and only the end of the child ends it. */
  readonly stuck: () => void;
  /** The child has ended. Said once, and nothing after it. */
  readonly gone: (reason: StopReason) => void;
}

/** The process of a pool, and the sockets of its workers. */
export class ScanChild {
  readonly #process: ChildProcess;
  readonly #events: ChildEvents;
  #goesBy: StopReason = 'scanner stopped';
  #isGone = false;

  constructor(settings: ChildSettings, module: URL, events: ChildEvents) {
    this.#events = events;
    const sockets = Array.from({ length: settings.workers }, () => 'pipe' as const);
    this.#process = spawn(process.execPath, [fileURLToPath(module)], {
      env: environmentOfChild(),
      stdio: ['pipe', 'pipe', 'ignore', ...sockets],
    });
    this.#process.once('exit', () => {
      this.#end();
    });
    this.#process.once('error', () => {
      this.#end();
    });
    // A pipe breaks where its child ends, which is told apart.
    this.#process.stdin?.on('error', () => undefined);
    this.#listen(this.#process.stdout, (frame) => {
      this.#hear(frame);
    });
    for (const worker of sockets.keys()) {
      this.#listen(this.#socket(worker), (frame) => {
        this.#hearWorker(worker, frame);
      });
    }
    this.#process.stdin?.write(frameStart({ kind: 'settings', id: 0 }, JSON.stringify(settings)));
  }

  get processId(): number | undefined {
    return this.#process.pid;
  }

  /** Hands a message to a worker. */
  scan(worker: number, id: number, raw: Uint8Array, context: ScanContext): void {
    const socket = this.#socket(worker);
    if (socket?.writable !== true) {
      return;
    }
    const start = frameStart({ kind: 'scan', id }, JSON.stringify(context), raw.length);
    if (raw.length <= COPIED_BYTES) {
      socket.write(Buffer.concat([start, raw]));
    } else {
      socket.write(start);
      socket.write(raw);
    }
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  /** Kills it and resolves when it is gone. It tells nothing more. */
  async close(): Promise<void> {
    this.#isGone = true;
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const gone = new Promise((resolve) => this.#process.once('exit', resolve));
      this.kill();
      await gone;
    }
  }

  #socket(worker: number): Duplex | undefined {
    const socket = this.#process.stdio.at(FIRST_SOCKET + worker);
    return socket instanceof Duplex ? socket : undefined;
  }

  #listen(stream: Readable | null | undefined, hear: (frame: Frame) => void): void {
    const reader = new FrameReader((frame) => {
      // What it said before it died is still in its sockets afterwards.
      if (!this.#isGone) {
        hear(frame);
      }
    });
    stream?.on('error', () => undefined);
    stream?.on('data', (piece: Buffer) => {
      try {
        reader.read(piece);
      } catch {
        this.kill();
      }
    });
  }

  #hear({ kind, id, text }: Frame): void {
    if (kind === 'stopped') {
      this.#events.stopped(id, isStopReason(text) ? text : 'scanner stopped');
    } else if (kind === 'stuck') {
      this.#events.stuck();
    } else {
      this.#goesBy = 'memory limit';
    }
  }

  #hearWorker(worker: number, { kind, id, text }: Frame): void {
    if (kind === 'report') {
      this.#events.report(worker, id, text);
    } else {
      this.#events.ready(worker);
    }
  }

  #end(): void {
    if (!this.#isGone) {
      this.#isGone = true;
      this.#events.gone(this.#goesBy);
    }
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
