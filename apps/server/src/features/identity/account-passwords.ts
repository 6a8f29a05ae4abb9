import type { PasswordAccount, PasswordAccounts } from '@postern/login/password';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { readUsername } from './username.ts';

/** A password as it is stored. */
export interface StoredPassword {
  readonly hash: string;
  /** Long enough to open a session without a second factor. */
  readonly standsAlone: boolean;
}

export interface PasswordState {
  readonly hash: string | undefined;
  readonly changedAt: number | undefined;
  readonly standsAlone: boolean;
}

export interface AccountPasswords extends PasswordAccounts {
  readonly state: (userId: string) => Promise<PasswordState | undefined>;
  readonly set: (userId: string, password: StoredPassword | undefined) => Promise<void>;
}

/** Password hashes in the table of accounts. What is typed at the sign-in is an address or a user name (A08). */
export function createAccountPasswords(db: Db, clock: Clock): AccountPasswords {
  const select = () => db.selectFrom('user').select(['id', 'email', 'password_hash', 'disabled_at']);
  return Object.freeze({
    find: async (identifier: string) => {
      // One query for both, so that neither costs more than the other; no user name has an @.
      const username = readUsername(identifier) ?? '';
      const row = await select()
        .where((eb) => eb.or([eb('email', '=', identifier), eb('username', '=', username)]))
        .executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    byId: async (userId: string) => {
      const row = await select().where('id', '=', userId).executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    rehash: async (userId: string, hash: string, replaced: string) => {
      await db
        .updateTable('user')
        .set({ password_hash: hash })
        .where('id', '=', userId)
        .where('password_hash', '=', replaced)
        .execute();
    },
    state: async (userId: string) => {
      const row = await db
        .selectFrom('user')
        .select(['password_hash', 'password_changed_at', 'password_stands_alone'])
        .where('id', '=', userId)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        hash: row.password_hash ?? undefined,
        changedAt: row.password_changed_at ?? undefined,
        standsAlone: row.password_stands_alone === 1,
      };
    },
    set: async (userId: string, password: StoredPassword | undefined) => {
      await db
        .updateTable('user')
        .set({
          password_hash: password?.hash ?? null,
          password_changed_at: clock.now(),
          password_stands_alone: password?.standsAlone === true ? 1 : 0,
        })
        .where('id', '=', userId)
        .execute();
    },
  });
}

function toAccount(row: {
  readonly id: string;
  readonly email: string;
  readonly password_hash: string | null;
  readonly disabled_at: number | null;
}): PasswordAccount {
  const { id, email } = row;
  return {
    user: { id, email, disabled: row.disabled_at !== null },
    email,
    hash: row.password_hash ?? undefined,
  };
}
