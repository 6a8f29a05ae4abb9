/**
 * A private Redis for tests: on a free loopback port, in memory only. Starts in milliseconds as root and as an
 * ordinary user, and ends with this process.
 */
import { spawn } from 'node:child_process';
import { connect, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { findRedis } from '../test-environment/index.ts';
import { freePort } from '../free-port.ts';

export interface Redis {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** Ends it; what it held is gone. */
  stop(): Promise<void>;
}

/** Long enough for a loaded machine; Redis listens within 50 ms on an idle one. */
const START_TIMEOUT_MS = 20_000;

/** Ends the server when this process ends, also when it is killed: its standard input ends with it. */
const KEEPER = '"$@" & server=$!; read -r _; kill -KILL "$server"; wait "$server"';

/** Starts a Redis of your own. Call `stop()` when done; a forgotten one ends with the process. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const options = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'];
  const keeper = spawn('/bin/sh', ['-c', KEEPER, 'sh', findRedis(), ...options], {
    cwd: tmpdir(),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  keeper.unref();
  if (keeper.stdin instanceof Socket) keeper.stdin.unref();
  const ended = new Promise((resolve) => keeper.once('exit', resolve));
  await listening(port);
  return Object.freeze({
    host: '127.0.0.1' as const,
    port,
    stop: async () => {
      keeper.ref();
      keeper.stdin?.end();
      await ended;
    },
  });
}

async function listening(port: number): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (performance.now() > deadline) throw new Error('Redis did not start.');
    await wait(10);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      settle(data.includes('PONG'));
    });
    socket.once('error', () => {
      settle(false);
    });
  });
}
