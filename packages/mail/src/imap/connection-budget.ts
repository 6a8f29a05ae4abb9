import type { MailAccount } from '../types.ts';
import { problem } from './failure.ts';

/** Counts connections by host and user: two accounts with the same login share what the server allows. */
export interface ConnectionBudget {
  /** Takes one connection; call the answer when it is gone. Throws `too-many-connections` when none is left. */
  take(account: MailAccount): () => void;
}

export function createConnectionBudget(maxPerUser: number): ConnectionBudget {
  const open = new Map<string, number>();
  return {
    take: (account) => {
      const key = JSON.stringify([account.host.toLowerCase(), account.port, account.username]);
      const count = open.get(key) ?? 0;
      if (count >= maxPerUser) throw problem('too-many-connections');
      open.set(key, count + 1);
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        const left = (open.get(key) ?? 1) - 1;
        if (left === 0) open.delete(key);
        else open.set(key, left);
      };
    },
  };
}
