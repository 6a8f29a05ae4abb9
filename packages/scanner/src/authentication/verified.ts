import type { AuthenticationResult } from '../report.ts';

/** Why a result is what it is. Stable codes: they are stored and turned into words elsewhere. */
export type AuthenticationReason =
  | 'verified'
  | 'not-signed'
  | 'body-changed'
  | 'bad-signature'
  | 'expired'
  | 'partial-body'
  | 'weak-key'
  | 'weak-algorithm'
  | 'no-key'
  | 'malformed'
  | 'dns-failed'
  | 'timed-out'
  | 'too-many'
  | 'too-large'
  | 'no-record'
  | 'bad-record'
  | 'not-permitted'
  | 'undecided'
  | 'unaligned'
  | 'no-author'
  | 'several-authors'
  | 'broken-chain'
  | 'no-session'
  | 'inside-provider'
  | 'too-old'
  | 'switched-off';

/** SPF (RFC 7208) of the hop at which the mailbox's own provider took the message over. */
export interface VerifiedSpf {
  readonly result: AuthenticationResult;
  readonly reason: AuthenticationReason;
  /** Domain of MAIL FROM, or of HELO where MAIL FROM was empty; '' where no session is known. */
  readonly domain: string;
}

/** One DKIM signature (RFC 6376). */
export interface VerifiedSignature {
  readonly result: AuthenticationResult;
  readonly reason: AuthenticationReason;
  /** `d=`, lower-case. */
  readonly domain: string;
  readonly selector: string;
}

export interface VerifiedDkim {
  /** 'pass' where one signature passes, whoever signed. */
  readonly result: AuthenticationResult;
  readonly reason: AuthenticationReason;
  readonly signatures: readonly VerifiedSignature[];
}

export const POLICIES = ['none', 'quarantine', 'reject'] as const;
/** What the domain owner asks receivers to do with mail that fails. */
export type DmarcPolicy = (typeof POLICIES)[number];

/** DMARC (RFC 7489, RFC 9989). */
export interface VerifiedDmarc {
  readonly result: AuthenticationResult;
  readonly reason: AuthenticationReason;
  /** Undefined where the domain publishes none, or nobody could look. */
  readonly policy: DmarcPolicy | undefined;
}

/** The chain of forwarders (RFC 8617). */
export interface VerifiedArc {
  readonly result: 'pass' | 'fail' | 'none' | 'unknown';
  readonly reason: AuthenticationReason;
  /** Domains of the seals, oldest first; empty unless the chain passes. */
  readonly sealers: readonly string[];
  /** The first forwarder found DMARC passing for the author shown. Worth what its sealer is worth. */
  readonly authorPassed: boolean;
}

/** The hop that SPF was asked about, and why that one. */
export interface VerifiedHop {
  readonly ip: string;
  readonly helo: string;
  /** MAIL FROM without the brackets; '' for the empty one. */
  readonly mailFrom: string;
  /** Host that took the message over. */
  readonly by: string;
}

export type NoHop = 'no-received' | 'not-own-provider' | 'inside-provider' | 'no-address' | 'no-return-path';

/** What was verified about one message. Plain JSON. */
export interface Verified {
  readonly spf: VerifiedSpf;
  readonly dkim: VerifiedDkim;
  readonly dmarc: VerifiedDmarc;
  readonly arc: VerifiedArc;
  /** Author domain that all this is about; '' where there is none or more than one. */
  readonly author: string;
  /** A passing domain aligns with the author; undefined where that could not be found out. */
  readonly aligned: boolean | undefined;
  readonly hop: VerifiedHop | undefined;
  /** Why there is no hop. */
  readonly noHop: NoHop | undefined;
  readonly notVerified: readonly NotVerified[];
}

export interface NotVerified {
  readonly what: 'spf' | 'dkim' | 'dmarc' | 'arc';
  readonly why: 'switched-off' | 'timed-out' | 'limit' | 'not-verifiable';
}
