import type { Login, Users } from '@postern/login';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import { insertUser } from './insert-user.ts';
import type { IsReserved } from './keep-reserved.ts';
import type { PendingSignUps, SignUpDetails } from './pending-sign-ups.ts';
import type { UserStore } from './users.ts';

export interface ProvenAddresses {
  /** To be called with every address that a person has proven to be theirs, by whatever way. */
  readonly proven: (email: string, userId: string) => Promise<void>;
  /** Makes the account of a proven sign-up. False: somebody has the address by now, or may take it back. */
  readonly make: (id: string, details: SignUpDetails) => Promise<boolean>;
  /** The accounts, as the sign-in library makes them by the mail link alone. */
  readonly users: Users;
}

interface ProvenAddressesParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly users: UserStore;
  readonly pending: PendingSignUps;
  readonly isReserved: IsReserved;
  /** Known once the library is. */
  readonly login: () => Pick<Login, 'record' | 'proofs'>;
}

/**
 * The first proof of an address ends everything that was set for it before, by whomever: the password of an attacker
 * who signed up first is dead (T-44).
 */
export function createProvenAddresses(parts: ProvenAddressesParts): ProvenAddresses {
  const { db, clock, users, pending } = parts;

  async function proven(email: string, userId: string): Promise<void> {
    const login = parts.login();
    const wiped = await pending.wipe(email);
    if (wiped === 0) return;
    await login.proofs.revoke(email, 'verify_email');
    login.record('user.prehijack_wiped', { userId, email, data: { signUps: wiped } });
  }

  async function make(id: string, details: SignUpDetails): Promise<boolean> {
    const { email, firstName, lastName, username, password } = details;
    if (await parts.isReserved(email)) return false;
    const person = { id, email, createdAt: clock.now(), firstName, lastName, username, password };
    const { outcome } = await db.transaction().execute((transaction) => insertUser(transaction, person));
    const isMade = outcome === 'made';
    if (isMade) await proven(email, id);
    return isMade;
  }

  return {
    proven,
    make,
    users: {
      find: users.find,
      byId: users.byId,
      makeAdministrator: async (userId) => users.makeAdministrator?.(userId),
      create: async (email, details) => {
        const user = await users.create(email, details);
        await proven(email, user.id);
        return user;
      },
    },
  };
}
