import { readSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { FrameReader, frameStart, type Frame } from './frames.ts';
import { isWorkerData, type WorkerData } from './protocol.ts';
import { RunState } from './run-state.ts';

/** What is read at once, in bytes: most messages are smaller. */
const PIECE_BYTES = 65_536;

/** One scan: bytes in a buffer of their own, JSON of the ScanContext; resolves to JSON of the report. */
export type Scan = (raw: Uint8Array<ArrayBuffer>, context: string) => Promise<string>;

/**
 * The loop of a worker: reads a message from its socket, scans it, answers there, and reads the next. Waiting for one
 * is a blocking call, since nothing else is to be done. A scan that rejects is a bug and ends the worker.
 *
 * @throws {TypeError} outside of a worker of the pool.
 */
export function serveScans(makeScan: (given: WorkerData) => Scan): void {
  const given: unknown = workerData;
  if (!isWorkerData(given)) {
    throw new TypeError('This is no worker of a scan pool');
  }
  const scan = makeScan(given);
  const state = new RunState(given.state);
  const next = frameSource(given.socket);
  const step = (): void => {
    const frame = next();
    if (frame === undefined) {
      parentPort?.unref();
      return;
    }
    state.begin();
    void scan(frame.bytes, frame.text).then((report) => {
      if (state.end()) {
        write(given.socket, frameStart({ kind: 'report', id: frame.id }, report));
        // By way of the event loop, where V8 has things to do as well.
        setImmediate(step);
      }
    });
  };
  // Keeps the thread while a scan waits for something that does not.
  parentPort?.ref();
  state.ready();
  write(given.socket, frameStart({ kind: 'ready', id: 0 }));
  setImmediate(step);
}

/** Frames of a socket one by one; undefined when the parent is gone. */
function frameSource(socket: number): () => Frame | undefined {
  const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  const frames: Frame[] = [];
  const reader = new FrameReader((frame) => frames.push(frame));
  return () => {
    while (frames.length === 0) {
      const length = readSync(socket, piece);
      if (length === 0) {
        return undefined;
      }
      reader.read(piece.subarray(0, length));
    }
    return frames.shift();
  };
}

/** Writes all of it before it returns. */
function write(socket: number, frame: Buffer): void {
  for (let at = 0; at < frame.length;) {
    at += writeSync(socket, frame, at);
  }
}
