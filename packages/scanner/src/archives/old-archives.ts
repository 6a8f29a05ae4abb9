import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';
import { asBuffer, u16, u32 } from './numbers.ts';

/** Headers read of one archive. */
const HEADERS = 4_000;

/** One file of an old archive, and where the next header begins. */
interface Step {
  readonly entry: ArchiveEntry | undefined;
  readonly next: number;
}

/** Lists ARJ (technote of version 2.8), LZH (levels 0 to 2) or ACE archives; stored files are looked into. */
export function openOldArchive(content: Uint8Array, type: string, budget: ArchiveBudget): OpenedArchive {
  const bytes = asBuffer(content);
  const step = type === 'application/x-arj' ? arjStep : type === 'application/x-ace' ? aceStep : lzhStep;
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let count = 0; count < HEADERS && at < bytes.length; count += 1) {
    const found = step(bytes, at);
    if (found === undefined || found.next <= at) {
      break;
    }
    if (found.entry !== undefined && !budget.takeEntry()) {
      return { ...EMPTY_ARCHIVE, entries, isBomb: true, isListedOnly: true, isBroken: false };
    }
    entries.push(...(found.entry === undefined ? [] : [found.entry]));
    at = found.next;
  }
  const isListedOnly = entries.length === 0 || entries.some(({ content: inner }) => inner === undefined);
  return { ...EMPTY_ARCHIVE, entries, isListedOnly, isBroken: entries.length === 0 };
}

function arjStep(bytes: Buffer, at: number): Step | undefined {
  const headerSize = u16(bytes, at + 2);
  if (u16(bytes, at) !== 0xea60 || headerSize < 30) {
    return undefined;
  }
  const header = at + 4;
  const type = bytes[header + 6] ?? 0;
  const extendedSize = u16(bytes, header + headerSize + 4);
  const data = header + headerSize + 4 + 2 + (extendedSize === 0 ? 0 : extendedSize + 4);
  if (type === 2) {
    return { entry: undefined, next: data };
  }
  const packed = u32(bytes, header + 12);
  const isEncrypted = ((bytes[header + 4] ?? 0) & 1) !== 0;
  const isStored = bytes[header + 5] === 0 && !isEncrypted;
  const name = textAt(bytes, header + (bytes[header] ?? 30), header + headerSize);
  const content = isStored ? bytes.subarray(data, data + packed) : undefined;
  return { entry: { name, isEncrypted, size: u32(bytes, header + 16), content }, next: data + packed };
}

function aceStep(bytes: Buffer, at: number): Step | undefined {
  const headerSize = u16(bytes, at + 2);
  const type = bytes[at + 4] ?? 255;
  const flags = u16(bytes, at + 5);
  if (headerSize < 3) {
    return undefined;
  }
  const packed = type === 1 || (flags & 1) !== 0 ? u32(bytes, at + 7) : 0;
  const next = at + 4 + headerSize + (type === 0 ? 0 : packed);
  if (type !== 1) {
    return { entry: undefined, next };
  }
  const isEncrypted = (flags & 0x4000) !== 0;
  const name = bytes.toString('latin1', at + 35, at + 35 + Math.min(512, u16(bytes, at + 33)));
  const isStored = bytes[at + 27] === 0 && !isEncrypted;
  const content = isStored ? bytes.subarray(at + 4 + headerSize, next) : undefined;
  return { entry: { name, isEncrypted, size: u32(bytes, at + 11), content }, next };
}

function lzhStep(bytes: Buffer, at: number): Step | undefined {
  const method = bytes.toString('latin1', at + 2, at + 7);
  if (!/^-l[hz][0-9a-z]-$/.test(method)) {
    return undefined;
  }
  const level = bytes[at + 20] ?? 0;
  const packed = u32(bytes, at + 7);
  const head = level === 2 ? readLevelTwo(bytes, at) : readLevelOne(bytes, at, level);
  // At level 1 the packed size counts the further headers, too.
  const next = (level === 1 ? at + (bytes[at] ?? 0) + 2 : head.data) + packed;
  const content = /0-$/.test(method) || method === '-lz4-' ? bytes.subarray(head.data, next) : undefined;
  const isFolder = method === '-lhd-';
  return {
    entry: isFolder ? undefined : { name: head.name, isEncrypted: false, size: u32(bytes, at + 11), content },
    next,
  };
}

interface LzhHead {
  readonly name: string;
  readonly data: number;
}

function readLevelOne(bytes: Buffer, at: number, level: number): LzhHead {
  const nameLength = bytes[at + 21] ?? 0;
  const name = bytes.toString('latin1', at + 22, at + 22 + nameLength);
  const base = at + (bytes[at] ?? 0) + 2;
  return level === 0 ? { name, data: base } : readFurther(bytes, base - 2, name, base);
}

function readLevelTwo(bytes: Buffer, at: number): LzhHead {
  const found = readFurther(bytes, at + 24, '', at + 26);
  return { name: found.name, data: at + u16(bytes, at) };
}

/** Further headers: a size, a kind (1 is the name), a body; a size of zero ends them. */
function readFurther(bytes: Buffer, sizeAt: number, first: string, start: number): LzhHead {
  let name = first;
  let size = u16(bytes, sizeAt);
  let at = start;
  for (let count = 0; count < 20 && size >= 3 && at + size <= bytes.length; count += 1) {
    if (bytes[at] === 1) {
      name = bytes.toString('latin1', at + 1, at + size - 2);
    }
    at += size;
    size = u16(bytes, at - 2);
  }
  return { name, data: at };
}

function textAt(bytes: Buffer, start: number, end: number): string {
  const stop = bytes.indexOf(0, start);
  return bytes.toString('latin1', start, stop < 0 ? end : Math.min(stop, end));
}
