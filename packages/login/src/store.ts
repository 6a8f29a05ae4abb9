import type { RefreshStore, SigningKeyStore } from './api/api-store.ts';
import type { AuditStore } from './audit/audit-store.ts';
import type { BanStore } from './bans/ban-store.ts';
import type { Instant } from './clock.ts';
import type { DeviceStore } from './devices/device-store.ts';
import type { PasskeyStore, PendingStore, RecoveryStore, TotpStore } from './factors/factor-store.ts';
import type { OutboxStore } from './outbox/outbox-store.ts';
import type { ChallengePurpose } from './purposes.ts';
import type { AuthMethod, Session } from './sessions/session.ts';

/** A sign-in attempt at rest. No value in it is enough to sign in. */
export interface ChallengeRow {
  /** 16 random bytes, base64url. */
  readonly id: string;
  readonly purpose: ChallengePurpose;
  /** Keyed index of the limiter address, hex. */
  readonly emailIndex: string;
  /** Canonical address; empty for set-up links, and for invitations of whoever has the link. */
  readonly email: string;
  /** As typed. */
  readonly displayAddress: string;
  /** Whose account the proof is for, where that is known beforehand; empty for sign-in and grants. */
  readonly userId: string;
  /** Tenant of a host with several; empty for the one of a host without. */
  readonly tenant: string;
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

/** One budget of a request that wants to take from several. */
export interface BudgetHit {
  /** No two of one request have the same; a key always has the same kind and window. */
  readonly key: string;
  /** So many in the window. */
  readonly hits: number;
  readonly windowMs: number;
  /**
   * `sliding` is exact in every window of this length, and remembers the time of each hit: for budgets of a
   * few. `fixed` is one number and a window that starts with its first hit: for budgets of many.
   */
  readonly kind: 'sliding' | 'fixed';
}

export type TakenBudgets =
  | { readonly granted: true }
  /** Nothing was counted anywhere. */
  | {
      readonly granted: false;
      /** Position of the first exhausted budget. */
      readonly exhausted: number;
      readonly retryAt: Instant;
    };

export interface CounterStore {
  /**
   * Takes one hit from every budget, or from none where one is exhausted, as one step: parallel requests never
   * get more than a budget holds, and whoever is over one budget cannot eat into another.
   */
  take(budgets: readonly BudgetHit[], now: Instant): Promise<TakenBudgets>;
  /** Counts one hit; a window starts with its first hit. Persisted: a restart forgives nothing (a crash of the database may forgive its last moments). */
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
  /** Keyed index of the limiter address it was opened with, hex. */
  readonly emailIndex: string;
  readonly rotatedAt: Instant;
  readonly revokedAt: Instant | undefined;
  readonly revokedReason: string | undefined;
}

export interface RotateSession {
  readonly hash: Uint8Array;
  readonly newHash: Uint8Array;
  readonly now: Instant;
  /** Until then the old hash is still found; `now` where the rotation raises what the session may do. */
  readonly oldValidUntil: Instant;
  /** What the session becomes, where this rotation changes it. */
  readonly raise?: {
    readonly aal: 1 | 2;
    readonly amr: readonly AuthMethod[];
    readonly sudoUntil: Instant;
  };
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

/** How many second factors a user has set up. */
export interface EnrolledCounts {
  /** A confirmed authenticator app. */
  readonly totp: boolean;
  readonly recoveryCodesLeft: number;
  readonly passkeys: number;
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
  readonly bans: BanStore;
  readonly devices: DeviceStore;
  readonly pending: PendingStore;
  readonly totp: TotpStore;
  readonly recovery: RecoveryStore;
  readonly passkeys: PasskeyStore;
  readonly refresh: RefreshStore;
  readonly signingKeys: SigningKeyStore;
  readonly audit: AuditStore;
  readonly outbox: OutboxStore;
  /** What each sign-in asks of totp, recovery and passkeys, at once. */
  enrolled(userId: string): Promise<EnrolledCounts>;
  /**
   * Deletes everything that belongs to a user, but the audit log: sessions, devices, pending sign-ins,
   * factors, refresh tokens and challenges made for them, as one step.
   */
  eraseUser(userId: string): Promise<void>;
  /**
   * Deletes what ended before `now` by more than a day (bans: 30 days; the audit log: never). Gives the number
   * of rows.
   */
  sweep(now: Instant): Promise<number>;
}
