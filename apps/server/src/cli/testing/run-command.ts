import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { COMPILED_CODE } from '../../../../../tools/compiled-code.ts';

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** What standard input gives. */
  readonly input?: string | Uint8Array;
  readonly folder?: string;
}

/** Starting a process takes its time on a busy machine. Milliseconds, for tests that start several. */
export const COMMAND_TEST_MS = 120_000;

/** Runs `postern` with these arguments as a process of its own, to its end. Only the given variables are set, and where compiled code is. */
export async function runCommand(
  args: readonly string[],
  { environment = {}, input = '', folder }: CommandOptions = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: COMPILED_CODE, ...environment },
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, output, errors };
}
