import { isUtf8 } from 'node:buffer';

export const LF = 10;
export const CR = 13;

/** A Buffer over the same memory: nothing is copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const NON_ASCII = /[\x80-\xff]/;

/**
 * Header text from its Latin-1 view: UTF-8 where the bytes are valid UTF-8 (RFC 6532), Latin-1 otherwise.
 * Working on the Latin-1 view keeps one character per byte, so offsets stay true.
 */
export function textOfBytes(latin1: string): string {
  if (!NON_ASCII.test(latin1)) return latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : latin1;
}

/** Index where the line break that ends at `end` begins; `end` where none does. */
export function beforeLineBreak(bytes: Uint8Array, end: number, floor: number): number {
  if (end <= floor || bytes[end - 1] !== LF) return end;
  return end - 1 > floor && bytes[end - 2] === CR ? end - 2 : end - 1;
}
