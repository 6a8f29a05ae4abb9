import type { Users } from '@postern/login';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { uuidv7 } from '../../infrastructure/random.ts';

export interface UserModel {
  readonly id: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly createdAt: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string | undefined;
  /** Nobody signs in to it, by no way. */
  readonly disabled: boolean;
}

export interface UserStore extends Users {
  readonly find: (email: string, tenant?: string) => Promise<UserModel | undefined>;
  readonly byId: (id: string) => Promise<UserModel | undefined>;
  readonly list: () => Promise<UserModel[]>;
  readonly count: () => Promise<number>;
  readonly remove: (id: string) => Promise<boolean>;
}

/** Accounts of the portal, as the sign-in library and the pages need them. */
export function createUserStore(db: Db, clock: Clock): UserStore {
  const select = () =>
    db
      .selectFrom('user')
      .select([
        'id',
        'email',
        'is_administrator',
        'created_at',
        'first_name',
        'last_name',
        'username',
        'disabled_at',
      ]);

  async function byEmail(email: string): Promise<UserModel | undefined> {
    const row = await select().where('email', '=', email).executeTakeFirst();
    return row === undefined ? undefined : toUser(row);
  }

  return Object.freeze({
    find: byEmail,
    create: async (email: string, { administrator }: { readonly administrator: boolean }) => {
      const id = uuidv7(clock);
      await db
        .insertInto('user')
        .values({
          id,
          email,
          is_administrator: administrator ? 1 : 0,
          created_at: clock.now(),
          event_sequence: 0,
        })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .execute();
      const user = await byEmail(email);
      if (user === undefined) throw new Error('an account that was just made cannot be read');
      return user;
    },
    makeAdministrator: async (userId: string) => {
      await db.updateTable('user').set({ is_administrator: 1 }).where('id', '=', userId).execute();
    },
    byId: async (id: string) => {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : toUser(row);
    },
    list: async () => (await select().orderBy('id').execute()).map(toUser),
    count: async () => {
      const { count } = await db
        .selectFrom('user')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
    remove: async (id: string) =>
      (await db.deleteFrom('user').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n,
  });
}

function toUser(row: {
  readonly id: string;
  readonly email: string;
  readonly is_administrator: number;
  readonly created_at: number;
  readonly first_name: string;
  readonly last_name: string;
  readonly username: string | null;
  readonly disabled_at: number | null;
}): UserModel {
  return {
    id: row.id,
    email: row.email,
    isAdministrator: row.is_administrator === 1,
    createdAt: row.created_at,
    firstName: row.first_name,
    lastName: row.last_name,
    username: row.username ?? undefined,
    disabled: row.disabled_at !== null,
  };
}
