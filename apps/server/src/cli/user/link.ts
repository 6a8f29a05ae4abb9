import { createSignInGrants, signInLinkUrl } from '../../features/identity/index.ts';
import { EXIT } from '../exit-codes.ts';
import type { Accounts } from './open-accounts.ts';

/** Prints a link with which one person can sign in once: the way back in where mail does not arrive. */
export async function link(accounts: Accounts, address: string): Promise<number> {
  const { users, keyring, clock, origin, database } = accounts;
  const user = await users.find(address.toLowerCase());
  if (user === undefined || user.disabled) {
    process.stderr.write(
      user === undefined
        ? 'There is no account with this address.\n'
        : 'This account is deactivated: nobody signs in to it. An administrator can activate it again.\n',
    );
    return EXIT.failed;
  }
  const grants = createSignInGrants({ db: database.db, keyring, clock });
  const token = await grants.issue('sign_in', { userId: user.id, email: user.email });
  accounts.login().record('signin_link.issued', { userId: user.id, email: user.email });
  process.stderr.write(
    'Whoever opens this link and presses its button is signed in as this person, once, within 30 minutes. A second factor is asked for as ever.\n',
  );
  process.stdout.write(`${signInLinkUrl(origin, token)}\n`);
  return EXIT.ok;
}
