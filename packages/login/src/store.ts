import type { Instant } from './clock.ts';
import type { ChallengePurpose } from './purposes.ts';
import type { AuthMethod, Session } from './sessions/session.ts';

/** A sign-in attempt at rest. No value in it is enough to sign in. */
export interface ChallengeRow {
  /** 16 random bytes, base64url. */
  readonly id: string;
  readonly purpose: ChallengePurpose;
  /** Keyed index of the limiter address, hex. */
  readonly emailIndex: string;
  /** Canonical address; empty for set-up and invitation links, which belong to nobody yet. */
  readonly email: string;
  /** As typed. */
  readonly displayAddress: string;
  /** SHA-256 of the link's secret. */
  readonly linkHash: Uint8Array;
  /** HMAC of the code; empty where the purpose has no code. */
  readonly codeMac: Uint8Array;
  /** SHA-256 of the binding cookie; empty where there is no starting browser. */
  readonly bindHash: Uint8Array;
  /** Four digits shown in the starting browser. */
  readonly match: string;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly matchAttempts: number;
  readonly maxMatchAttempts: number;
  readonly nextPath: string;
  /** The set-up or invitation challenge that this sign-in redeems; empty when none. */
  readonly grantId: string;
  /** Keyed index of the network key that asked, hex. */
  readonly requestedIp: string;
  /** Family of the browser that asked. */
  readonly requestedBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly consumedAt: Instant | undefined;
  readonly consumedVia: AuthMethod | 'grant' | undefined;
  readonly revokedAt: Instant | undefined;
}

/** What lets a challenge be spent, checked inside the one statement that spends it. */
export type ConsumeProof =
  /** The link in the browser that started. */
  | { readonly via: 'email_link'; readonly linkHash: Uint8Array; readonly bindHash: Uint8Array }
  /** The link elsewhere, with the number; its try was claimed before. */
  | { readonly via: 'email_link'; readonly linkHash: Uint8Array; readonly match: string }
  /** The code; its try was claimed before. */
  | { readonly via: 'email_code'; readonly codeMac: Uint8Array; readonly bindHash: Uint8Array }
  /** A set-up or invitation link whose sign-in was completed. */
  | { readonly via: 'grant' };

export interface AttemptClaim {
  readonly codeMac: Uint8Array;
  readonly attempts: number;
  readonly maxAttempts: number;
}

export interface MatchClaim {
  readonly match: string;
  readonly matchAttempts: number;
  readonly maxMatchAttempts: number;
}

export interface CreateChallenge {
  readonly row: ChallengeRow;
  /** At most this many live challenges of the same address and purpose, this one included. */
  readonly maxLive: number;
  /** Live challenges bound to this old cookie move to the new one: one browser, one cookie. */
  readonly rebindFrom?: Uint8Array | undefined;
}

export type CreatedChallenge =
  | { readonly outcome: 'created' }
  /** The address has as many live challenges as it may; the first of them ends at `freeAt`. */
  | { readonly outcome: 'full'; readonly freeAt: Instant };

/** Every method is one atomic step on the database: that is what the race tests of the suite check. */
export interface ChallengeStore {
  create(challenge: CreateChallenge): Promise<CreatedChallenge>;
  find(id: string): Promise<ChallengeRow | undefined>;
  /** The newest challenge bound to this cookie. */
  findByBinding(bindHash: Uint8Array): Promise<ChallengeRow | undefined>;
  /** Takes one code try of a live challenge of this browser before anything is compared. */
  claimAttempt(
    id: string,
    purpose: ChallengePurpose,
    bindHash: Uint8Array,
    now: Instant,
  ): Promise<AttemptClaim | undefined>;
  /** Takes one number try of a live challenge whose link secret is known. */
  claimMatch(
    id: string,
    purpose: ChallengePurpose,
    linkHash: Uint8Array,
    now: Instant,
  ): Promise<MatchClaim | undefined>;
  /**
   * Spends a live challenge, at most once whoever races, and revokes the other live ones of its address and
   * purpose in the same transaction.
   */
  consume(
    id: string,
    purpose: ChallengePurpose,
    proof: ConsumeProof,
    now: Instant,
  ): Promise<ChallengeRow | undefined>;
  /** Revokes the live challenges of an address and purpose. Gives how many. */
  revokeFor(emailIndex: string, purpose: ChallengePurpose, now: Instant): Promise<number>;
}

export interface CounterState {
  /** Hits in the running window, this one included. */
  readonly count: number;
  readonly resetAt: Instant;
}

export interface CounterStore {
  /** Counts one hit; a window starts with its first hit. Persisted: a restart forgives nothing. */
  hit(key: string, windowMs: number, now: Instant): Promise<CounterState>;
  /** The running count, without a hit. */
  peek(key: string, now: Instant): Promise<number>;
  /** Takes one hit back. */
  release(key: string, now: Instant): Promise<void>;
  reset(key: string): Promise<void>;
}

export interface OnceStore {
  /** Remembers a value until `expiresAt`. False: it is remembered already. */
  put(key: Uint8Array, expiresAt: Instant, now: Instant): Promise<boolean>;
}

/** A session at rest: the hash of its token, never the token. */
export interface SessionRow extends Session {
  /** SHA-256 of the token. */
  readonly hash: Uint8Array;
  /** Keyed index of the network key it was opened from, hex. */
  readonly ipIndex: string;
  readonly rotatedAt: Instant;
  readonly revokedAt: Instant | undefined;
  readonly revokedReason: string | undefined;
}

export interface RotateSession {
  readonly hash: Uint8Array;
  readonly newHash: Uint8Array;
  readonly now: Instant;
  /** Until then the old hash is still found. */
  readonly oldValidUntil: Instant;
}

export interface SessionStore {
  /** Stores a session and revokes the least recently used ones above `maxLive`, giving their ids. */
  create(row: SessionRow, maxLive: number): Promise<readonly string[]>;
  /** The session of a token hash, live or not; also by the hash before a rotation, while that holds. */
  find(hash: Uint8Array, now: Instant): Promise<SessionRow | undefined>;
  touch(id: string, lastSeenAt: Instant, idleExpiresAt: Instant): Promise<void>;
  rotate(rotation: RotateSession): Promise<SessionRow | undefined>;
  listLive(userId: string, now: Instant): Promise<readonly SessionRow[]>;
  /** Ends a live session of this person. False: there is none. */
  revoke(userId: string, id: string, reason: string, now: Instant): Promise<boolean>;
  /** Ends the live sessions of a person, but `except`; gives their ids. */
  revokeAll(
    userId: string,
    except: string | undefined,
    reason: string,
    now: Instant,
  ): Promise<readonly string[]>;
}

/**
 * Where the library keeps its state. Each method is atomic by itself, so that no adapter has to hold a
 * transaction open over an await. Adapters reject (throw) only when the database is broken.
 */
export interface Store {
  readonly challenges: ChallengeStore;
  readonly counters: CounterStore;
  readonly once: OnceStore;
  readonly sessions: SessionStore;
  /** Deletes rows that ended before `now` by more than a day. Gives how many. */
  sweep(now: Instant): Promise<number>;
}
