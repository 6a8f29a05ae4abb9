import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';
import { inflate } from './inflate.ts';

/** One entry of a zip's list (APPNOTE 4.3.12). Offsets and sizes in bytes. */
export interface ZipRecord {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const LIST_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = Buffer.from('PK\x03\x04', 'latin1');
/** Records read of one zip, before the budget of the message: a document set has a few hundred. */
const RECORDS = 4_000;

/** Opens a zip: lists by its directory, and by local headers where that is missing or lies about the count. */
export function openZip(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const records = readZipRecords(content);
  const entries: ArchiveEntry[] = [];
  let isBomb = records.length >= RECORDS || hasOverlap(records);
  for (const record of records) {
    if (!budget.takeEntry()) {
      isBomb = true;
      break;
    }
    const unpacked = unpackRecord(content, record, budget);
    isBomb ||= unpacked === 'too-big';
    entries.push({
      name: record.name,
      isEncrypted: record.isEncrypted,
      size: record.size,
      content: unpacked === 'too-big' ? undefined : unpacked,
    });
  }
  return { ...EMPTY_ARCHIVE, entries, isBomb, isBroken: records.length === 0 && content.length > 22 };
}

/** Lists a zip without unpacking anything. */
export function readZipRecords(content: Uint8Array): readonly ZipRecord[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const listed = listByDirectory(bytes);
  return listed.length > 0 ? listed : listByLocalHeaders(bytes);
}

/** Unpacks one entry; undefined where it is encrypted, broken or packed by a method we do not read. */
export function unpackRecord(
  content: Uint8Array,
  record: ZipRecord,
  budget: ArchiveBudget,
): Uint8Array | undefined | 'too-big' {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const start = dataStart(bytes, record.offset);
  if (record.isEncrypted || start === undefined) {
    return undefined;
  }
  const packed = bytes.subarray(start, start + record.packedSize);
  if (record.method === 0) {
    budget.takeBytes(packed.length);
    return budget.bytes === 0 ? 'too-big' : packed;
  }
  const inflated = record.method === 8 ? inflate(packed, 'deflate', budget) : undefined;
  if (inflated?.outcome === 'too-big') {
    return 'too-big';
  }
  return inflated?.outcome === 'unpacked' ? inflated.content : undefined;
}

function listByDirectory(bytes: Buffer): readonly ZipRecord[] {
  const end = bytes.lastIndexOf(END_SIGNATURE);
  if (end < 0 || end + 20 > bytes.length) {
    return [];
  }
  const size = bytes.readUInt32LE(end + 12);
  const written = bytes.readUInt32LE(end + 16);
  // Data may stand before the zip (self-extracting files); the directory ends where the end record begins.
  let at = isListAt(bytes, written) ? written : end - size;
  const shift = at - written;
  const records: ZipRecord[] = [];
  while (isListAt(bytes, at) && records.length < RECORDS) {
    const record = readListRecord(bytes, at, shift);
    records.push(record.record);
    at = record.next;
  }
  return records;
}

function isListAt(bytes: Buffer, at: number): boolean {
  return at >= 0 && at + 46 <= bytes.length && bytes.readUInt32LE(at) === LIST_SIGNATURE;
}

function readListRecord(
  bytes: Buffer,
  at: number,
  shift: number,
): { readonly record: ZipRecord; readonly next: number } {
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  return {
    next,
    record: {
      name: readName(bytes, at + 46, nameLength),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42) + shift,
    },
  };
}

function listByLocalHeaders(bytes: Buffer): readonly ZipRecord[] {
  const records: ZipRecord[] = [];
  let at = bytes.indexOf(LOCAL_BYTES);
  while (at >= 0 && at + 30 <= bytes.length && records.length < RECORDS) {
    const nameLength = bytes.readUInt16LE(at + 26);
    const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
    const following = bytes.indexOf(LOCAL_BYTES, Math.max(start, at + 4));
    const room = (following < 0 ? bytes.length : following) - start;
    const packed = bytes.readUInt32LE(at + 18);
    records.push({
      name: readName(bytes, at + 30, nameLength),
      isEncrypted: (bytes.readUInt16LE(at + 6) & 1) === 1,
      method: bytes.readUInt16LE(at + 8),
      packedSize: packed === 0 || packed > room ? Math.max(0, room) : packed,
      size: bytes.readUInt32LE(at + 22),
      offset: at,
    });
    at = following;
  }
  return records;
}

function dataStart(bytes: Buffer, offset: number): number | undefined {
  if (offset < 0 || offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) {
    return undefined;
  }
  return offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
}

function readName(bytes: Buffer, at: number, length: number): string {
  // Names carry a flag for UTF-8 that packers forget; bytes that are no UTF-8 come out as replacement marks.
  return bytes
    .subarray(at, at + length)
    .toString('utf8')
    .replaceAll('\0', '');
}

/** Entries that share bytes are the mark of a bomb that unpacks the same data many times. */
function hasOverlap(records: readonly ZipRecord[]): boolean {
  const sorted = records.toSorted((a, b) => a.offset - b.offset);
  return sorted.some((record, index) => {
    const next = sorted[index + 1];
    return (
      next !== undefined && record.packedSize > 0 && record.offset + 30 + record.packedSize > next.offset + 30
    );
  });
}
