import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';

/** Nobody is banned for longer, by hand or otherwise: an address changes hands. Milliseconds. */
export const BAN_MAX_MS: number = 7 * DAY_MS;

/** How networks are banned: for a while, longer when they come back, never for good. */
export interface BanPolicy {
  /** Score at which each step begins, rising. */
  readonly thresholds: readonly number[];
  /** Length of each step in milliseconds; one for each threshold. */
  readonly steps: readonly number[];
  /** Beyond the last step the length doubles up to this many milliseconds. */
  readonly maxMs: number;
  /** After this half of a score is forgotten. */
  readonly halfLifeMs: number;
  /** Networks (CIDR or address) that are never banned. */
  readonly neverBan: readonly string[];
  /** Also ban loopback and private networks: only where no proxy stands before the application. */
  readonly banPrivate: boolean;
  /** Bans are decided, told and listed, but stop nobody. */
  readonly dryRun: boolean;
}

/** Five wrong codes are ten points, and what one mail allows a person to mistype must not pause a network. */
export const DEFAULT_BAN_POLICY: BanPolicy = {
  thresholds: [15, 30, 60, 120],
  steps: [15 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS, DAY_MS],
  maxMs: BAN_MAX_MS,
  halfLifeMs: DAY_MS,
  neverBan: [],
  banPrivate: false,
  dryRun: false,
};
