import type { Instant } from '../clock.ts';
import type { AuthMethod } from '../sessions/session.ts';

/** A sign-in whose first factor is proven and whose second is not. It opens nothing. */
export interface PendingRow {
  /** SHA-256 of the pending cookie. */
  readonly hash: Uint8Array;
  readonly userId: string;
  /** Masked address. */
  readonly account: string;
  /** Canonical address that was proven. */
  readonly email: string;
  readonly emailIndex: string;
  /** As in the challenge. */
  readonly tenant: string;
  readonly method: AuthMethod;
  readonly nextPath: string;
  /** True when the sign-in made the account. */
  readonly created: boolean;
  /** True when it redeemed the set-up link. */
  readonly administrator: boolean;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface PendingStore {
  create(row: PendingRow): Promise<void>;
  /** The unexpired, untaken sign-in of a cookie's hash. */
  find(hash: Uint8Array, now: Instant): Promise<PendingRow | undefined>;
  /** Takes it, at most once whoever races. */
  take(hash: Uint8Array, now: Instant): Promise<PendingRow | undefined>;
  /** Ends all of a person. */
  removeAll(userId: string): Promise<void>;
}

export interface TotpRow {
  readonly userId: string;
  /** Sealed with `seal.totp` under the user's id. */
  readonly sealedSecret: string;
  readonly createdAt: Instant;
  /** Undefined until the first right code: an unconfirmed secret is not a factor. */
  readonly confirmedAt: Instant | undefined;
  /** The newest time step that was accepted (RFC 6238 T); -1 before the first. */
  readonly lastStep: number;
}

export interface ConfirmTotp {
  readonly userId: string;
  /** The secret the code was compared with: another proposed meanwhile is not confirmed by it. */
  readonly sealedSecret: string;
  readonly step: number;
  readonly now: Instant;
}

export interface TotpStore {
  /** Stores a secret to be confirmed. A confirmed one stays: false. */
  propose(row: TotpRow): Promise<boolean>;
  find(userId: string): Promise<TotpRow | undefined>;
  /** Confirms this very proposed secret with the step of its first code. False: it waits no more. */
  confirm(proposed: ConfirmTotp): Promise<boolean>;
  /** Accepts a step of a confirmed secret if it is newer than every accepted one (T-73). */
  advance(userId: string, step: number): Promise<boolean>;
  /** Puts the same secret under another key, if it is still sealed as given. */
  reseal(userId: string, sealedSecret: string, resealed: string): Promise<boolean>;
  remove(userId: string): Promise<boolean>;
  /** User ids in order, after the given one, for re-sealing. */
  page(afterUserId: string, limit: number): Promise<readonly TotpRow[]>;
}

export interface RecoverySet {
  readonly userId: string;
  /** One salt for the set, so that a try costs one hash. */
  readonly salt: Uint8Array;
  readonly hashes: readonly Uint8Array[];
  readonly createdAt: Instant;
}

export interface RecoveryStore {
  /** Stores a new set; the earlier one ends. */
  replace(set: RecoverySet): Promise<void>;
  /** The codes that are left. */
  find(userId: string): Promise<RecoverySet | undefined>;
  /** Removes one code, at most once whoever races. False: it is not (or no longer) there. */
  take(userId: string, hash: Uint8Array): Promise<boolean>;
  remove(userId: string): Promise<boolean>;
}

export interface PasskeyRow {
  /** Credential id, base64url. */
  readonly id: string;
  readonly userId: string;
  /** COSE key. */
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly aaguid: string;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  /** In the person's words. */
  readonly name: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | undefined;
}

export interface PasskeyStore {
  /** The WebAuthn user handle of a user: `fresh` (32 random bytes) is kept if there was none. */
  handleOf(userId: string, fresh: Uint8Array): Promise<Uint8Array>;
  userOfHandle(handle: Uint8Array): Promise<string | undefined>;
  /** False: the credential exists, here or at somebody else. */
  create(row: PasskeyRow): Promise<boolean>;
  find(id: string): Promise<PasskeyRow | undefined>;
  list(userId: string): Promise<readonly PasskeyRow[]>;
  used(id: string, counter: number, backedUp: boolean, now: Instant): Promise<void>;
  /** False: this user has no such passkey. */
  rename(userId: string, id: string, name: string): Promise<boolean>;
  remove(userId: string, id: string): Promise<boolean>;
}
