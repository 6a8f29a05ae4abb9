import { writeSync } from 'node:fs';
import { FrameReader, frameStart, type FrameKind } from './frames.ts';
import { isChildSettings, type ChildSettings } from './protocol.ts';
import { WorkerSlot } from './worker-slot.ts';

/**
 * The child process: runs worker threads, watches their time and its own memory, and ends when the parent is gone. It
 * scans nothing itself, so that this thread always answers. Messages and reports go by it, on sockets of the workers.
 */
const STANDARD_OUTPUT = 1;
/** A scan is stopped this much after its limit at the latest, in milliseconds; waking more often costs while idle. */
const WATCH_MS = 100;
const MEBIBYTE = 1_048_576;

const reader = new FrameReader(({ kind, text }) => {
  const settings: unknown = kind === 'settings' ? JSON.parse(text) : undefined;
  if (isChildSettings(settings)) {
    start(settings);
  }
});
process.stdin.on('data', (piece: Buffer) => {
  reader.read(piece);
});
// The parent is gone, however it went.
process.stdin.on('end', end);
process.stdin.on('close', end);
process.stdin.on('error', end);

function start(settings: ChildSettings): void {
  const events = {
    stopped: (index: number, reason: string) => {
      send('stopped', index, reason);
    },
    stuck: () => {
      send('stuck');
    },
    unloadable: end,
  };
  const slots = Array.from(
    { length: settings.workers },
    (_, index) => new WorkerSlot(index, settings, events),
  );
  setInterval(() => {
    // Buffers are outside of what resourceLimits bound, so the whole process is watched.
    if (process.memoryUsage.rss() > settings.memoryLimitMiB * MEBIBYTE) {
      send('memory');
      end();
    }
    for (const slot of slots) {
      slot.watch(performance.now());
    }
  }, WATCH_MS);
}

/** A process that exits waits for its threads, and those that wait for a message do not hear it. */
function end(): void {
  process.kill(process.pid, 'SIGKILL');
}

function send(kind: FrameKind, id = 0, text = ''): void {
  const frame = frameStart({ kind, id }, text);
  for (let at = 0; at < frame.length;) {
    at += writeSync(STANDARD_OUTPUT, frame, at);
  }
}
