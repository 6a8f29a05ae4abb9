import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { connect, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A server that a test started, in a folder of its own. */
export interface KeptProgram {
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds between two looks whether it is there. */
const LOOK_MS = 20;

/**
 * Ends the server with all that it started, and removes its folder, when this process ends, also when it is killed: the
 * standard input of the keeper ends with it. $0 is the folder.
 */
const KEEPER =
  'trap : TERM; "$@" >"$0/output" 2>&1 & server=$!; read -r _; kill -TERM 0; ' +
  '(sleep 5; kill -KILL "$server") 2>/dev/null & wait "$server"; cd / && rm -rf "$0"';

/** Starts a program that stays in the foreground and answers `isReady`. A forgotten one ends with this process. */
export async function keepProgram(
  folder: string,
  command: readonly string[],
  { isReady, timeoutMs }: { readonly isReady: () => Promise<boolean>; readonly timeoutMs: number },
): Promise<KeptProgram> {
  const keeper = spawn('/bin/sh', ['-c', KEEPER, folder, ...command], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  keeper.unref();
  if (keeper.stdin instanceof Socket) keeper.stdin.unref();
  const ended = new Promise((resolve) => keeper.once('exit', resolve));
  const stop = async (): Promise<void> => {
    keeper.ref();
    keeper.stdin?.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = performance.now() + timeoutMs;
  while (!(await isReady())) {
    if (performance.now() > deadline) {
      const output = readFileSync(`${folder}/output`, 'utf8');
      await stop();
      throw new Error(`${command[0] ?? ''} did not start:\n${output}`);
    }
    await wait(LOOK_MS);
  }
  return Object.freeze({ stop });
}

/** Sends a line and says whether the answer holds a word; false where nobody answers. */
export function answersWith(
  address: { readonly port: number; readonly host: string } | { readonly path: string },
  line: string,
  word: string,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const settle = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => socket.write(line));
    socket.once('data', (data) => {
      settle(data.includes(word));
    });
    socket.once('error', () => {
      settle(false);
    });
    socket.once('end', () => {
      settle(false);
    });
  });
}
