import type { Instant } from '../clock.ts';

/** How often each offence was seen, by its name. */
export type BanEvidence = Readonly<Record<string, number>>;

/** A network that may not start or finish a sign-in until it ends. No ban is without an end. */
export interface BanRow {
  /** UUIDv7. */
  readonly id: string;
  /** Canonical network key: an IPv4 address, an IPv6 /64, or a wider prefix where several were banned. */
  readonly network: string;
  /** Which step of the graduation, from 0. */
  readonly level: number;
  readonly reason: string;
  readonly evidence: BanEvidence;
  readonly startsAt: Instant;
  readonly expiresAt: Instant;
  readonly liftedAt: Instant | undefined;
  /** Who lifted it, in the host's words. */
  readonly liftedBy: string | undefined;
}

export interface Offence {
  readonly network: string;
  /** Such as `code.failed`. */
  readonly name: string;
  /** Negative where something went well; the score never falls below zero. */
  readonly points: number;
  /** After this many milliseconds half of a score is forgotten. */
  readonly halfLifeMs: number;
  readonly now: Instant;
}

export interface ScoreState {
  readonly score: number;
  readonly evidence: BanEvidence;
}

export interface BanStore {
  /** Decays the score of a network to `now`, adds the points and counts the offence, as one step. */
  score(offence: Offence): Promise<ScoreState>;
  /**
   * Stores a ban. False: the network has an active one of this level or higher, and keeps that. Lower active ones
   * of the same network end where this one starts, and `takeExpired` does not give them.
   */
  put(ban: BanRow): Promise<boolean>;
  /** Of the active bans of these networks, the one that ends last. */
  findActive(networks: readonly string[], now: Instant): Promise<BanRow | undefined>;
  /** Newest first; with those that ended or were lifted, where asked. */
  list(query: {
    readonly now: Instant;
    readonly includeEnded: boolean;
    readonly limit: number;
  }): Promise<readonly BanRow[]>;
  /** Ends an active ban. Undefined: there is none of this id. The network's score is forgotten with it. */
  lift(id: string, by: string, now: Instant): Promise<BanRow | undefined>;
  /** Moves the end of an active ban. Undefined: there is none of this id. */
  extend(id: string, expiresAt: Instant, now: Instant): Promise<BanRow | undefined>;
  /** Bans that ended by themselves and were not given by this method before: each is given once. */
  takeExpired(now: Instant): Promise<readonly BanRow[]>;
}
