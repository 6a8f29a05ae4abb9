import { u16 } from '../../archives/numbers.ts';

/** Bytes of one unpacked chunk (MS-OVBA 2.4.1.1.4). */
const CHUNK = 4_096;

/**
 * Unpacks a compressed container (MS-OVBA 2.4.1.3.1) that begins at an offset, up to a limit in bytes. Lenient: stops
 * at the first chunk that cannot be one. Empty where no container begins there.
 */
export function decompressVba(bytes: Uint8Array, start: number, limit: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  let at = start + 1;
  if (start < 0 || bytes[start] !== 1) {
    return Buffer.alloc(0);
  }
  while (at + 2 <= bytes.length && size < limit) {
    const header = u16(bytes, at);
    if ((header & 0x7000) !== 0x3000) {
      break;
    }
    const end = Math.min(bytes.length, at + (header & 0x0fff) + 3);
    const chunk =
      (header & 0x8000) === 0
        ? Buffer.from(bytes.subarray(at + 2, end))
        : decompressChunk(bytes, at + 2, end);
    chunks.push(chunk);
    size += chunk.length;
    at = end;
  }
  return Buffer.concat(chunks);
}

function decompressChunk(bytes: Uint8Array, start: number, end: number): Buffer {
  const out = Buffer.alloc(CHUNK);
  let size = 0;
  let at = start;
  while (at < end && size < CHUNK) {
    const flags = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < end && size < CHUNK; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        out[size] = bytes[at] ?? 0;
        size += 1;
        at += 1;
      } else if (at + 1 < end) {
        size = copyToken(out, size, u16(bytes, at));
        at += 2;
      } else {
        at = end;
      }
    }
  }
  return out.subarray(0, size);
}

function copyToken(out: Buffer, size: number, token: number): number {
  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(size, 1))));
  const lengthMask = 0xffff >> bits;
  const length = (token & lengthMask) + 3;
  const from = size - ((token >> (16 - bits)) + 1);
  let to = size;
  for (let index = 0; index < length && to < out.length && from >= 0; index += 1) {
    out[to] = out[from + index] ?? 0;
    to += 1;
  }
  return to;
}
