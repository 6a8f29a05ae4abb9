import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { CheckResult } from './check-result.ts';

const root = join(import.meta.dirname, '../..');

/** Runs a program of node_modules; what it says is the problem where it fails. */
export async function checkByProgram(file: string, args: readonly string[]): Promise<CheckResult> {
  const child = spawn(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { summary: '', problems: child.exitCode === 0 ? [] : [`${output}${errors}`.trim()] };
}
