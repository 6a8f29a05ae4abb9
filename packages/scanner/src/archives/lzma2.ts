import { LzmaDecoder, lzmaShape, type LzmaShape } from './lzma.ts';
import { RangeDecoder } from './range-decoder.ts';

/** Unpacks the chunks of LZMA2 (as in xz and 7z) into at most so many bytes; throws a RangeError beyond them. */
export function decodeLzma2(packed: Uint8Array, limit: number, expected: number | undefined): Uint8Array {
  const out = new Growing(limit, expected ?? packed.length * 4);
  let decoder: LzmaDecoder | undefined;
  let shape: LzmaShape | undefined;
  let at = 0;
  let size = 0;
  for (let control = packed[at] ?? 0; control !== 0; control = packed[at] ?? 0) {
    const isPacked = control >= 0x80;
    const chunk =
      (isPacked ? (control & 0x1f) << 16 : 0) + (((packed[at + 1] ?? 0) << 8) | (packed[at + 2] ?? 0)) + 1;
    const buffer = out.room(size, chunk);
    if (!isPacked) {
      buffer.set(packed.subarray(at + 3, at + 3 + chunk), size);
      decoder = decoder === undefined ? undefined : moved(decoder, buffer, size + chunk);
      at += 3 + chunk;
      size += chunk;
      continue;
    }
    const packedSize = (((packed[at + 3] ?? 0) << 8) | (packed[at + 4] ?? 0)) + 1;
    const reset = (control >> 5) & 3;
    if (reset >= 2) {
      shape = lzmaShape(packed[at + 5] ?? 255);
    }
    if (shape === undefined) {
      throw new Error('a chunk comes before its properties');
    }
    const body = at + (reset >= 2 ? 6 : 5);
    decoder =
      reset > 0 || decoder === undefined
        ? new LzmaDecoder(buffer, shape, size)
        : moved(decoder, buffer, size);
    decoder.decode(new RangeDecoder(packed.subarray(body, body + packedSize)), size + chunk);
    at = body + packedSize;
    size += chunk;
  }
  return out.buffer.subarray(0, size);
}

function moved(decoder: LzmaDecoder, buffer: Buffer, size: number): LzmaDecoder {
  decoder.out = buffer;
  decoder.size = size;
  return decoder;
}

/** An output that grows by doubling, up to its limit. */
class Growing {
  buffer: Buffer;
  readonly #limit: number;

  constructor(limit: number, first: number) {
    this.#limit = limit;
    this.buffer = Buffer.alloc(Math.min(limit, Math.max(65_536, first)));
  }

  room(size: number, more: number): Buffer {
    if (size + more > this.#limit) {
      throw new RangeError('larger than allowed');
    }
    if (size + more > this.buffer.length) {
      const larger = Buffer.alloc(Math.min(this.#limit, Math.max(size + more, this.buffer.length * 2)));
      this.buffer.copy(larger, 0, 0, size);
      this.buffer = larger;
    }
    return this.buffer;
  }
}
