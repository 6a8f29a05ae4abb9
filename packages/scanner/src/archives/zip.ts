import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';
import { asBuffer, u32, u64 } from './numbers.ts';
import { unpackZipData } from './zip-methods.ts';

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

/** Opens a zip: lists by its directory, and by local headers where that is missing or leaves entries out. */
export function openZip(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const records = readZipRecords(content);
  const entries: ArchiveEntry[] = [];
  let isBomb = records.length >= RECORDS || hasOverlap(records);
  let isListedOnly = false;
  for (const record of records) {
    if (!budget.takeEntry()) {
      isBomb = true;
      break;
    }
    const unpacked = unpackRecord(content, record, budget);
    isBomb ||= unpacked === 'too-big' || isLie(record, content.length);
    isListedOnly ||= unpacked === undefined && !record.isEncrypted && record.packedSize > 0;
    entries.push({
      // A name that ends like a folder's hides a file from programs that go by it.
      name: record.size > 0 ? record.name.replace(/[\\/]{1,8}$/, '') : record.name,
      isEncrypted: record.isEncrypted,
      size: record.size,
      content: unpacked === 'too-big' ? undefined : unpacked,
    });
  }
  return {
    ...EMPTY_ARCHIVE,
    entries,
    isBomb,
    isListedOnly,
    isBroken: records.length === 0 && content.length > 22,
  };
}

/** More packed bytes than there are, or more unpacked ones than deflate can make of them (1,032 of one). */
function isLie({ packedSize, size, method }: ZipRecord, available: number): boolean {
  return packedSize > available || (method === 8 && size > (packedSize + 16) * 1_040);
}

/** Lists a zip without unpacking anything. */
export function readZipRecords(content: Uint8Array): readonly ZipRecord[] {
  const bytes = asBuffer(content);
  const listed = listByDirectory(bytes);
  return listed.length > 0 ? [...listed, ...unlisted(bytes, listed)] : listByLocalHeaders(bytes, 0);
}

/** Entries between or behind those of the directory: some programs unpack by local headers. */
function unlisted(bytes: Buffer, listed: readonly ZipRecord[]): readonly ZipRecord[] {
  const found: ZipRecord[] = [];
  let from = Math.min(...listed.map(({ offset }) => offset), bytes.length);
  for (const record of listed.toSorted((a, b) => a.offset - b.offset)) {
    const gap = record.offset - from;
    if (gap >= 30 && found.length < RECORDS) {
      found.push(...listByLocalHeaders(bytes.subarray(0, record.offset), from));
    }
    from = Math.max(from, (dataStart(bytes, record.offset) ?? record.offset) + record.packedSize);
  }
  return found;
}

/** Unpacks one entry; undefined where it is encrypted, broken or packed by a method we do not read. */
export function unpackRecord(
  content: Uint8Array,
  record: ZipRecord,
  budget: ArchiveBudget,
): Uint8Array | undefined | 'too-big' {
  const bytes = asBuffer(content);
  const start = dataStart(bytes, record.offset);
  if (record.isEncrypted || start === undefined) {
    return undefined;
  }
  return unpackZipData(bytes.subarray(start, start + record.packedSize), record, budget);
}

function listByDirectory(bytes: Buffer): readonly ZipRecord[] {
  const end = bytes.lastIndexOf(END_SIGNATURE);
  if (end < 0 || end + 20 > bytes.length) {
    return [];
  }
  const { size, written } = directoryPlace(bytes, end);
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

/** In zip64 the place stands in a record of its own, which a locator before the end record names (APPNOTE 4.3.14). */
function directoryPlace(bytes: Buffer, end: number): { readonly size: number; readonly written: number } {
  const large = u32(bytes, end - 20) === LOCATOR_SIGNATURE ? u64(bytes, end - 12) : -1;
  return large >= 0 && u32(bytes, large) === LARGE_END_SIGNATURE
    ? { size: u64(bytes, large + 40), written: u64(bytes, large + 48) }
    : { size: u32(bytes, end + 12), written: u32(bytes, end + 16) };
}

const LOCATOR_SIGNATURE = 0x07064b50;
const LARGE_END_SIGNATURE = 0x06064b50;

function isListAt(bytes: Buffer, at: number): boolean {
  return at >= 0 && at + 46 <= bytes.length && bytes.readUInt32LE(at) === LIST_SIGNATURE;
}

function readListRecord(
  bytes: Buffer,
  at: number,
  shift: number,
): { readonly record: ZipRecord; readonly next: number } {
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  const large = new LargeSizes(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
  const method = bytes.readUInt16LE(at + 10);
  const size = large.orExtra(bytes.readUInt32LE(at + 24));
  const packedSize = large.orExtra(bytes.readUInt32LE(at + 20));
  const offset = large.orExtra(bytes.readUInt32LE(at + 42)) + shift;
  const name = readName(bytes, at + 46, nameLength);
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1 || method === AES_METHOD;
  return { next, record: { name, isEncrypted, method, packedSize, size, offset } };
}

/** Method number that stands for encryption by AES, the real one being in an extra field (WinZip AE-2). */
const AES_METHOD = 99;

/** Sizes of zip64: those of the record that are all ones stand in an extra field, in order (APPNOTE 4.5.3). */
class LargeSizes {
  readonly #extra: Buffer;
  #at: number;

  constructor(extra: Buffer) {
    this.#extra = extra;
    this.#at = -1;
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
      if (extra.readUInt16LE(at) === 1) {
        this.#at = at + 4;
        break;
      }
    }
  }

  orExtra(value: number): number {
    if (value !== 0xffffffff || this.#at < 0) {
      return value;
    }
    this.#at += 8;
    return u64(this.#extra, this.#at - 8);
  }
}

function listByLocalHeaders(bytes: Buffer, from: number): readonly ZipRecord[] {
  const records: ZipRecord[] = [];
  let at = bytes.indexOf(LOCAL_BYTES, from);
  while (at >= 0 && at + 30 <= bytes.length && records.length < RECORDS) {
    const nameLength = bytes.readUInt16LE(at + 26);
    const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
    const following = bytes.indexOf(LOCAL_BYTES, Math.max(start, at + 4));
    const room = (following < 0 ? bytes.length : following) - start;
    const packed = bytes.readUInt32LE(at + 18);
    records.push({
      name: readName(bytes, at + 30, nameLength),
      isEncrypted: (bytes.readUInt16LE(at + 6) & 1) === 1 || bytes.readUInt16LE(at + 8) === AES_METHOD,
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
