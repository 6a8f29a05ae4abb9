import { pbkdf2Sync } from 'node:crypto';
import { serveScans } from '../../pool/serve-scans.ts';
import { stoppedReport } from '../../pool/stopped-report.ts';

/** A worker that does what the first word of the message says: spin, eat memory, nap, crash, end the process, or answer. */
const hoard: Uint8Array[] = [];

/** Longer than a test waits between two messages, far below the time limit. */
const NAP_MS = 1_500;

const DEEDS: Readonly<Record<string, () => void>> = {
  spin: () => {
    for (;;) {
      hoard.length = 0;
    }
  },
  eat: () => {
    for (;;) {
      hoard.push(new Uint8Array(16 * 1_048_576).fill(1));
    }
  },
  heap: () => {
    const kept: object[] = [];
    for (;;) {
      kept.push({ value: kept.length, more: [kept.length] });
    }
  },
  throw: () => {
    throw new Error('a bug');
  },
  native: () => {
    // Half a minute in native code, where nothing interrupts a thread.
    pbkdf2Sync('x', 'y', 20_000_000, 64, 'sha512');
  },
  nap: () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, NAP_MS);
  },
  die: () => {
    process.kill(process.pid, 'SIGKILL');
  },
};

serveScans(() => (raw) => {
  const deed = Buffer.from(raw).toString('utf8').split(' ')[0] ?? '';
  DEEDS[deed]?.();
  const report = { ...stoppedReport(raw.length, 'time limit'), verdict: 'clean', findings: [] };
  return Promise.resolve(JSON.stringify(report));
});
