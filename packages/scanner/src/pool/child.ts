import { writeSync } from 'node:fs';
import { FrameReader, frameStart, type Frame } from './frames.ts';
import { isChildSettings, MEMORY_EXIT, type ChildSettings, type FromChild } from './protocol.ts';
import { WorkerSlot } from './worker-slot.ts';

/**
 * The child process: runs worker threads, hands out messages, watches its own memory. It scans nothing itself, so
 * that this thread always answers; it ends when the parent is gone.
 */
const STANDARD_OUTPUT = 1;
const MEMORY_CHECK_MS = 100;
const MEBIBYTE = 1_048_576;

const waiting: Frame[] = [];
let slots: readonly WorkerSlot[] = [];
let hasSaidReady = false;

const reader = new FrameReader((frame) => {
  if (frame.kind === 'settings') {
    const settings: unknown = JSON.parse(frame.text);
    if (isChildSettings(settings)) {
      start(settings);
    }
  } else {
    waiting.push(frame);
    dispatch();
  }
});
process.stdin.on('data', (piece: Buffer) => {
  reader.read(piece);
});
// The parent is gone, however it went; what cannot be written to it concerns nobody any more.
process.stdin.on('end', () => process.exit(0));
process.stdin.on('close', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));

function start(settings: ChildSettings): void {
  slots = Array.from({ length: settings.workers }, () => new WorkerSlot(settings, send, onReady));
  setInterval(() => {
    // Buffers are outside of what resourceLimits bound, so the whole process is watched.
    if (process.memoryUsage.rss() > settings.memoryLimitMiB * MEBIBYTE) {
      process.exit(MEMORY_EXIT);
    }
  }, MEMORY_CHECK_MS).unref();
}

function onReady(): void {
  if (!hasSaidReady) {
    hasSaidReady = true;
    send({ kind: 'ready' });
  }
  dispatch();
}

function dispatch(): void {
  for (const slot of slots) {
    const next = slot.isIdle ? waiting.shift() : undefined;
    if (next !== undefined) {
      slot.scan({ id: next.id, raw: next.bytes, context: next.text });
    }
  }
}

function send(message: FromChild): void {
  // Written at once: a stream would do the same with more ado.
  const frame = frameOf(message);
  for (let at = 0; at < frame.length;) {
    at += writeSync(STANDARD_OUTPUT, frame, at);
  }
}

function frameOf(message: FromChild): Buffer {
  switch (message.kind) {
    case 'report':
      return frameStart(message, message.report);
    case 'stopped':
      return frameStart(message, message.reason);
    case 'ready':
    case 'stuck':
      return frameStart({ kind: message.kind, id: 0 });
  }
}
