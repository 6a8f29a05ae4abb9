import { answered } from '../answered.ts';
import { contextOf } from '../context-of.ts';
import { LoginConfigError } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { Login, RotatedSession } from '../login.ts';
import { createHasher } from './hasher.ts';
import { forgetGuesses } from './guess-limit.ts';
import type {
  HashedPassword,
  PasswordOptions,
  PasswordSignIn,
  PasswordSignInResult,
  PasswordStepUp,
  PasswordStepUpResult,
  VerifiedPassword,
} from './password-options.ts';
import type { PasswordParty } from './password-party.ts';
import { settlePasswordChange, settleReset } from './settle-password.ts';
import type { PasswordChange } from './settle-password.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { stepUpByPassword } from './step-up-by-password.ts';

/** Passwords, as one more way to prove the first factor. The host keeps the hashes. */
export interface Passwords {
  /** A new password, to be kept. Refused: `password_unfit`, or `busy`. What is common or short is for you to refuse. */
  hash(password: string): Promise<HashedPassword | Refused>;
  /**
   * Compares, at the same cost where there is nothing to compare with. Counts nothing: for a form that asks for the
   * present password, `stepUp` is what you want. Refused: `password_wrong`, `password_unfit`, or `busy`.
   */
  verify(stored: string | undefined, password: string): Promise<VerifiedPassword | Refused>;
  /** Signs in, up to the second factor. For POST only. */
  signIn(input: PasswordSignIn): Promise<PasswordSignInResult>;
  /**
   * Opens what needs step-up, where the account has no second factor; the session gets a new token. Else it is
   * `sudo_stronger_needed`, with what the account has.
   */
  stepUp(input: PasswordStepUp): Promise<PasswordStepUpResult>;
  /**
   * Call it when a signed-in person has set, changed or removed the password: tells the log and the owner, ends the
   * other sessions and API tokens, forgets wrong guesses, and gives the session a new token (T-86).
   */
  changed(input: PasswordChange): Promise<RotatedSession | Refused>;
  /**
   * Call it when a proven `reset_password` has set the password: tells the log and the owner, ends every session
   * and API token, and opens the path again. It signs nobody in (T-93).
   */
  wasReset(userId: string): Promise<void>;
  /** Forgets the wrong guesses of an account: its passwords work again. */
  reopen(userId: string): Promise<void>;
}

/**
 * Passwords for a login. Needs Node 24 or `@node-rs/argon2`.
 * @throws LoginConfigError naming the setting that is wrong.
 * @example
 * const passwords = createPasswords(login, { accounts: { find: accounts.byName, rehash: accounts.setHash } });
 * const signIn = webHandler(login, { passwords });
 */
export function createPasswords(login: Login, options: PasswordOptions): Passwords {
  const context = contextOf(login);
  const { accounts } = options;
  if (accounts.byId === undefined && context.users.byId === undefined)
    throw new LoginConfigError('passwords.accounts.byId', 'is needed where users.byId is missing.');
  const hasher = createHasher(context, options);
  const party: PasswordParty = Object.freeze({ context, accounts, hasher });
  return Object.freeze<Passwords>({
    hash: (password) => hasher.hash(password),
    verify: (stored, password) => hasher.verify(stored, password),
    signIn: (input) => answered(context, () => signInWithPassword(party, input)),
    stepUp: (input) => answered(context, () => stepUpByPassword(party, input)),
    changed: (input) => answered(context, () => settlePasswordChange(context, input)),
    wasReset: (userId) => settleReset(context, userId),
    reopen: (userId) => forgetGuesses(context, userId),
  });
}
