import { inflateRawSync } from 'node:zlib';
import type { ArchiveBudget } from './archive.ts';
import { unpackBzip2 } from './bzip2.ts';
import { unpackSlowly, unpackWithin, type SlowlyUnpacked } from './inflate.ts';
import { decodeLzma } from './lzma.ts';
import { decodeLzma2 } from './lzma2.ts';
import type { SevenZipFolder } from './seven-zip-header.ts';

/** Filters that rearrange the jumps of programs: left alone, because beginnings and texts stay what they are. */
const FILTERS = /^(?:0[3-9a]$|0303)/;

/** Unpacks one folder by its compressing coder. */
export function unpackFolder(bytes: Buffer, folder: SevenZipFolder, budget: ArchiveBudget): SlowlyUnpacked {
  const index = folder.coders.findIndex(({ id }) => UNPACKERS[id] !== undefined || id === '00');
  const coder = folder.coders[index];
  const packed = bytes.subarray(folder.offset, folder.offset + folder.packedSize);
  const size = folder.unpackedSizes[index] ?? 0;
  const others = folder.coders.filter((_, other) => other !== index);
  if (coder === undefined || packed.length === 0 || !others.every(({ id }) => FILTERS.test(id))) {
    return { outcome: 'not-tried' };
  }
  if (coder.id === '00') {
    return { outcome: 'unpacked', content: packed };
  }
  if (coder.id === '040108') {
    return unpackWithin(packed.length, budget, (maxOutputLength) =>
      inflateRawSync(packed, { maxOutputLength }),
    );
  }
  return unpackSlowly(packed.length, budget, (allowed) => {
    if (size > allowed) {
      throw new RangeError('larger than allowed');
    }
    return UNPACKERS[coder.id]?.(packed, coder.properties, size) ?? packed;
  });
}

type Unpacker = (packed: Uint8Array, properties: Uint8Array, size: number) => Uint8Array;

const UNPACKERS: Readonly<Record<string, Unpacker>> = {
  '21': (packed, _properties, size) => decodeLzma2(packed, size, size),
  '030101': decodeLzma,
  '040202': (packed, _properties, size) => unpackBzip2(packed, size),
  '040108': (packed) => packed,
};
