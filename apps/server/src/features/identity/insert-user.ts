import type { Transaction } from 'kysely';
import type { Database } from '../../infrastructure/database/schema.ts';
import type { StoredPassword } from './account-passwords.ts';

/** An account to be made. */
export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly createdAt: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string | undefined;
  readonly password: StoredPassword | undefined;
  readonly disabledAt?: number | undefined;
}

export type InsertedUser =
  | { readonly outcome: 'exists' }
  /** The name is left out where somebody has it, which only the owner of the account learns. */
  | { readonly outcome: 'made'; readonly withoutUsername: boolean };

/** Makes an account that administers nothing, unless its address has one. */
export async function insertUser(
  transaction: Transaction<Database>,
  { id, email, createdAt, firstName, lastName, username, password, disabledAt }: NewUser,
): Promise<InsertedUser> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('user')
    .values({
      id,
      email,
      is_administrator: 0,
      created_at: createdAt,
      event_sequence: 0,
      first_name: firstName,
      last_name: lastName,
      password_hash: password?.hash ?? null,
      password_changed_at: password === undefined ? null : createdAt,
      password_stands_alone: password?.standsAlone === true ? 1 : 0,
      disabled_at: disabledAt ?? null,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return { outcome: 'exists' };
  if (username === undefined) return { outcome: 'made', withoutUsername: false };
  const { numUpdatedRows } = await transaction
    .updateTable('user')
    .set({ username })
    .where('id', '=', id)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('user as other').select('other.id').where('other.username', '=', username)),
      ),
    )
    .executeTakeFirst();
  return { outcome: 'made', withoutUsername: numUpdatedRows === 0n };
}
