import type { Users } from '@postern/login';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { uuidv7 } from '../../infrastructure/random.ts';

export interface UserModel {
  readonly id: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly createdAt: number;
}

export interface UserStore extends Users {
  readonly byId: (id: string) => Promise<UserModel | undefined>;
  readonly list: () => Promise<UserModel[]>;
  readonly count: () => Promise<number>;
  readonly remove: (id: string) => Promise<boolean>;
}

/** Accounts of the portal, as the sign-in library and the pages need them. */
export function createUserStore(db: Db, clock: Clock): UserStore {
  async function idOf(email: string): Promise<{ id: string } | undefined> {
    return db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst();
  }

  const select = () => db.selectFrom('user').select(['id', 'email', 'is_administrator', 'created_at']);

  return Object.freeze({
    find: idOf,
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
      const user = await idOf(email);
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

function toUser(row: { id: string; email: string; is_administrator: number; created_at: number }): UserModel {
  return {
    id: row.id,
    email: row.email,
    isAdministrator: row.is_administrator === 1,
    createdAt: row.created_at,
  };
}
