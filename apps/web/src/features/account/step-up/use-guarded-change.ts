import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryKey, UseMutationResult } from '@tanstack/react-query';
import { guardedChange } from './guarded-change.ts';
import { useStepUp } from './step-up.ts';

/**
 * A change that may want a step-up: asks whether it is you where the server wants that, and loads afresh what the
 * change has made old.
 */
export function useGuardedChange<T, V = undefined>(
  old: QueryKey,
  act: (input: V) => Promise<T>,
  onDone?: (answer: T) => void,
): UseMutationResult<T, Error, V> {
  const client = useQueryClient();
  const { guarded } = useStepUp();
  return useMutation(guardedChange({ guarded, client, old, act, onDone }));
}
