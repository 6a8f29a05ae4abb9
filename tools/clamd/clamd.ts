/**
 * A private clamd for tests: on a free loopback port and on a socket file, in a temporary folder, with signatures of
 * its own. The official ones are 300 MB of downloads; what is tried here is the real program, not what it knows.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findClamd } from '../test-environment/index.ts';
import { freePort } from '../free-port.ts';
import { answersWith, keepProgram } from '../keep-program.ts';

export interface Clamd {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly path: string;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Long enough for a loaded machine; with two signatures it listens within a second. */
const START_TIMEOUT_MS = 60_000;

/** Bytes of the largest stream that it takes: small, so that a test can exceed it. */
export const CLAMD_STREAM_BYTES: number = 1024 * 1024;
/** Text that it calls "Postern.Test.Letter". */
export const CLAMD_TEST_TEXT = 'POSTERN-TEST-TEXT-THAT-CLAMD-KNOWS';

/** Starts a clamd of your own. Call `stop()` when done; a forgotten one ends with the process. */
export async function startClamd(): Promise<Clamd> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-clamd-'));
  const port = await freePort();
  const path = join(folder, 'clamd.sock');
  writeFileSync(join(folder, 'test.ndb'), `${signature('Postern.Test.Letter', CLAMD_TEST_TEXT)}\n`);
  writeFileSync(join(folder, 'clamd.conf'), configuration(folder, port, path));
  const kept = await keepProgram(folder, [findClamd(), '--config-file', join(folder, 'clamd.conf')], {
    isReady: () => answersWith({ host: '127.0.0.1', port }, 'zPING\0', 'PONG'),
    timeoutMs: START_TIMEOUT_MS,
  });
  return Object.freeze({ host: '127.0.0.1' as const, port, path, stop: kept.stop });
}

/** A signature of the extended format: name, any file type, anywhere in it, bytes in hexadecimal. */
function signature(name: string, text: string): string {
  return `${name}:0:*:${Buffer.from(text, 'latin1').toString('hex')}`;
}

function configuration(folder: string, port: number, path: string): string {
  const values = {
    Foreground: 'yes',
    DatabaseDirectory: folder,
    TemporaryDirectory: folder,
    LocalSocket: path,
    TCPAddr: '127.0.0.1',
    TCPSocket: String(port),
    StreamMaxLength: String(CLAMD_STREAM_BYTES),
    AlertEncryptedArchive: 'yes',
    MaxThreads: '4',
  };
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}\n`)
    .join('');
}
