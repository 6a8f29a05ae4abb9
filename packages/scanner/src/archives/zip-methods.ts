import { zstdDecompressSync } from 'node:zlib';
import type { ArchiveBudget } from './archive.ts';
import { unpackBzip2 } from './bzip2.ts';
import { inflate, unpackSlowly, unpackWithin, type SlowlyUnpacked } from './inflate.ts';
import { decodeLzma } from './lzma.ts';
import { unpackXz } from './xz.ts';

/** Undoes the packing of one entry (APPNOTE 4.4.5); undefined where it is broken, too slow or of another method. */
export function unpackZipData(
  packed: Uint8Array,
  { method, size }: { readonly method: number; readonly size: number },
  budget: ArchiveBudget,
): Uint8Array | undefined | 'too-big' {
  if (method === 0) {
    budget.takeBytes(packed.length);
    return budget.bytes === 0 ? 'too-big' : packed;
  }
  const result = unpack(packed, method, size, budget);
  if (result.outcome === 'too-big') {
    return 'too-big';
  }
  return result.outcome === 'unpacked' ? result.content : undefined;
}

function unpack(packed: Uint8Array, method: number, size: number, budget: ArchiveBudget): SlowlyUnpacked {
  switch (method) {
    case 8:
      return inflate(packed, 'deflate', budget);
    case 12:
      return unpackSlowly(packed.length, budget, (allowed) => unpackBzip2(packed, allowed));
    case 14:
      return unpackSlowly(packed.length, budget, (allowed) => {
        if (size > allowed) {
          throw new RangeError('larger than allowed');
        }
        return decodeLzma(packed.subarray(9), packed.subarray(4, 9), size);
      });
    case 93:
      return unpackWithin(packed.length, budget, (maxOutputLength) =>
        zstdDecompressSync(packed, { maxOutputLength }),
      );
    case 95:
      return unpackSlowly(packed.length, budget, (allowed) => unpackXz(packed, allowed));
    default:
      return { outcome: 'not-tried' };
  }
}
