import { LF } from './bytes.ts';

/** Decodes the lines of a uuencoded file (POSIX uuencode); broken lines give what they hold. Never longer than the source. */
export function decodeUuencode(source: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(source.length + 3);
  let length = 0;
  let at = 0;
  while (at < source.length) {
    const wanted = sixBits(source[at] ?? 32);
    const start = at + 1;
    let end = start;
    while (end < source.length && source[end] !== LF) end += 1;
    length = decodeLine(source.subarray(start, end), wanted, { out, length });
    at = end + 1;
  }
  return out.subarray(0, Math.min(length, source.length));
}

interface Target {
  readonly out: Buffer;
  readonly length: number;
}

/** Writes at most `wanted` bytes of one line; returns the new length. */
function decodeLine(line: Uint8Array, wanted: number, target: Target): number {
  const { out } = target;
  let length = target.length;
  const stop = length + Math.min(wanted, Math.floor((line.length * 3) / 4) + 2);
  for (let at = 0; at < line.length && length < stop; at += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((offset) => sixBits(line[at + offset] ?? 32));
    const bits = ((a ?? 0) << 18) | ((b ?? 0) << 12) | ((c ?? 0) << 6) | (d ?? 0);
    out[length] = bits >> 16;
    out[length + 1] = bits >> 8;
    out[length + 2] = bits;
    length += 3;
  }
  return Math.min(length, stop);
}

function sixBits(byte: number): number {
  return (byte - 32) & 63;
}
