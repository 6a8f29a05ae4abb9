import { migrateLogin } from '@postern/login/sqlite';
import { forgetSignIn } from '../features/identity/index.ts';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';
import { admin, disable, enable } from './user/access.ts';
import { importUsers } from './user/import.ts';
import { link } from './user/link.ts';
import { resetFactors } from './user/reset-factors.ts';
import { openAccounts } from './user/open-accounts.ts';
import type { Accounts } from './user/open-accounts.ts';

const USAGE = `Usage: postern user ACTION

  list             show accounts
  link ADDRESS     print a link with which this person can sign in once
  import FILE      make accounts of a CSV or JSON Lines file, with password hashes of Django
  reset-factors ADDRESS
                   remove its passkeys, authenticator app, recovery codes and address outside, and end its
                   sessions and tokens: for a person who has lost them, or whose account was taken
  disable ADDRESS  close an account: its sessions and tokens end, and nobody signs in to it
  enable ADDRESS   open a closed account again
  admin ADDRESS    let an account administer Postern; "admin ADDRESS off" takes that back
  remove ADDRESS   remove an account with all that is kept about it
`;

/** What is done with accounts on the server itself. */
export async function user([action, subject, mode]: readonly string[]): Promise<number> {
  const loaded = load(process.env);
  if (loaded === undefined) return EXIT.wrongConfiguration;
  const accounts = openAccounts(loaded);
  try {
    if (action === 'list') return await list(accounts);
    if (action === 'link' && subject !== undefined) return await link(accounts, subject);
    if (action === 'import' && subject !== undefined) return await importUsers(accounts, subject);
    if (action === 'reset-factors' && subject !== undefined) return await resetFactors(accounts, subject);
    if (action === 'disable' && subject !== undefined) return await disable(accounts, subject);
    if (action === 'enable' && subject !== undefined) return await enable(accounts, subject);
    if (action === 'admin' && subject !== undefined) {
      const code = await admin(accounts, subject, mode);
      if (code !== undefined) return code;
    }
    if (action === 'remove' && subject !== undefined) return await remove(accounts, subject);
  } finally {
    await accounts.close();
  }
  process.stderr.write(USAGE);
  return EXIT.wrongUse;
}

async function list({ users }: Accounts): Promise<number> {
  for (const { id, email, isAdministrator, disabled } of await users.list()) {
    const marks = `${isAdministrator ? '\tadministrator' : ''}${disabled ? '\tclosed' : ''}`;
    process.stdout.write(`${id}\t${email}${marks}\n`);
  }
  return EXIT.ok;
}

async function remove({ users, database }: Accounts, address: string): Promise<number> {
  const email = address.toLowerCase();
  const found = await users.find(email);
  if (found === undefined) {
    process.stderr.write('There is no account with this address.\n');
    return EXIT.failed;
  }
  const signIn = database.connect();
  migrateLogin(signIn);
  // Signed out first: an end between the two leaves an account that can be removed again.
  await forgetSignIn(signIn, { id: found.id, email });
  await users.remove(found.id);
  process.stdout.write('The account and everything kept about it was removed.\n');
  return EXIT.ok;
}
