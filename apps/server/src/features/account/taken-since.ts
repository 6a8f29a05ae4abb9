import { UNDO_REACH_MS } from './limits.ts';

/** From when on what guards an account may be a thief's, where a change of its address is taken back. */
export function takenSince(changedAt: number): number {
  return changedAt - UNDO_REACH_MS;
}
