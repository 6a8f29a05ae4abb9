import type { Store } from '../../store.ts';

/** One promise of a store, to be registered with whatever test runner the adapter uses. */
export interface ConformanceCase {
  readonly title: string;
  run(store: Store): Promise<void>;
}
