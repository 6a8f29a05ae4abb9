import {
  MEMORY_EXIT,
  type ChildSettings,
  type FromChild,
  type ScanRequest,
  type ToChild,
} from './protocol.ts';
import { WorkerSlot } from './worker-slot.ts';

/**
 * The child process: runs worker threads, hands out messages, watches its own memory. It scans nothing itself, so
 * that this thread always answers; it ends when the parent is gone.
 */
const MEMORY_CHECK_MS = 100;
const MEBIBYTE = 1_048_576;

const waiting: ScanRequest[] = [];
let slots: readonly WorkerSlot[] = [];
let hasSaidReady = false;

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToChild) => {
  if (message.kind === 'settings') {
    start(message.settings);
  } else {
    waiting.push(message.request);
    dispatch();
  }
});

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
      // IPC may hand out views of a shared buffer; a worker gets bytes of its own to take along.
      slot.scan(next, new Uint8Array(next.raw));
    }
  }
}

function send(message: FromChild): void {
  if (process.connected) {
    process.send?.(message);
  }
}
