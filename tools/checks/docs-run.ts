/** Runs a program of the documentation as a reader would: a file of its own, outside the repository, with its own data. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const modules = join(import.meta.dirname, '../../node_modules');

export interface Reader {
  readonly folder: string;
  /** Writes the program and starts it. What it says on its two streams is kept. */
  start(program: string, options?: RunOptions): RunningProgram;
  /** Ends what was started and removes the folder. */
  leave(): Promise<void>;
}

export interface RunOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningProgram {
  /** Resolves when the program has ended, with everything it said. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** A folder in which the packages are installed. */
export async function reader(): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), 'login-docs-'));
  await symlink(modules, join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const children: ChildProcess[] = [];
  return {
    folder,
    start(program, { args = [], env = {} } = {}) {
      const file = writeFile(join(folder, 'program.ts'), program);
      const ended = file.then(async () => {
        const child = spawn(process.execPath, [...args, 'program.ts'], {
          cwd: folder,
          env: { ...process.env, ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        children.push(child);
        const [output, errors] = await Promise.all([
          text(child.stdout),
          text(child.stderr),
          once(child, 'close'),
        ]);
        return { code: child.exitCode, said: `${output}${errors}` };
      });
      return { ended };
    },
    async leave() {
      for (const child of children) child.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
