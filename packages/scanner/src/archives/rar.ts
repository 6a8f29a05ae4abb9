import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';
import { asBuffer, u16, u32 } from './numbers.ts';

const RAR5_MARK = Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1');
/** Blocks read of one archive. */
const BLOCKS = 4_000;

/** What a walk over the blocks has found; kept where it breaks off in the middle. */
interface Walked {
  readonly entries: ArchiveEntry[];
  isEncrypted: boolean;
  isBomb: boolean;
}

/**
 * Lists a RAR archive of version 4 or 5; files that are only stored are looked into. The others are not unpacked:
 * there is no free unpacker to stand behind.
 */
export function listRar(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const bytes = asBuffer(content);
  const walked: Walked = { entries: [], isEncrypted: false, isBomb: false };
  try {
    if (bytes.subarray(0, 8).equals(RAR5_MARK)) {
      listFive(bytes, budget, walked);
    } else {
      listFour(bytes, budget, walked);
    }
  } catch (error) {
    // The readers throw where the file is cut in the middle of a number.
    if (!(error instanceof RangeError)) {
      throw error;
    }
  }
  const { entries, isEncrypted, isBomb } = walked;
  const isListedOnly = isEncrypted || entries.length === 0 || entries.some(isNotRead);
  return {
    ...EMPTY_ARCHIVE,
    entries,
    isEncrypted,
    isBomb,
    isListedOnly,
    isBroken: entries.length === 0 && !isEncrypted,
  };
}

function isNotRead({ content, size }: ArchiveEntry): boolean {
  return content === undefined && size > 0;
}

/** RAR 5.0 archive format: every number is a variable-length integer. */
function listFive(bytes: Buffer, budget: ArchiveBudget, walked: Walked): void {
  let at = 8;
  for (let block = 0; block < BLOCKS && at + 7 < bytes.length && !walked.isEncrypted; block += 1) {
    const reader = new VarReader(bytes, at + 4);
    const headSize = reader.next();
    const bodyStart = reader.at;
    const type = reader.next();
    const flags = reader.next();
    const extraSize = (flags & 1) === 1 ? reader.next() : 0;
    const dataSize = (flags & 2) === 2 ? reader.next() : 0;
    walked.isEncrypted = type === 4;
    if (type === 2) {
      if (!budget.takeEntry()) {
        walked.isBomb = true;
        return;
      }
      const data = { start: bodyStart + headSize, end: bodyStart + headSize + dataSize };
      walked.entries.push(
        readFiveFile(bytes, reader, { start: bodyStart + headSize - extraSize, size: extraSize }, data),
      );
    }
    at = bodyStart + headSize + dataSize;
  }
}

interface Extra {
  readonly start: number;
  readonly size: number;
}

interface Data {
  readonly start: number;
  readonly end: number;
}

function readFiveFile(bytes: Buffer, reader: VarReader, extra: Extra, data: Data): ArchiveEntry {
  const flags = reader.next();
  const size = reader.next();
  reader.next();
  reader.skip((flags & 2 ? 4 : 0) + (flags & 4 ? 4 : 0));
  const isStored = ((reader.next() >> 7) & 7) === 0;
  reader.next();
  const nameLength = reader.next();
  const name = bytes.subarray(reader.at, reader.at + nameLength).toString('utf8');
  const isEncrypted = extra.size > 2 && hasEncryptionRecord(bytes, extra.start, extra.start + extra.size);
  const isFolder = (flags & 1) !== 0;
  const content = isStored && !isEncrypted && !isFolder ? bytes.subarray(data.start, data.end) : undefined;
  return { name: isFolder ? `${name}/` : name, size, isEncrypted, content };
}

function hasEncryptionRecord(bytes: Buffer, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const reader = new VarReader(bytes, at);
    const size = reader.next();
    const body = reader.at;
    if (reader.next() === 1) {
      return true;
    }
    at = body + Math.max(size, 1);
  }
  return false;
}

/** RAR 2.9 to 4: fixed little-endian blocks. */
function listFour(bytes: Buffer, budget: ArchiveBudget, walked: Walked): void {
  let at = 7;
  for (let block = 0; block < BLOCKS && at + 11 < bytes.length && !walked.isEncrypted; block += 1) {
    const type = bytes[at + 2] ?? 0;
    const flags = u16(bytes, at + 3);
    const headSize = Math.max(7, u16(bytes, at + 5));
    const dataSize = type === 0x74 || (flags & 0x8000) !== 0 ? u32(bytes, at + 7) : 0;
    walked.isEncrypted = type === 0x73 && (flags & 0x80) !== 0;
    if (type === 0x74 && at + 32 < bytes.length) {
      if (!budget.takeEntry()) {
        walked.isBomb = true;
        return;
      }
      walked.entries.push(
        readFourFile(bytes, at, flags, { start: at + headSize, end: at + headSize + dataSize }),
      );
    }
    at += headSize + dataSize;
  }
}

function readFourFile(bytes: Buffer, at: number, flags: number, data: Data): ArchiveEntry {
  const nameAt = at + 32 + ((flags & 0x100) === 0 ? 0 : 8);
  const name = bytes.toString('utf8', nameAt, nameAt + u16(bytes, at + 26)).split('\0')[0] ?? '';
  const isEncrypted = (flags & 4) !== 0;
  const isFolder = (flags & 0xe0) === 0xe0;
  // Method "0" (0x30) is stored; parts of a split file are not whole files.
  const isStored = bytes[at + 25] === 0x30 && !isEncrypted && !isFolder && (flags & 3) === 0;
  const content = isStored ? bytes.subarray(data.start, data.end) : undefined;
  return { name: isFolder ? `${name}/` : name, size: u32(bytes, at + 11), isEncrypted, content };
}

/** Reads RAR's variable-length integers: seven bits a byte, lowest first. */
class VarReader {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    let factor = 1;
    for (let index = 0; index < 8; index += 1) {
      const byte = this.#bytes.readUInt8(this.at);
      this.at += 1;
      value += (byte & 0x7f) * factor;
      factor *= 128;
      if (byte < 0x80) {
        break;
      }
    }
    return value;
  }

  skip(count: number): void {
    this.at += count;
  }
}
