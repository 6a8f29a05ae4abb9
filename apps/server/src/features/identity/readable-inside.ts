import { parseAddress } from '@postern/login';
import type { Db } from '../../infrastructure/database/open-database.ts';

/**
 * Whether a mailbox that this person has connected here is that address, by its address or its user name, in whatever
 * spelling. Whoever is signed in can then read what is mailed there: it is no second factor and no step-up.
 */
export async function isReadableInside(db: Db, userId: string, address: string): Promise<boolean> {
  const rows = await db
    .selectFrom('mailbox')
    .select(['address', 'username'])
    .where('user_id', '=', userId)
    .execute();
  const wanted = mailboxOf(address);
  return rows.some((row) => mailboxOf(row.address) === wanted || mailboxOf(row.username) === wanted);
}

/** Tags and, at Gmail, dots are spellings of one mailbox. */
export function mailboxOf(text: string): string {
  const parsed = parseAddress(text);
  return parsed.ok ? parsed.address.limiter : text.trim().toLowerCase();
}
