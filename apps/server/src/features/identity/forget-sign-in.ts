import { sqliteStore } from '@postern/login/sqlite';
import type { SqliteHandle } from '../../infrastructure/database/open-database.ts';

/**
 * Ends every session of an account and forgets its browsers, second factors and sign-in attempts. The sign-in
 * library's own tables have no foreign key to accounts, so removing an account needs this besides. What is left are
 * counters under keyed numbers, which end within a day, and the audit log, which knows people by numbers only.
 */
export async function forgetSignIn(
  handle: SqliteHandle,
  { id, email }: { readonly id: string; readonly email: string },
): Promise<void> {
  await sqliteStore(handle).eraseUser(id);
  handle.prepare('DELETE FROM login_challenge WHERE email = ?').run(email);
}
