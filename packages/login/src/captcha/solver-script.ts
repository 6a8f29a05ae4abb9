import { readFileSync } from 'node:fs';

/**
 * The browser script that does the proof of work of a form, to be served as `text/javascript` and loaded with
 * `defer`. Read on call, not on import.
 */
export function solverScript(): string {
  return readFileSync(new URL('./solver.js', import.meta.url), 'utf8');
}
