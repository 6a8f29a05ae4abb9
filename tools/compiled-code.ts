import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');

/** Where programs that tests start again and again keep what Node compiled: their NODE_COMPILE_CACHE. */
export const COMPILED_CODE: string = join(ROOT, 'node_modules/.cache/compiled-code');

/** The largest of them, the scanner, is always ended by a signal, and so keeps nothing itself. Loaded, it finds no pool. */
const SCANNER = pathToFileURL(join(ROOT, 'packages/scanner/src/pool/worker.ts')).href;

/** Runs once before all tests. Nobody waits for it: what is not kept yet is compiled where it is used. */
export function setup(): void {
  const load = [
    '--input-type=module',
    '--eval',
    `await import(${JSON.stringify(SCANNER)}).catch(() => undefined)`,
  ];
  const env = { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: COMPILED_CODE };
  spawn(process.execPath, load, { stdio: 'ignore', detached: true, env }).unref();
}
