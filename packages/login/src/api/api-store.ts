import type { Instant } from '../clock.ts';

/** One refresh token at rest. All that came from one sign-in form a family. */
export interface RefreshRow {
  /** SHA-256 of the token. */
  readonly hash: Uint8Array;
  /** UUIDv7; the `sid` of its access tokens. */
  readonly familyId: string;
  readonly userId: string;
  /** Which application it was made for, in the host's words. */
  readonly client: string;
  /** Space-separated (RFC 6749, section 3.3). */
  readonly scope: string;
  readonly aal: 1 | 2;
  readonly amr: readonly string[];
  readonly authTime: Instant;
  readonly issuedAt: Instant;
  readonly idleExpiresAt: Instant;
  readonly absoluteExpiresAt: Instant;
  readonly usedAt: Instant | undefined;
  readonly revokedAt: Instant | undefined;
}

export type RotatedRefresh =
  | { readonly outcome: 'rotated'; readonly row: RefreshRow }
  /** Used before, expired or revoked: the row says which. */
  | { readonly outcome: 'refused'; readonly row: RefreshRow }
  | { readonly outcome: 'unknown' };

export interface RefreshStore {
  create(row: RefreshRow): Promise<void>;
  find(hash: Uint8Array): Promise<RefreshRow | undefined>;
  /**
   * Marks a live, unused token as used and stores its successor, at most once whoever races (T-85). Refused
   * too where any token of the family is revoked: a revocation that ran beside an earlier rotation may have
   * missed its successor.
   */
  rotate(hash: Uint8Array, successor: RefreshRow, now: Instant): Promise<RotatedRefresh>;
  /** Ends every token of a family; gives how many were live. */
  revokeFamily(familyId: string, now: Instant): Promise<number>;
  /** Ends all families of a user; gives their ids. */
  revokeUser(userId: string, now: Instant): Promise<readonly string[]>;
  /** Whether any token of the family was revoked, or there is no such family. */
  isFamilyRevoked(familyId: string): Promise<boolean>;
  /** The newest live token of each family of a user, newest first. */
  listFamilies(userId: string, now: Instant): Promise<readonly RefreshRow[]>;
}

/** A key that signs access tokens. */
export interface SigningKeyRow {
  readonly kid: string;
  /** PKCS 8, sealed with `seal.signing` under the kid. */
  readonly sealedPrivate: string;
  /** JWK as JSON; the public half only. */
  readonly publicJwk: string;
  readonly createdAt: Instant;
  /** From then on it signs; before, it is only published. */
  readonly activeFrom: Instant;
  /** Until then its tokens are accepted. */
  readonly verifyUntil: Instant;
}

export interface SigningKeyStore {
  /** By `activeFrom`, oldest first; those whose `verifyUntil` is over are left out. */
  list(now: Instant): Promise<readonly SigningKeyRow[]>;
  /**
   * Adds a key if the newest one (by `activeFrom`) of those that `list(row.createdAt)` gives is still
   * `newestKid`; undefined: if it gives none. So that processes that start together make one key, not many.
   */
  add(row: SigningKeyRow, newestKid: string | undefined): Promise<boolean>;
  /**
   * Moves the end of a key to `verifyUntil`, never to later than it was: a revoked key stays dead. In the
   * past: it is dead at once. False: there is no such key.
   */
  endAt(kid: string, verifyUntil: Instant): Promise<boolean>;
  reseal(kid: string, sealedPrivate: string, resealed: string): Promise<boolean>;
}
