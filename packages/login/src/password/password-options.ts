import type { Refused } from '../errors.ts';
import type {
  BrowserInput,
  CaptchaRequired,
  ConfirmRequired,
  FactorMethod,
  RotatedSession,
  SecondFactorRequired,
  SignedIn,
} from '../login.ts';
import type { LoginUser } from '../users.ts';
import type { Argon2id } from './argon2.ts';

/** An account, as far as passwords need to know it. */
export interface PasswordAccount {
  readonly user: LoginUser;
  /** Canonical sign-in address. */
  readonly email: string;
  /** What {@link Passwords.hash} made, or a hash of Django; undefined for an account without a password. */
  readonly hash: string | undefined;
}

/** The host's accounts. */
export interface PasswordAccounts {
  /**
   * The account of what was typed: a canonical address where it is one, else the text in NFKC, trimmed. Give whatever
   * you find; a disabled account too.
   */
  find(identifier: string): Promise<PasswordAccount | undefined>;
  /** The account of an id, for a step-up. Default: `users.byId`, then `find` with its address. */
  byId?(userId: string): Promise<PasswordAccount | undefined>;
  /**
   * Keeps the same password under a newer hash, and only where `replaced` is still the stored one: the person may be
   * changing it in this very moment.
   */
  rehash(userId: string, hash: string, replaced: string): Promise<void>;
}

export interface PasswordHashOptions {
  /** Default `standard`: Argon2id with 19 MiB and two passes. `high`: 64 MiB and three. */
  readonly strength?: 'standard' | 'high';
  /**
   * While hashes of Django are being replaced: their iterations. Every comparison then costs such a one as well, so
   * that time does not tell accounts that were not replaced yet from names that do not exist.
   */
  readonly djangoIterations?: number;
  /** Default: Node's own, else the one of `@node-rs/argon2`. */
  readonly argon2?: Argon2id;
}

export interface PasswordOptions extends PasswordHashOptions {
  readonly accounts: PasswordAccounts;
}

export interface HashedPassword {
  readonly ok: true;
  readonly hash: string;
}

export interface VerifiedPassword {
  readonly ok: true;
  /** Right, and kept in an older form: hash it again and keep that. */
  readonly needsRehash: boolean;
}

export interface PasswordSignIn extends BrowserInput {
  /** As typed. */
  readonly identifier: string;
  /** As typed. */
  readonly password: string;
  /** Where to go after signing in: a path of this site. Anything else becomes `/`. */
  readonly next?: string | undefined;
  /** The answer to a captcha that an earlier try asked for. */
  readonly captcha?: string | undefined;
  /** The person has answered the question about the account signed in here with yes. */
  readonly replaceSession?: boolean | undefined;
}

export interface PasswordStepUp extends BrowserInput {
  readonly sessionToken: string;
  readonly password: string;
}

/** The account has a second factor, and a password opens nothing that it guards. */
export interface SudoStrongerNeeded extends Refused {
  /** What the account has, strongest first. */
  readonly methods: readonly FactorMethod[];
}

export type PasswordSignInResult =
  SignedIn | SecondFactorRequired | ConfirmRequired | CaptchaRequired | Refused;
export type PasswordStepUpResult = RotatedSession | SudoStrongerNeeded | Refused;
