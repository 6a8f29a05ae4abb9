/**
 * UTF-16 (little end first) as text; a lone last byte is left out. Always to be used in place of
 * `toString('utf16le')`: with an odd number of bytes at an odd address, Node 24.21 writes beyond the memory it took,
 * and the process dies, or worse.
 *
 * @example wideText(Buffer.from('a\0b\0x')) // 'ab'
 */
export function wideText(bytes: Uint8Array, start = 0, end: number = bytes.length): string {
  const run = bytes.subarray(start, end);
  // eslint-disable-next-line no-restricted-syntax -- an even number of bytes is safe at every address.
  return Buffer.from(run.buffer, run.byteOffset, run.length & ~1).toString('utf16le');
}
