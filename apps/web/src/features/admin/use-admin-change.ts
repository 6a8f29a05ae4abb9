import type { UseMutationResult } from '@tanstack/react-query';
import { useGuardedChange } from '../account/index.ts';

/** Something an administrator does. */
export function useAdminChange<T, V = undefined>(
  act: (input: V) => Promise<T>,
  onDone?: (answer: T) => void,
): UseMutationResult<T, Error, V> {
  return useGuardedChange(['admin'], act, onDone);
}
