/** Bytes of the length that precedes every part: 2^32 bytes are more than any part may have. */
const LENGTH_BYTES = 4;

export type Part = string | Uint8Array;

/**
 * Joins parts so that no two different lists give the same bytes: each part is preceded by its length, and
 * the whole by the number of parts. Without it ("ab","c") and ("a","bc") would share one MAC.
 */
export function frame(parts: readonly Part[]): Buffer {
  const chunks: Uint8Array[] = [lengthOf(parts.length)];
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    chunks.push(lengthOf(bytes.length), bytes);
  }
  return Buffer.concat(chunks);
}

function lengthOf(value: number): Buffer {
  const bytes = Buffer.alloc(LENGTH_BYTES);
  bytes.writeUInt32BE(value);
  return bytes;
}
