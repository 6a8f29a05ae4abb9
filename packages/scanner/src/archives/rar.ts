import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';

const RAR5_MARK = Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1');
/** Blocks read of one archive. */
const BLOCKS = 4_000;

/** Lists a RAR archive of version 4 or 5. Nothing is unpacked: there is no free unpacker to stand behind. */
export function listRar(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const isFive = bytes.subarray(0, 8).equals(RAR5_MARK);
  try {
    return isFive ? listFive(bytes, budget) : listFour(bytes, budget);
  } catch (error) {
    if (error instanceof RangeError) {
      return { ...EMPTY_ARCHIVE, isListedOnly: true };
    }
    throw error;
  }
}

/** RAR 5.0 archive format: every number is a variable-length integer. */
function listFive(bytes: Buffer, budget: ArchiveBudget): OpenedArchive {
  const entries: ArchiveEntry[] = [];
  let isEncrypted = false;
  let at = 8;
  for (let block = 0; block < BLOCKS && at + 7 < bytes.length && !isEncrypted; block += 1) {
    const reader = new VarReader(bytes, at + 4);
    const headSize = reader.next();
    const bodyStart = reader.at;
    const type = reader.next();
    const flags = reader.next();
    const extraSize = (flags & 1) === 1 ? reader.next() : 0;
    const dataSize = (flags & 2) === 2 ? reader.next() : 0;
    isEncrypted = type === 4;
    if (type === 2 && budget.takeEntry()) {
      entries.push(readFiveFile(bytes, reader, bodyStart + headSize - extraSize, extraSize));
    }
    at = bodyStart + headSize + dataSize;
  }
  return {
    ...EMPTY_ARCHIVE,
    entries,
    isEncrypted,
    isListedOnly: true,
    isBroken: entries.length === 0 && !isEncrypted,
  };
}

function readFiveFile(bytes: Buffer, reader: VarReader, extraStart: number, extraSize: number): ArchiveEntry {
  const flags = reader.next();
  const size = reader.next();
  reader.next();
  reader.skip((flags & 2 ? 4 : 0) + (flags & 4 ? 4 : 0));
  reader.next();
  reader.next();
  const nameLength = reader.next();
  const name = bytes.subarray(reader.at, reader.at + nameLength).toString('utf8');
  return {
    name,
    size,
    isEncrypted: extraSize > 2 && hasEncryptionRecord(bytes, extraStart, extraStart + extraSize),
    content: undefined,
  };
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
function listFour(bytes: Buffer, budget: ArchiveBudget): OpenedArchive {
  const entries: ArchiveEntry[] = [];
  let isEncrypted = false;
  let at = 7;
  for (let block = 0; block < BLOCKS && at + 11 < bytes.length && !isEncrypted; block += 1) {
    const type = bytes[at + 2] ?? 0;
    const flags = bytes.readUInt16LE(at + 3);
    const headSize = Math.max(7, bytes.readUInt16LE(at + 5));
    const dataSize = type === 0x74 || (flags & 0x8000) !== 0 ? bytes.readUInt32LE(at + 7) : 0;
    isEncrypted = type === 0x73 && (flags & 0x80) !== 0;
    if (type === 0x74 && at + 32 < bytes.length && budget.takeEntry()) {
      const nameLength = bytes.readUInt16LE(at + 26);
      const nameAt = at + 32 + ((flags & 0x100) === 0 ? 0 : 8);
      const name =
        bytes
          .subarray(nameAt, nameAt + nameLength)
          .toString('utf8')
          .split('\0')[0] ?? '';
      entries.push({
        name,
        size: bytes.readUInt32LE(at + 11),
        isEncrypted: (flags & 4) !== 0,
        content: undefined,
      });
    }
    at += headSize + dataSize;
  }
  return {
    ...EMPTY_ARCHIVE,
    entries,
    isEncrypted,
    isListedOnly: true,
    isBroken: entries.length === 0 && !isEncrypted,
  };
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
