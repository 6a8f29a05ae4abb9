import type { Store } from '@postern/login';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { isReadableInside, mailboxOf } from './readable-inside.ts';

/**
 * Whether one of these addresses or user names is a mailbox that a second factor of this person is mailed to. Connected
 * here it would be none any more, so that whoever has no more than a session must not connect it, or claim to.
 */
export async function isFactorMailbox(
  { db, store }: { readonly db: Db; readonly store: Pick<Store, 'enrolled'> },
  userId: string,
  names: readonly string[],
): Promise<boolean> {
  const user = await db
    .selectFrom('user')
    .select(['email', 'outside_email', 'password_hash'])
    .where('id', '=', userId)
    .executeTakeFirst();
  if (user === undefined) return false;
  const { totp, passkeys } = await store.enrolled(userId);
  // Where a stronger one is set up, no code is mailed.
  if (totp || passkeys > 0) return false;
  const wanted = names.map(mailboxOf);
  // The own mailbox is the second step of a password alone.
  for (const mailbox of [user.outside_email, user.password_hash === null ? null : user.email]) {
    if (mailbox === null || !wanted.includes(mailboxOf(mailbox))) continue;
    if (!(await isReadableInside(db, userId, mailbox))) return true;
  }
  return false;
}
