import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
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
  const byRatio = Math.max(RATIO_FREE_BYTES, packed.length * ARCHIVE_RATIO);
  const allowed = Math.min(byRatio, budget.bytes);
  if (allowed === 0) {
    budget.markExceeded();
    return { outcome: 'too-big' };
  }
  try {
    const content = UNPACKERS[method](packed, { maxOutputLength: allowed });
    budget.takeBytes(content.length);
    return { outcome: 'unpacked', content };
  } catch (error) {
    const isTooBig = error instanceof RangeError;
    if (isTooBig) {
      budget.takeBytes(allowed);
      budget.markExceeded();
    }
    return { outcome: isTooBig ? 'too-big' : 'broken' };
  }
}
