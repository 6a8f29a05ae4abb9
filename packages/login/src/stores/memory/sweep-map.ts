import type { Instant } from '../../clock.ts';

/** A part of the memory store, with the half of `sweep` that is its own. */
export interface SweptPart<T> {
  readonly store: T;
  /** Deletes what ended before this time. Gives how many. */
  readonly sweep: (before: Instant) => number;
}

export function sweepMap<V>(map: Map<string, V>, isOver: (value: V) => boolean): number {
  const over = [...map].filter(([, value]) => isOver(value));
  for (const [key] of over) map.delete(key);
  return over.length;
}

/** A part whose rows belong to users. */
export interface ErasablePart<T> extends SweptPart<T> {
  /** Deletes what belongs to a user. */
  readonly erase: (userId: string) => void;
}
