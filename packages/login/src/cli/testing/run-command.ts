import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { COMPILED_CODE } from '../../../../../tools/compiled-code.ts';

const BIN = fileURLToPath(new URL('../../../bin/postern-login.mjs', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starting a process takes its time on a busy machine. Milliseconds, for tests that start several. */
export const COMMAND_TEST_MS = 120_000;

/** Runs `postern-login` with these arguments as a process of its own, to its end. */
export async function runCommand(...args: readonly string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, [BIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: COMPILED_CODE },
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, output, errors };
}
