import type { Outbox } from '../../infrastructure/mailer/outbox.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { isReadableInside } from './readable-inside.ts';

/**
 * An outbox for notices: what is told to the sign-in address of an account is told to its address outside as well.
 * Whoever reads the mailbox takes the notices out of it first.
 */
export function noticesAlsoOutside(
  db: Db,
  outbox: Pick<Outbox, 'put' | 'putNothing'>,
): Pick<Outbox, 'put' | 'putNothing'> {
  async function outsideOf(to: string): Promise<string | undefined> {
    const user = await db
      .selectFrom('user')
      .select(['id', 'outside_email'])
      .where('email', '=', to)
      .executeTakeFirst();
    if (user === undefined || user.outside_email === null) return undefined;
    return (await isReadableInside(db, user.id, user.outside_email)) ? undefined : user.outside_email;
  }
  return Object.freeze({
    putNothing: () => outbox.putNothing(),
    put: async (mail: Parameters<Outbox['put']>[0], expiresAt: number) => {
      const outside = await outsideOf(mail.to);
      if (outside !== undefined) await outbox.put({ ...mail, to: outside }, expiresAt);
      return outbox.put(mail, expiresAt);
    },
  });
}
