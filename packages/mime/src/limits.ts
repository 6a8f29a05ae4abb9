import type { LimitHit, ReadLimits } from './message.ts';

const MEBIBYTE = 1024 * 1024;

/** Defaults. They lie far above honest mail and far below what would hurt one worker. */
export const DEFAULT_READ_LIMITS: ReadLimits = Object.freeze({
  /** Bytes. Large providers accept 25 to 50 MB. */
  messageBytes: 64 * MEBIBYTE,
  /** Bytes of all header blocks together. The longest honest ones (ARC chains, huge lists) stay below 300 kB. */
  headerBytes: 4 * MEBIBYTE,
  /** Fields of one block. Honest mail has under 200. */
  headerFields: 2_000,
  /** Parts of all readings together. Digests and reports have some hundred. */
  parts: 5_000,
  /** Levels. Forwarded forwards reach ten; every level costs stack, so the bound also protects it. */
  depth: 50,
  /** Bytes of decoded leaves together, all readings: the memory one message may take. */
  decodedBytes: 128 * MEBIBYTE,
  /** UTF-16 code units of text together: what the rules and the page will look at. */
  textCharacters: 8 * MEBIBYTE,
  /** Addresses of all address fields together. The largest honest recipient lists hold some thousand. */
  addresses: 10_000,
});

/** Counts what one reading may still use, and remembers which limit cut it. */
export interface Budget {
  readonly limits: ReadLimits;
  /** Asks for `wanted` units; answers how many are granted, and notes the limit when that is fewer. */
  readonly take: (limit: keyof ReadLimits, wanted: number) => number;
  /** Units still left, without taking any. */
  readonly left: (limit: keyof ReadLimits) => number;
  /** Notes that a limit cut the reading. */
  readonly hit: (limit: keyof ReadLimits) => void;
  readonly hits: () => readonly LimitHit[];
}

/** A budget of one reading. Limits that are no finite number of at least 0 are replaced by the default. */
export function createBudget(wished: Partial<ReadLimits>): Budget {
  const limits = completeLimits(wished);
  const used = new Map<keyof ReadLimits, number>();
  const cut = new Set<keyof ReadLimits>();
  function left(limit: keyof ReadLimits): number {
    return Math.max(0, limits[limit] - (used.get(limit) ?? 0));
  }
  function take(limit: keyof ReadLimits, wanted: number): number {
    const granted = Math.min(wanted, left(limit));
    used.set(limit, (used.get(limit) ?? 0) + granted);
    if (granted < wanted) cut.add(limit);
    return granted;
  }
  return {
    limits,
    take,
    left,
    hit: (limit) => {
      cut.add(limit);
    },
    hits: () => [...cut].map((limit) => ({ limit, allowed: limits[limit] })),
  };
}

function completeLimits(wished: Partial<ReadLimits>): ReadLimits {
  function one(limit: keyof ReadLimits): number {
    const value = wished[limit];
    const usable = value !== undefined && Number.isFinite(value) && value >= 0;
    return usable ? Math.floor(value) : DEFAULT_READ_LIMITS[limit];
  }
  return {
    messageBytes: one('messageBytes'),
    headerBytes: one('headerBytes'),
    headerFields: one('headerFields'),
    parts: one('parts'),
    depth: Math.min(one('depth'), MAX_DEPTH),
    decodedBytes: one('decodedBytes'),
    textCharacters: one('textCharacters'),
    addresses: one('addresses'),
  };
}

/** Levels. No caller may ask for more: deeper recursion would reach the end of the stack. */
const MAX_DEPTH = 200;
