import type { UseMutationResult } from '@tanstack/react-query';
import { useGuardedChange } from './step-up/use-guarded-change.ts';

/** A change of one's own account. */
export function useChange<T, V = undefined>(
  act: (input: V) => Promise<T>,
  onDone?: (answer: T) => void,
): UseMutationResult<T, Error, V> {
  return useGuardedChange(['account'], act, onDone);
}
