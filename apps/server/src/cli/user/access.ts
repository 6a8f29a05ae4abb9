import type { Login } from '@postern/login';
import { createAccountStore } from '../../features/administration/index.ts';
import { createApiTokenStore } from '../../features/api-tokens/index.ts';
import type { UserModel } from '../../features/identity/index.ts';
import { EXIT } from '../exit-codes.ts';
import type { Accounts } from './open-accounts.ts';

const LAST =
  'This is the last account that administers. Give another one the right first: postern user admin ADDRESS\n';

/** Closes an account. A Postern that runs notices it within seconds. */
export async function disable(accounts: Accounts, address: string): Promise<number> {
  const user = await find(accounts, address);
  if (user === undefined) return EXIT.failed;
  const { database, clock } = accounts;
  if (!(await createAccountStore(database.db).disable(user.id, clock.now()))) return fail(LAST);
  const login = accounts.login();
  // With the sessions end the tokens of API clients.
  await login.sessions.revokeAll(user.id);
  await createApiTokenStore(database.db, clock).revokeAll(user.id);
  tell(login, 'user.disabled', user.id);
  login.record('user.disabled', { userId: user.id, reason: 'administrator' });
  return done('The account is closed: nobody signs in to it, and its sessions and tokens have ended.');
}

/** Opens a closed account again. */
export async function enable(accounts: Accounts, address: string): Promise<number> {
  const user = await find(accounts, address);
  if (user === undefined) return EXIT.failed;
  await createAccountStore(accounts.database.db).enable(user.id);
  const login = accounts.login();
  tell(login, 'user.enabled', user.id);
  login.record('user.enabled', { userId: user.id, reason: 'administrator' });
  return done('The account is open. Sessions and tokens that ended do not come back.');
}

/** Gives an account the right to administer, or takes it ("off"). */
export async function admin(
  accounts: Accounts,
  address: string,
  mode: string | undefined,
): Promise<number | undefined> {
  if (mode !== undefined && mode !== 'off') return undefined;
  const user = await find(accounts, address);
  if (user === undefined) return EXIT.failed;
  const store = createAccountStore(accounts.database.db);
  if (mode === undefined) await store.makeAdministrator(user.id);
  else if (!(await store.takeAdministration(user.id))) return fail(LAST);
  tell(
    accounts.login(),
    mode === undefined ? 'user.made_administrator' : 'user.administration_taken',
    user.id,
  );
  return done(
    mode === undefined
      ? 'The account may administer Postern, once it has a second factor.'
      : 'The account no longer administers Postern.',
  );
}

export function tell(login: Login, action: string, target: string): void {
  login.record('admin.action', { data: { action, target, by: 'command' } });
}

export async function find({ users }: Accounts, address: string): Promise<UserModel | undefined> {
  const user = await users.find(address.toLowerCase());
  if (user === undefined) fail('There is no account with this address.\n');
  return user;
}

function fail(words: string): number {
  process.stderr.write(words);
  return EXIT.failed;
}

function done(words: string): number {
  process.stdout.write(`${words}\n`);
  return EXIT.ok;
}
