import { sql } from 'kysely';
import type { ExpressionBuilder, Expression, SqlBool } from 'kysely';
import type { Db } from '../../../infrastructure/database/open-database.ts';
import type { Database } from '../../../infrastructure/database/schema.ts';

/** An account as an administrator sees it. Of its mail nothing but the number of mailboxes. */
export interface AccountModel {
  readonly id: string;
  readonly email: string;
  readonly username: string | undefined;
  readonly firstName: string;
  readonly lastName: string;
  readonly createdAt: number;
  readonly firstSignInAt: number | undefined;
  readonly lastSignInAt: number | undefined;
  readonly mailboxes: number;
  /** Undefined: the default holds; -1: as many as they like. */
  readonly mailboxCap: number | undefined;
  readonly isAdministrator: boolean;
  readonly disabledAt: number | undefined;
  readonly secondFactor: boolean;
  readonly deleteAfter: number | undefined;
}

export interface AccountSearch {
  readonly q: string | undefined;
  /** Only accounts made before this one. */
  readonly before: string | undefined;
  readonly limit: number;
}

export interface AccountStore {
  /** Newest first, with how many the search finds altogether. */
  readonly search: (search: AccountSearch) => Promise<{ accounts: AccountModel[]; total: number }>;
  readonly byId: (userId: string) => Promise<AccountModel | undefined>;
  readonly byEmail: (email: string) => Promise<AccountModel | undefined>;
  /** Addresses of these accounts, by id; those that are gone are left out. */
  readonly emails: (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly setMailboxCap: (userId: string, cap: number | undefined) => Promise<void>;
  readonly makeAdministrator: (userId: string) => Promise<void>;
  /** False: it is the last account that administers, and stays it. */
  readonly takeAdministration: (userId: string) => Promise<boolean>;
  /** False: it is the last account that administers, and stays open. */
  readonly disable: (userId: string, at: number) => Promise<boolean>;
  readonly enable: (userId: string) => Promise<void>;
  /** Closes it, and notes when it is deleted. False: it is the last account that administers, and stays open. */
  readonly scheduleDeletion: (userId: string, at: number, deleteAfter: number) => Promise<boolean>;
  /** Takes that back; it stays closed. False: it is open, and its deletion its owner's own, or there is none. */
  readonly keepClosed: (userId: string) => Promise<boolean>;
  /** Whether nobody else could administer without this account. */
  readonly isLastAdministrator: (userId: string) => Promise<boolean>;
}

/** All SQL about accounts of this slice. */
export function createAccountStore(db: Db): AccountStore {
  const select = () =>
    db
      .selectFrom('user')
      .selectAll('user')
      .select((eb) => [
        eb
          .selectFrom('mailbox')
          .whereRef('mailbox.user_id', '=', 'user.id')
          .select((inner) => inner.fn.countAll<number>().as('count'))
          .as('mailboxes'),
        sql<number>`EXISTS (SELECT 1 FROM login_totp
            WHERE user_id = user.id AND confirmed_at IS NOT NULL)
          OR EXISTS (SELECT 1 FROM login_passkey WHERE user_id = user.id)`.as('second_factor'),
      ]);
  type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

  function toAccount(row: Row): AccountModel {
    return {
      id: row.id,
      email: row.email,
      username: row.username ?? undefined,
      firstName: row.first_name,
      lastName: row.last_name,
      createdAt: row.created_at,
      firstSignInAt: row.first_sign_in_at ?? undefined,
      lastSignInAt: row.last_sign_in_at ?? undefined,
      mailboxes: row.mailboxes ?? 0,
      mailboxCap: row.mailbox_cap ?? undefined,
      isAdministrator: row.is_administrator === 1,
      disabledAt: row.disabled_at ?? undefined,
      secondFactor: row.second_factor === 1,
      deleteAfter: row.delete_after ?? undefined,
    };
  }

  return Object.freeze({
    search: async ({ q, before, limit }: AccountSearch) => {
      const found = select()
        .$if(q !== undefined && q !== '', (query) => query.where((eb) => matches(eb, q ?? '')))
        .$if(before !== undefined, (query) => query.where('user.id', '<', before ?? ''))
        .orderBy('user.id', 'desc')
        .limit(limit);
      const counted = db
        .selectFrom('user')
        .$if(q !== undefined && q !== '', (query) => query.where((eb) => matches(eb, q ?? '')))
        .select((eb) => eb.fn.countAll<number>().as('count'));
      const rows = await found.execute();
      const { count } = await counted.executeTakeFirstOrThrow();
      return { accounts: rows.map(toAccount), total: count };
    },
    byId: async (userId: string) => {
      const row = await select().where('user.id', '=', userId).executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    byEmail: async (email: string) => {
      const row = await select().where('user.email', '=', email).executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    emails: async (userIds: readonly string[]) => {
      if (userIds.length === 0) return new Map<string, string>();
      const rows = await db.selectFrom('user').select(['id', 'email']).where('id', 'in', userIds).execute();
      return new Map(rows.map(({ id, email }) => [id, email]));
    },
    setMailboxCap: async (userId: string, cap: number | undefined) => {
      await db
        .updateTable('user')
        .set({ mailbox_cap: cap ?? null })
        .where('id', '=', userId)
        .execute();
    },
    makeAdministrator: async (userId: string) => {
      await db.updateTable('user').set({ is_administrator: 1 }).where('id', '=', userId).execute();
    },
    takeAdministration: async (userId: string) => {
      const changed = await db
        .updateTable('user')
        .set({ is_administrator: 0 })
        .where('id', '=', userId)
        .where(isNotLastAdministrator)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
    disable: async (userId: string, at: number) => {
      const changed = await db
        .updateTable('user')
        .set({ disabled_at: at })
        .where('id', '=', userId)
        .where(isNotLastAdministrator)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
    enable: async (userId: string) => {
      await db.updateTable('user').set({ disabled_at: null }).where('id', '=', userId).execute();
    },
    scheduleDeletion: async (userId: string, at: number, deleteAfter: number) => {
      const changed = await db
        .updateTable('user')
        .set((eb) => ({ disabled_at: eb.fn.coalesce('disabled_at', eb.val(at)), delete_after: deleteAfter }))
        .where('id', '=', userId)
        .where(isNotLastAdministrator)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
    keepClosed: async (userId: string) => {
      const changed = await db
        .updateTable('user')
        .set({ delete_after: null })
        .where('id', '=', userId)
        .where('disabled_at', 'is not', null)
        .where('delete_after', 'is not', null)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
    isLastAdministrator: async (userId: string) => {
      const other = await db
        .selectFrom('user')
        .select('id')
        .where('id', '=', userId)
        .where(isNotLastAdministrator)
        .executeTakeFirst();
      return other === undefined;
    },
  });
}

/**
 * True of a row of `user` that is no administrator, or not the only one that can act. Asked inside the statement that
 * changes it: of two administrators who close each other at once, one stays.
 */
const isNotLastAdministrator: Expression<SqlBool> = sql<SqlBool>`(user.is_administrator = 0
  OR EXISTS (SELECT 1 FROM user AS other WHERE other.id <> user.id AND other.is_administrator = 1
    AND other.disabled_at IS NULL AND other.delete_after IS NULL))`;

/** SQLite folds the case of Latin letters alone: other alphabets are looked for as typed, small, and capitalised. */
function matches(eb: ExpressionBuilder<Database, 'user'>, q: string): Expression<SqlBool> {
  const small = q.toLowerCase();
  const spellings = new Set([q, small, small.replace(/^./u, (first) => first.toUpperCase())]);
  return eb.or(
    [...spellings].flatMap((spelling) => {
      const pattern = `%${spelling.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      return [
        sql<SqlBool>`user.email LIKE ${pattern} ESCAPE '\\'`,
        sql<SqlBool>`user.username LIKE ${pattern} ESCAPE '\\'`,
        sql<SqlBool>`(user.first_name || ' ' || user.last_name) LIKE ${pattern} ESCAPE '\\'`,
      ];
    }),
  );
}
