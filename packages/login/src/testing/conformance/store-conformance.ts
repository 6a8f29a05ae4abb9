import type { ConformanceCase } from './conformance-case.ts';
import { CLAIMING } from './claiming.ts';
import { CONSUMING } from './consuming.ts';
import { COUNTING } from './counting.ts';
import { CREATING } from './creating.ts';
import { SESSIONS } from './session-cases.ts';
import { SWEEPING } from './sweeping.ts';

/**
 * The promises every store must keep, races included. Each case wants a store of its own.
 * @example for (const { title, run } of storeConformance()) test(title, () => run(openEmptyStore()));
 */
export function storeConformance(): readonly ConformanceCase[] {
  return [...CONSUMING, ...CLAIMING, ...CREATING, ...COUNTING, ...SESSIONS, ...SWEEPING];
}
