import type { Selectable } from 'kysely';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { EmailChangeTable, UserTable } from '../../infrastructure/database/schema.ts';
import { takenSince } from './taken-since.ts';

/** What the account's pages need to know of a person. */
export interface AccountModel {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string | undefined;
  readonly createdAt: number;
  readonly hasPassword: boolean;
  readonly secondFactorWanted: boolean;
  readonly outsideEmail: string | undefined;
  readonly isAdministrator: boolean;
  readonly mailboxCap: number | undefined;
  readonly lockedAt: number | undefined;
  readonly deleteAfter: number | undefined;
}

/** A change of address that its former owner can take back. */
export interface EmailChangeModel {
  readonly userId: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  readonly changedAt: number;
  readonly undoUntil: number;
}

export interface AccountChange {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly secondFactorWanted?: boolean;
  readonly outsideEmail?: string | null;
  readonly lockedAt?: number | null;
  readonly deleteAfter?: number | null;
}

export interface AccountStore {
  readonly byId: (userId: string) => Promise<AccountModel | undefined>;
  readonly change: (userId: string, change: AccountChange) => Promise<void>;
  /** False: there is one already, or somebody else has it. */
  readonly setUsername: (userId: string, username: string) => Promise<boolean>;
  readonly isAddressFree: (email: string) => Promise<boolean>;
  /** Moves the account to its new address and remembers how to undo it. False: somebody else has the address now. */
  readonly moveAddress: (change: EmailChangeModel & MoveIds) => Promise<boolean>;
  readonly latestChange: (userId: string) => Promise<EmailChangeModel | undefined>;
  readonly changeByUndo: (undoHash: string) => Promise<EmailChangeModel | undefined>;
  /**
   * Gives the account its former address back, ends this and every later undo, and removes a password and an address
   * outside that were set since `takenSince`. False: somebody else has that address now, or there is nothing to undo
   * any more.
   */
  readonly undo: (undoHash: string) => Promise<boolean>;
  /** Whether an address belongs to somebody who may still take it back. */
  readonly isReserved: (email: string) => Promise<boolean>;
  /** Notes when the account is to be deleted. False: it is the last that administers, while others use Postern. */
  readonly requestDeletion: (userId: string, deleteAfter: number) => Promise<boolean>;
  /** Accounts whose waiting time has ended. */
  readonly dueForDeletion: () => Promise<readonly { readonly id: string; readonly email: string }[]>;
  /** Removes the account, if its waiting time has ended and nobody has called it off meanwhile. */
  readonly removeDue: (userId: string) => Promise<boolean>;
  readonly sweep: () => Promise<void>;
}

interface MoveIds {
  readonly id: string;
  readonly undoHash: string;
}

