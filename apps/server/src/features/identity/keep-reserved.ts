import type { Hooks } from '@postern/login';
import type { UserStore } from './users.ts';

/** Whether an address is kept for somebody who moved away from it and may still take that back. */
export type IsReserved = (email: string) => Promise<boolean>;

/** What would make an account of an address, by a link, a password or an invitation. */
const MAKES_ACCOUNTS: ReadonlySet<string> = new Set(['login', 'verify_email']);

/**
 * Nobody proves an address that is kept for its former owner: no such mail is written, and whoever asks for one is
 * answered as for any other address (T-40, T-45). The same is asked of every address, so that it costs the same.
 */
export function keepReserved({
  users,
  isReserved,
}: {
  readonly users: Pick<UserStore, 'find'>;
  readonly isReserved: IsReserved;
}): Required<Pick<Hooks, 'beforeSend'>> {
  return {
    beforeSend: async ({ address, purpose }) => {
      if (!MAKES_ACCOUNTS.has(purpose)) return { allow: true };
      const [known, kept] = await Promise.all([users.find(address.account), isReserved(address.account)]);
      return kept && known === undefined ? { allow: false, reason: 'reserved' } : { allow: true };
    },
  };
}
