import type { QueryClient, QueryKey, UseMutationOptions } from '@tanstack/react-query';
import type { StepUp } from './step-up.ts';

export interface GuardedChange<T, V> {
  readonly guarded: StepUp['guarded'];
  readonly client: QueryClient;
  /** What the change makes old. */
  readonly old: QueryKey;
  readonly act: (input: V) => Promise<T>;
  readonly onDone: ((answer: T) => void) | undefined;
}

/** A change that may want a step-up, as a mutation: what it makes old is loaded afresh before it is over. */
export function guardedChange<T, V>({
  guarded,
  client,
  old,
  act,
  onDone,
}: GuardedChange<T, V>): UseMutationOptions<T, Error, V> {
  return {
    mutationFn: (input) => guarded(() => act(input)),
    onSuccess: async (answer) => {
      onDone?.(answer);
      await client.invalidateQueries({ queryKey: old });
    },
  };
}
