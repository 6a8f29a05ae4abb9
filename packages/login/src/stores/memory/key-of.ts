/** Bytes as the key of a map. */
export function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
