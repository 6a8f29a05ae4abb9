import { decodeLzma2 } from './lzma2.ts';

/** Blocks read of one file; packers write one for each thread. */
const BLOCKS = 256;

/** Unpacks an .xz file (xz-file-format 1.1), checks apart. Throws a RangeError where it grows beyond the limit. */
export function unpackXz(bytes: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let at = 12;
  const checkBytes = CHECK_BYTES[(bytes[7] ?? 0) & 15] ?? 0;
  for (let block = 0; block < BLOCKS && (bytes[at] ?? 0) !== 0; block += 1) {
    const header = ((bytes[at] ?? 0) + 1) * 4;
    const packed = lzma2Bytes(bytes, at + header);
    const piece = decodeLzma2(bytes.subarray(at + header, at + header + packed), limit - size, undefined);
    pieces.push(piece);
    size += piece.length;
    at += header + packed + ((4 - (packed % 4)) % 4) + checkBytes;
  }
  if (pieces.length === 0) {
    throw new Error('no blocks');
  }
  return pieces.length === 1 ? (pieces[0] ?? bytes) : Buffer.concat(pieces);
}

/** Sizes of the checks by their ids. */
const CHECK_BYTES: readonly number[] = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];

/** Length of the chunks of one block, with the zero that ends them. */
function lzma2Bytes(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let control = bytes[at] ?? 0; control !== 0 && at < bytes.length; control = bytes[at] ?? 0) {
    const isPacked = control >= 0x80;
    const sizeAt = isPacked ? at + 3 : at + 1;
    const size = (((bytes[sizeAt] ?? 0) << 8) | (bytes[sizeAt + 1] ?? 0)) + 1;
    at += size + (isPacked ? (((control >> 5) & 3) >= 2 ? 6 : 5) : 3);
  }
  return at - start + 1;
}
