import type { SqliteHandle } from '../../infrastructure/database/open-database.ts';

/**
 * Ends every session of an account and forgets its sign-in attempts. The sign-in library's own tables have no foreign
 * key to accounts, so removing an account needs this besides. What is left are counters under keyed numbers, which end
 * within a day.
 */
export function forgetSignIn(
  handle: SqliteHandle,
  { id, email }: { readonly id: string; readonly email: string },
): void {
  const forget = handle.transaction(() => {
    handle.prepare('DELETE FROM login_session WHERE user_id = ?').run(id);
    handle.prepare('DELETE FROM login_challenge WHERE email = ?').run(email);
  });
  forget.immediate();
}
