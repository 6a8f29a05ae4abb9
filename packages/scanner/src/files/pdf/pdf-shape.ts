import { asBuffer } from '../../archives/numbers.ts';

/** Bytes at the end in which the table's place is looked for. */
const TAIL = 2_048;
/** Bytes at the start among which readers look for the header. */
const HEAD = 1_024;

/**
 * True where a document does not have the shape that every program that writes PDF gives it: header first, table
 * where the end says it is. Readers show it all the same; scanners stumble.
 */
export function isOddPdf(content: Uint8Array): boolean {
  const bytes = asBuffer(content);
  const head = bytes.toString('latin1', 0, 16).replace(/^(?:ï»¿)?[\s\0]{0,4}/, '');
  if (!/^%PDF-(?:1\.[0-7]|2\.0)/.test(head)) {
    return true;
  }
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL));
  const at = tail.lastIndexOf('startxref');
  const offset = Number(/^startxref\s{1,8}(\d{1,10})\b/.exec(tail.slice(Math.max(0, at)))?.[1] ?? -1);
  return at < 0 || !isTableAt(bytes, offset);
}

/** The table itself, or the object that holds it; programs are off by a line end at times. */
function isTableAt(bytes: Buffer, offset: number): boolean {
  const near = bytes.toString('latin1', Math.max(0, offset - 16), offset + 48);
  return offset >= 0 && offset < bytes.length && /\bxref\b|\d\s{1,4}\d{1,5}\s{1,4}obj\b/.test(near);
}

/** True where a header stands near the beginning, other bytes before it or not. */
export function hasPdfHeader(content: Uint8Array): boolean {
  return asBuffer(content.subarray(0, HEAD + 8)).includes('%PDF');
}
