import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';
import { asBuffer } from './numbers.ts';

/** Bytes of one block (POSIX ustar). */
const BLOCK = 512;
/** Characters of a name. */
const NAME = 4_096;

/** Lists a tar; contents are views, nothing is copied. Long names of GNU and of pax records are read. */
export function openTar(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const bytes = asBuffer(content);
  const entries: ArchiveEntry[] = [];
  let longName = '';
  let isBomb = false;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    if (!budget.takeEntry()) {
      isBomb = true;
      break;
    }
    const size = readSize(bytes, at + 124);
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    const body = bytes.subarray(at + BLOCK, at + BLOCK + size);
    isBomb ||= size > bytes.length;
    if (type === 'L') {
      longName = readText(body, 0, Math.min(NAME, body.length));
    } else if (type === 'x') {
      longName = /\bpath=([^\n]{1,4096})\n/.exec(body.toString('utf8', 0, NAME * 2))?.[1] ?? '';
    } else if (type === '0' || type === '\0' || type === '7' || type === 'S') {
      const name = longName || readText(bytes, at, 100);
      entries.push({ name, isEncrypted: false, size, content: body });
      longName = '';
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return { ...EMPTY_ARCHIVE, entries, isBomb, isBroken: entries.length === 0 };
}

/** Octal digits, or a binary number marked by its highest bit. */
function readSize(bytes: Buffer, at: number): number {
  if (((bytes[at] ?? 0) & 0x80) !== 0) {
    return bytes.subarray(at + 1, at + 12).reduce((value, byte) => value * 256 + byte, 0);
  }
  const value = Number.parseInt(readText(bytes, at, 12).trim(), 8);
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function readText(bytes: Buffer, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString('utf8');
}
