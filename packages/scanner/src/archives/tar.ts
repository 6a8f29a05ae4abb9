import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';

/** Bytes of one block (POSIX ustar). */
const BLOCK = 512;

/** Lists a tar; contents are views, nothing is copied. */
export function openTar(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const entries: ArchiveEntry[] = [];
  let at = 0;
  while (at + BLOCK <= bytes.length && bytes[at] !== 0 && budget.takeEntry()) {
    const size = readOctal(bytes, at + 124, 12);
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    if (type === '0' || type === '\0' || type === '7') {
      const file = bytes.subarray(at + BLOCK, at + BLOCK + size);
      entries.push({ name: readText(bytes, at, 100), isEncrypted: false, size, content: file });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return { ...EMPTY_ARCHIVE, entries, isBomb: budget.wasExceeded, isBroken: entries.length === 0 };
}

function readOctal(bytes: Buffer, at: number, length: number): number {
  const value = Number.parseInt(readText(bytes, at, length).trim(), 8);
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function readText(bytes: Buffer, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString('utf8');
}
