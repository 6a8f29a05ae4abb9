import { createAccountStore } from '../../features/account/index.ts';
import { factorsReset } from '../../features/administration/index.ts';
import { createApiTokenStore } from '../../features/api-tokens/index.ts';
import { EXIT } from '../exit-codes.ts';
import { find, tell } from './access.ts';
import type { Accounts } from './open-accounts.ts';

/**
 * Takes every second factor from an account: the mailbox signs in to it again, and whoever was signed in is not. The
 * owner is told at the addresses as they were.
 */
export async function resetFactors(accounts: Accounts, address: string): Promise<number> {
  const user = await find(accounts, address);
  if (user === undefined) return EXIT.failed;
  const { database, clock } = accounts;
  const login = accounts.login();
  const { totp, passkeys } = await login.factors.reset({ userId: user.id });
  await createApiTokenStore(database.db, clock).revokeAll(user.id);
  // Before the address outside is gone: it goes there as well.
  await accounts.putNotice(factorsReset(user.email, accounts.origin));
  const account = createAccountStore(database.db, clock);
  const hadOutside = (await account.byId(user.id))?.outsideEmail !== undefined;
  await account.change(user.id, { outsideEmail: null });
  tell(login, 'user.factors_reset', user.id);
  login.record('user.updated', { userId: user.id, reason: 'factors-reset' });
  const removed = [
    ...(passkeys > 0 ? [`${String(passkeys)} ${passkeys === 1 ? 'passkey' : 'passkeys'}`] : []),
    ...(totp ? ['the authenticator app'] : []),
    ...(hadOutside ? ['the address outside'] : []),
  ];
  process.stdout.write(
    `${removed.length === 0 ? 'There was no second factor' : `Removed: ${removed.join(', ')}`}. Its sessions and tokens have ended. Whoever reads ${user.email} can sign in: let the person set up a second factor again.\n`,
  );
  return EXIT.ok;
}
