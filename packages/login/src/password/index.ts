export { createPasswords } from './create-passwords.ts';
export type { Passwords } from './create-passwords.ts';
export type { Argon2id, Argon2Input } from './argon2.ts';
export type {
  HashedPassword,
  PasswordAccount,
  PasswordAccounts,
  PasswordHashOptions,
  PasswordOptions,
  PasswordSignIn,
  PasswordSignInResult,
  PasswordStepUp,
  PasswordStepUpResult,
  SudoStrongerNeeded,
  VerifiedPassword,
} from './password-options.ts';
export type { PasswordChange } from './settle-password.ts';
