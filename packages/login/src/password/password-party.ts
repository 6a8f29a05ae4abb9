import type { LoginContext } from '../context.ts';
import type { Hasher } from './hasher.ts';
import type { PasswordAccount, PasswordAccounts } from './password-options.ts';

/** Who asks for passwords. */
export interface PasswordParty {
  readonly context: LoginContext;
  readonly accounts: PasswordAccounts;
  readonly hasher: Hasher;
}

/** The account of an id, by whichever way the host has. */
export async function accountById(
  { context, accounts }: PasswordParty,
  userId: string,
): Promise<PasswordAccount | undefined> {
  if (accounts.byId !== undefined) return accounts.byId(userId);
  const email = (await context.users.byId?.(userId))?.email;
  const found = email === undefined ? undefined : await accounts.find(email);
  return found?.user.id === userId ? found : undefined;
}

/** Keeps a right password in the present form. What goes wrong here keeps nobody out. */
export async function renewHash(
  { context, accounts, hasher }: PasswordParty,
  account: PasswordAccount,
  password: string,
): Promise<void> {
  const { hash: replaced, user } = account;
  if (replaced === undefined) return;
  try {
    const hashed = await hasher.hash(password);
    if (!hashed.ok) return;
    await accounts.rehash(user.id, hashed.hash, replaced);
    context.emit('password.rehashed', { userId: user.id });
  } catch {
    context.emit('hook.failed', { userId: user.id, reason: 'rehash' });
  }
}
