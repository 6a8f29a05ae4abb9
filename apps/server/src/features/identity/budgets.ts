import { createHash } from 'node:crypto';
import type { Keyring } from '@postern/keyring';
import type { BudgetHit, Store } from '@postern/login';
import type { Clock } from '../../infrastructure/clock.ts';

/** So many in a time. */
export interface Budget {
  readonly hits: number;
  /** Milliseconds. */
  readonly windowMs: number;
}

/** What of a request is counted: whom, and how often. */
export interface Spending {
  /** Such as `sign-up`: budgets of another name know nothing of it. */
  readonly name: string;
  /** A network key or a person's id; left out: all together. */
  readonly of?: string | undefined;
  readonly budget: Budget;
}

/** Takes from all budgets or from none. Gives the seconds to wait where one is spent. */
export type Spend = (...spendings: readonly Spending[]) => Promise<number | undefined>;

/** Gives one back: nothing was done after all. */
export type Refund = (spending: Omit<Spending, 'budget'>) => Promise<void>;

/** Once per subject in a time; true for the first. */
export type Once = (subject: string, ms: number) => Promise<boolean>;

/** The sign-in library's counters, which outlast a restart. Keys are keyed numbers, never an address. */
export function createBudgets({
  store,
  keyring,
  clock,
}: {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly clock: Clock;
}): { readonly spend: Spend; readonly refund: Refund; readonly once: Once } {
  const keyOf = ({ name, of = 'all' }: Omit<Spending, 'budget'>): string =>
    `portal:${name}:${keyring.index('index.ip', name, of).toString('hex')}`;
  return {
    spend: async (...spendings) => {
      const hits = spendings.map((spending): BudgetHit => ({
        key: keyOf(spending),
        ...spending.budget,
        kind: 'fixed',
      }));
      const now = clock.now();
      const taken = await store.counters.take(hits, now);
      return taken.granted ? undefined : Math.max(1, Math.ceil((taken.retryAt - now) / 1_000));
    },
    refund: (spending) => store.counters.release(keyOf(spending), clock.now()),
    once: (subject, ms) => {
      const hash = createHash('sha256').update(keyring.index('index.email', subject)).digest();
      const now = clock.now();
      return store.once.put(hash, now + ms, now);
    },
  };
}
