import type { Socket } from 'node:net';

/**
 * An exception of the operator for a private server: exactly this name or address, exactly this port. It is for
 * mail servers unless it says otherwise: an image URL in a message must not reach them.
 */
export interface AllowedTarget {
  readonly host: string;
  readonly port: number;
  readonly use?: EgressUse;
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** The DNS port: all addresses of a name. Rejects, or answers nothing, for a name that does not exist. */
export type Resolve = (host: string, signal?: AbortSignal) => Promise<readonly ResolvedAddress[]>;

/** What a connection is for; each use has its own ports. */
export type EgressUse = 'imap' | 'https';

/**
 * Why a connection was not made.
 * - `EGRESS_REFUSED`: refused by its spelling alone (a private address, `localhost`, a port that is not for mail).
 *   Nothing was looked up, so nothing is revealed.
 * - `EGRESS_UNREACHABLE`: the name does not exist, **or** it leads to an address that is not allowed. One code
 *   and one least duration for both: whoever tries internal names learns nothing.
 * - `EGRESS_CONNECT_REFUSED`, `EGRESS_TIMEOUT`: a public address did not answer.
 * - `EGRESS_BUDGET`: this user made too many connections.
 */
export type EgressErrorCode =
  'EGRESS_REFUSED' | 'EGRESS_UNREACHABLE' | 'EGRESS_CONNECT_REFUSED' | 'EGRESS_TIMEOUT' | 'EGRESS_BUDGET';

export interface EgressDialOptions {
  readonly use: EgressUse;
  /** Whose budget pays for the attempt; undefined for the portal's own. */
  readonly userId?: string;
}

export interface EgressOptions {
  readonly allow: readonly AllowedTarget[];
  readonly now: () => number;
  readonly resolve?: Resolve;
  /** Addresses of this machine besides those of its interfaces (a public address behind NAT, say). */
  readonly ownAddresses?: readonly string[];
  /** The addresses of this machine's interfaces; asked each time, because they change. */
  readonly interfaceAddresses?: () => ReadonlySet<string>;
  /** Connection attempts of one user per minute. */
  readonly attemptsPerMinute?: number;
  /** Told for each refusal, with the true reason: for the operator's log, never for the page. */
  readonly onRefused?: (refusal: {
    readonly host: string;
    readonly port: number;
    readonly reason: string;
  }) => void;
}

export interface EgressGetOptions {
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** Media types taken, as `image/png` or `image/*`. */
  readonly accept: readonly string[];
  readonly userId?: string;
  readonly signal?: AbortSignal;
  /** PEM authorities for tests. */
  readonly ca?: readonly string[];
}

export type EgressGetOutcome =
  | { readonly outcome: 'ok'; readonly status: 200; readonly mediaType: string; readonly bytes: Uint8Array }
  | {
      readonly outcome: 'failed';
      readonly reason: 'unreachable' | 'timeout' | 'status' | 'type' | 'too-large' | 'redirects';
    };

export interface Egress {
  /** A `Dial` for packages/mail, bound to a use and to a user's budget. */
  dialer(
    options: EgressDialOptions,
  ): (target: { readonly host: string; readonly port: number }, signal?: AbortSignal) => Promise<Socket>;
  /** A bounded https GET: no cookies, no Referer, every redirect checked again. */
  get(url: string, options: EgressGetOptions): Promise<EgressGetOutcome>;
}