export function createAccountStore(db: Db, clock: Clock): AccountStore {
  const live = () => db.selectFrom('email_change').selectAll().where('undo_until', '>', clock.now());

  return Object.freeze<AccountStore>({
    byId: async (userId) => {
      const row = await db.selectFrom('user').selectAll().where('id', '=', userId).executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    change: async (userId, change) => {
      await db.updateTable('user').set(toColumns(change, clock)).where('id', '=', userId).execute();
    },
    setUsername: async (userId, username) => {
      const changed = await db
        .updateTable('user')
        .set({ username })
        .where('id', '=', userId)
        .where('username', 'is', null)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb.selectFrom('user as other').select('other.id').where('other.username', '=', username),
            ),
          ),
        )
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
    isAddressFree: async (email) => {
      const taken = await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst();
      const kept = await live().where('old_email', '=', email).executeTakeFirst();
      return taken === undefined && kept === undefined;
    },
    moveAddress: ({ id, undoHash, userId, oldEmail, newEmail, changedAt, undoUntil }) =>
      db.transaction().execute(async (trx) => {
        const taken = await trx
          .selectFrom('user')
          .select('id')
          .where('email', '=', newEmail)
          .executeTakeFirst();
        if (taken !== undefined) return false;
        const moved = await trx
          .updateTable('user')
          .set({ email: newEmail })
          .where('id', '=', userId)
          .where('email', '=', oldEmail)
          .executeTakeFirst();
        if (moved.numUpdatedRows === 0n) return false;
        await trx
          .insertInto('email_change')
          .values({
            id,
            user_id: userId,
            undo_hash: undoHash,
            old_email: oldEmail,
            new_email: newEmail,
            changed_at: changedAt,
            undo_until: undoUntil,
          })
          .execute();
        return true;
      }),
    latestChange: async (userId) => {
      const row = await live().where('user_id', '=', userId).orderBy('changed_at', 'desc').executeTakeFirst();
      return row === undefined ? undefined : toChange(row);
    },
    changeByUndo: async (undoHash) => {
      const row = await live().where('undo_hash', '=', undoHash).executeTakeFirst();
      return row === undefined ? undefined : toChange(row);
    },
    undo: (undoHash) =>
      db.transaction().execute(async (trx) => {
        const spent = await trx
          .deleteFrom('email_change')
          .where('undo_hash', '=', undoHash)
          .where('undo_until', '>', clock.now())
          .returningAll()
          .executeTakeFirst();
        if (spent === undefined) return false;
        const { user_id: userId, old_email: email, changed_at: changedAt } = spent;
        const other = await trx
          .selectFrom('user')
          .select('id')
          .where('email', '=', email)
          .where('id', '<>', userId)
          .executeTakeFirst();
        if (other !== undefined) return false;
        await trx.updateTable('user').set({ email }).where('id', '=', userId).execute();
        await trx
          .updateTable('user')
          .set({ password_hash: null, password_changed_at: null })
          .where('id', '=', userId)
          .where('password_changed_at', '>=', takenSince(spent.changed_at))
          .execute();
        await trx
          .updateTable('user')
          .set({ outside_email: null, outside_set_at: null })
          .where('id', '=', userId)
          .where('outside_set_at', '>=', takenSince(spent.changed_at))
          .execute();
        await trx
          .deleteFrom('email_change')
          .where('user_id', '=', userId)
          .where('changed_at', '>=', changedAt)
          .execute();
        return true;
      }),
    isReserved: async (email) =>
      (await live().where('old_email', '=', email).executeTakeFirst()) !== undefined,
    // Asked inside the statement that writes: of administrators who all go at once, one stays.
    requestDeletion: async (userId, deleteAfter) => {
      const changed = await db
        .updateTable('user')
        .set({ delete_after: deleteAfter })
        .where('id', '=', userId)
        .where((eb) =>
          eb.or([
            eb('is_administrator', '=', 0),
            eb.not(
              eb.exists(eb.selectFrom('user as other').select('other.id').where('other.id', '<>', userId)),
            ),
            eb.exists(
              eb
                .selectFrom('user as other')
                .select('other.id')
                .where('other.id', '<>', userId)
                .where('other.is_administrator', '=', 1)
                .where('other.disabled_at', 'is', null)
                .where('other.delete_after', 'is', null),
            ),
          ]),
        )
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
    dueForDeletion: () =>
      db.selectFrom('user').select(['id', 'email']).where('delete_after', '<=', clock.now()).execute(),
    removeDue: async (userId) => {
      const removed = await db
        .deleteFrom('user')
        .where('id', '=', userId)
        .where('delete_after', '<=', clock.now())
        .executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },
    sweep: async () => {
      await db.deleteFrom('email_change').where('undo_until', '<=', clock.now()).execute();
    },
  });
}

function toColumns(change: AccountChange, clock: Clock): Partial<Selectable<UserTable>> {
  const { firstName, lastName, secondFactorWanted, outsideEmail, lockedAt, deleteAfter } = change;
  return {
    ...(firstName === undefined ? {} : { first_name: firstName }),
    ...(lastName === undefined ? {} : { last_name: lastName }),
    ...(secondFactorWanted === undefined ? {} : { second_factor_wanted: secondFactorWanted ? 1 : 0 }),
    ...(outsideEmail === undefined
      ? {}
      : { outside_email: outsideEmail, outside_set_at: outsideEmail === null ? null : clock.now() }),
    ...(lockedAt === undefined ? {} : { locked_at: lockedAt }),
    ...(deleteAfter === undefined ? {} : { delete_after: deleteAfter }),
  };
}

function toAccount(row: Selectable<UserTable>): AccountModel {
  return Object.freeze({
    id: row.id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    username: row.username ?? undefined,
    createdAt: row.created_at,
    hasPassword: row.password_hash !== null,
    secondFactorWanted: row.second_factor_wanted === 1,
    outsideEmail: row.outside_email ?? undefined,
    isAdministrator: row.is_administrator === 1,
    mailboxCap: row.mailbox_cap ?? undefined,
    lockedAt: row.locked_at ?? undefined,
    deleteAfter: row.delete_after ?? undefined,
  });
}

function toChange(row: Selectable<EmailChangeTable>): EmailChangeModel {
  return Object.freeze({
    userId: row.user_id,
    oldEmail: row.old_email,
    newEmail: row.new_email,
    changedAt: row.changed_at,
    undoUntil: row.undo_until,
  });
}
