import { CR, LF } from './bytes.ts';

/** Decodes the lines of a yEnc file (yEnc draft 1.3): every byte is shifted by 42, critical ones are escaped. */
export function decodeYenc(source: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    let byte = source[at] ?? 0;
    if (byte === CR || byte === LF) continue;
    if (byte === 0x3d) {
      at += 1;
      byte = (source[at] ?? 0) - 64;
    }
    out[length] = byte - 42;
    length += 1;
  }
  return out.subarray(0, length);
}
