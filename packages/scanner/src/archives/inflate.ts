import { gunzipSync, inflateRawSync, inflateSync, constants } from 'node:zlib';
import { ARCHIVE_RATIO, RATIO_FREE_BYTES } from '../limits.ts';
import type { ArchiveBudget } from './archive.ts';

export type Inflated =
  | { readonly outcome: 'unpacked'; readonly content: Uint8Array }
  | { readonly outcome: 'too-big' }
  | { readonly outcome: 'broken' };

type Method = 'deflate' | 'gzip' | 'zlib';

const UNPACKERS = { deflate: inflateRawSync, gzip: gunzipSync, zlib: inflateSync } as const;

/** Unpacks one stream within the budget and the ratio limit. Never throws. */
export function inflate(packed: Uint8Array, method: Method, budget: ArchiveBudget): Inflated {
  return unpackWithin(packed.length, budget, (maxOutputLength) =>
    UNPACKERS[method](packed, { maxOutputLength }),
  );
}

/**
 * Runs an unpacker, which must throw a RangeError where its result would be larger than allowed: what is left for the
 * message, and what so many packed bytes may honestly become.
 */
export function unpackWithin(
  packedBytes: number,
  budget: ArchiveBudget,
  unpack: (allowed: number) => Uint8Array,
): Inflated {
  const allowed = Math.min(Math.max(RATIO_FREE_BYTES, packedBytes * ARCHIVE_RATIO), budget.bytes);
  if (allowed === 0) {
    budget.markExceeded();
    return { outcome: 'too-big' };
  }
  try {
    const content = unpack(allowed);
    budget.takeBytes(content.length);
    return { outcome: 'unpacked', content };
  } catch (error) {
    const isTooBig = error instanceof RangeError;
    // A stream that breaks off at its end has cost as much as a whole one.
    budget.takeBytes(isTooBig ? allowed : Math.min(allowed, packedBytes * ARCHIVE_RATIO));
    if (isTooBig) {
      budget.markExceeded();
    }
    return { outcome: isTooBig ? 'too-big' : 'broken' };
  }
}

/**
 * Unpacks as much of a zlib stream as there is: readers of PDF show what a cut or damaged stream still yields.
 * Undefined where that is nothing, or too much.
 */
export function inflatePartly(packed: Uint8Array, budget: ArchiveBudget): Uint8Array | undefined {
  const finishFlush = constants.Z_SYNC_FLUSH;
  const whole = unpackWithin(packed.length, budget, (maxOutputLength) =>
    inflateSync(packed, { maxOutputLength, finishFlush }),
  );
  if (whole.outcome === 'unpacked') {
    return whole.content;
  }
  const raw =
    whole.outcome === 'broken' && packed.length > 2
      ? unpackWithin(packed.length, budget, (maxOutputLength) =>
          inflateRawSync(packed.subarray(2), { maxOutputLength, finishFlush }),
        )
      : whole;
  return raw.outcome === 'unpacked' ? raw.content : undefined;
}

/** Unpacked bytes per packed byte at which a file that is too large for our time is a bomb all the same. */
const SLOW_RATIO = 50;

export type SlowlyUnpacked = Inflated | { readonly outcome: 'not-tried' };

/**
 * Runs one of our own decoders, which must throw a RangeError where its result would be larger than allowed. What is
 * only too large for the time we have is not tried to the end, and no bomb.
 */
export function unpackSlowly(
  packedBytes: number,
  budget: ArchiveBudget,
  unpack: (allowed: number) => Uint8Array,
): SlowlyUnpacked {
  const allowed = Math.min(Math.max(RATIO_FREE_BYTES, packedBytes * ARCHIVE_RATIO), budget.slowBytes);
  if (allowed === 0) {
    return { outcome: 'not-tried' };
  }
  try {
    const content = unpack(allowed);
    budget.takeSlowBytes(content.length);
    return { outcome: 'unpacked', content };
  } catch (error) {
    const isTooBig = error instanceof RangeError;
    budget.takeSlowBytes(isTooBig ? allowed : Math.min(allowed, packedBytes * 8));
    if (!isTooBig) {
      return { outcome: 'broken' };
    }
    budget.markExceeded();
    return { outcome: allowed < packedBytes * SLOW_RATIO ? 'not-tried' : 'too-big' };
  }
}
