import type { LoginError, Refused } from '@postern/login';
import type { Login, Store } from '@postern/login';
import type { Passwords } from '@postern/login/password';
import type { PasswordFault } from '@postern/contracts';
import type { AccountPasswords } from './account-passwords.ts';
import { judgePassword } from './password-rules.ts';
import type { PasswordMinimum } from './password-rules.ts';
import type { UserStore } from './users.ts';

export interface SetPasswordParts {
  readonly login: Pick<Login, 'record'>;
  readonly passwords: Passwords;
  readonly accounts: AccountPasswords;
  readonly users: Pick<UserStore, 'byId'>;
  readonly store: Pick<Store, 'enrolled'>;
  readonly minimum: PasswordMinimum;
}

export type SetPassword =
  | { readonly outcome: 'set' }
  | { readonly outcome: 'unfit'; readonly fault: PasswordFault; readonly advice: string }
  | { readonly outcome: 'refused'; readonly error: LoginError }
  /** Another request was faster. */
  | { readonly outcome: 'ended' };

/** Whether an authenticator app or a passkey stands beside the password of a person. */
export async function hasFactor(
  { store }: Pick<SetPasswordParts, 'store'>,
  userId: string,
): Promise<boolean> {
  const { totp, passkeys } = await store.enrolled(userId);
  return totp || passkeys > 0;
}

/** Judges a new password and keeps its hash. Whoever calls it has settled whether the person may, and what ends by it. */
export async function setPassword(
  parts: SetPasswordParts,
  userId: string,
  password: string,
  /** Asked last, just before the password is kept: false for who came second. */
  claim: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<SetPassword> {
  const { login, passwords, accounts, users, minimum } = parts;
  const user = await users.byId(userId);
  const own =
    user === undefined ? [] : [user.email, user.firstName, user.lastName, user.username ?? '', 'Postern'];
  const judged = await judgePassword(password, { minimum, hasFactor: await hasFactor(parts, userId), own });
  if (judged.outcome === 'refused') {
    const { fault, advice } = judged;
    if (fault === 'common') login.record('password.common_rejected', { userId });
    return { outcome: 'unfit', fault, advice };
  }
  const hashed: { readonly ok: true; readonly hash: string } | Refused = await passwords.hash(password);
  if (!hashed.ok) return { outcome: 'refused', error: hashed.error };
  if (!(await claim())) return { outcome: 'ended' };
  await accounts.set(userId, { hash: hashed.hash, standsAlone: judged.standsAlone });
  return { outcome: 'set' };
}
