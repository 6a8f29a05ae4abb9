import { zstdDecompressSync } from 'node:zlib';
import { EMPTY_ARCHIVE, type ArchiveBudget, type OpenedArchive } from './archive.ts';
import { unpackBzip2 } from './bzip2.ts';
import { inflate, unpackSlowly, unpackWithin, type SlowlyUnpacked } from './inflate.ts';
import { decodeLzma } from './lzma.ts';
import { u64 } from './numbers.ts';
import { unpackXz } from './xz.ts';

/** Types of one packed file without a list. */
export type StreamType =
  'application/gzip' | 'application/x-bzip2' | 'application/x-xz' | 'application/zstd' | 'application/x-lzma';

/** Opens a file that is packed as one stream; what is in it has the name without the last ending. */
export function openStream(
  content: Uint8Array,
  type: StreamType,
  name: string,
  budget: ArchiveBudget,
): OpenedArchive {
  const unpacked = unpack(content, type, budget);
  if (unpacked.outcome !== 'unpacked' || !budget.takeEntry()) {
    return {
      ...EMPTY_ARCHIVE,
      isBomb: unpacked.outcome === 'too-big' || unpacked.outcome === 'unpacked',
      isListedOnly: unpacked.outcome === 'not-tried',
      isBroken: unpacked.outcome === 'broken',
    };
  }
  const { content: inner } = unpacked;
  return {
    ...EMPTY_ARCHIVE,
    isBroken: false,
    entries: [{ name: innerName(name), isEncrypted: false, size: inner.length, content: inner }],
  };
}

function unpack(content: Uint8Array, type: StreamType, budget: ArchiveBudget): SlowlyUnpacked {
  switch (type) {
    case 'application/gzip':
      return inflate(content, 'gzip', budget);
    case 'application/zstd':
      return unpackWithin(content.length, budget, (maxOutputLength) =>
        zstdDecompressSync(content, { maxOutputLength }),
      );
    case 'application/x-bzip2':
      return unpackSlowly(content.length, budget, (allowed) => unpackBzip2(content, allowed));
    case 'application/x-xz':
      return unpackSlowly(content.length, budget, (allowed) => unpackXz(content, allowed));
    case 'application/x-lzma':
      return unpackSlowly(content.length, budget, (allowed) => unpackLzmaAlone(content, allowed));
  }
}

/** The old .lzma form: properties, size (all ones where unknown), stream. */
function unpackLzmaAlone(content: Uint8Array, allowed: number): Uint8Array {
  const size = u64(content, 5);
  const isKnown = size < 2 ** 53;
  if (isKnown && size > allowed) {
    throw new RangeError('larger than allowed');
  }
  return decodeLzma(content.subarray(13), content.subarray(0, 5), isKnown ? size : allowed);
}

function innerName(name: string): string {
  return name
    .replace(/\.t(?:gz|bz2?|xz|zst|lzma)$/i, '.tar')
    .replace(/\.(?:gz|gzip|z|bz2?|xz|zst|zstd|lzma)$/i, '');
}
