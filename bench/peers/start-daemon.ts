import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Daemon {
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** A machine that is busy with other things lets a daemon wait long for its first answer. */
const START_MS = 180_000;
const POLL_MS = 200;
const STOP_MS = 5_000;

/** A folder for one daemon; only it and we may look into it. */
export function daemonFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `postern-${name}-`));
}

/**
 * Starts a program that stays in the foreground, and waits until it answers. Its folder goes with it.
 * @throws Error where it ends, or does not answer in time.
 */
export async function startDaemon(
  [program = '', ...args]: readonly string[],
  folder: string,
  answers: () => Promise<unknown>,
): Promise<Daemon> {
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] });
  // A program that is not there is found out below: it has no number.
  child.on('error', () => undefined);
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      child.kill('SIGTERM');
      const killer = setTimeout(() => {
        child.kill('SIGKILL');
      }, STOP_MS);
      await once(child, 'exit');
      clearTimeout(killer);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const end = Date.now() + START_MS;
  while (Date.now() < end && child.exitCode === null && child.pid !== undefined) {
    const isUp = await answers().then(
      () => true,
      () => false,
    );
    if (isUp) return { process: child, stop };
    await wait(POLL_MS);
  }
  await stop();
  throw new Error(`${program} did not start.`);
}
