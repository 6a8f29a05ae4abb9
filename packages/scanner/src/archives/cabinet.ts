import { inflateRawSync } from 'node:zlib';
import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';
import { unpackWithin } from './inflate.ts';
import { asBuffer, u16, u32 } from './numbers.ts';

/** Folders and blocks read of one cabinet. */
const FOLDERS = 100;
const BLOCKS = 4_000;
/** Bytes that a block may look back on. */
const WINDOW = 32_768;

/** Opens a cabinet (MS-CAB): names always, contents where they are stored or packed by MSZIP. */
export function openCabinet(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const bytes = asBuffer(content);
  const flags = u16(bytes, 30);
  const hasReserve = (flags & 4) !== 0;
  const folderReserve = hasReserve ? (bytes[38] ?? 0) : 0;
  const dataReserve = hasReserve ? (bytes[39] ?? 0) : 0;
  let at = skipNames(bytes, hasReserve ? 40 + u16(bytes, 36) : 36, flags);
  const folders = Array.from({ length: Math.min(FOLDERS, u16(bytes, 26)) }, () => {
    const folder = {
      start: u32(bytes, at),
      blocks: u16(bytes, at + 4),
      method: u16(bytes, at + 6) & 15,
      dataReserve,
    };
    at += 8 + folderReserve;
    return folder;
  });
  const unpacked = folders.map((folder) => unpackFolder(bytes, folder, budget));
  const entries = readFiles(bytes, unpacked, budget);
  return {
    ...EMPTY_ARCHIVE,
    entries,
    isBomb: unpacked.includes('too-big') || (entries.length < u16(bytes, 28) && budget.wasExceeded),
    isListedOnly: unpacked.some((folder) => folder === undefined),
    isBroken: entries.length === 0,
  };
}

/** Names of the cabinets before and behind, where this is one of several. */
function skipNames(bytes: Buffer, start: number, flags: number): number {
  const names = ((flags & 1) === 0 ? 0 : 2) + ((flags & 2) === 0 ? 0 : 2);
  let at = start;
  for (let name = 0; name < names; name += 1) {
    const end = bytes.indexOf(0, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return at;
}

function readFiles(
  bytes: Buffer,
  folders: readonly (Uint8Array | undefined | 'too-big')[],
  budget: ArchiveBudget,
): readonly ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  let at = u32(bytes, 16);
  for (let count = 0; count < u16(bytes, 28) && at + 17 <= bytes.length && budget.takeEntry(); count += 1) {
    const size = u32(bytes, at);
    const offset = u32(bytes, at + 4);
    const folder = folders[u16(bytes, at + 8)];
    const isUtf8 = (u16(bytes, at + 14) & 0x80) !== 0;
    const end = bytes.indexOf(0, at + 16);
    const stop = end < 0 ? bytes.length : Math.min(end, at + 16 + 512);
    const name = bytes.toString(isUtf8 ? 'utf8' : 'latin1', at + 16, stop);
    const content =
      folder instanceof Uint8Array && offset + size <= folder.length
        ? folder.subarray(offset, offset + size)
        : undefined;
    entries.push({ name, isEncrypted: false, size, content });
    at = stop + 1;
  }
  return entries;
}

interface CabinetFolder {
  readonly start: number;
  readonly blocks: number;
  readonly method: number;
  readonly dataReserve: number;
}

function unpackFolder(
  bytes: Buffer,
  folder: CabinetFolder,
  budget: ArchiveBudget,
): Uint8Array | undefined | 'too-big' {
  if (folder.method > 1) {
    return undefined;
  }
  const pieces: Uint8Array[] = [];
  let window: Uint8Array = new Uint8Array(0);
  let at = folder.start;
  for (let block = 0; block < Math.min(folder.blocks, BLOCKS) && at + 8 <= bytes.length; block += 1) {
    const size = u16(bytes, at + 4);
    const body = bytes.subarray(at + 8 + folder.dataReserve, at + 8 + folder.dataReserve + size);
    const dictionary = window;
    const piece = folder.method === 0 ? body : unpackBlock(body, dictionary, budget);
    if (!(piece instanceof Uint8Array)) {
      return piece ?? (pieces.length === 0 ? undefined : Buffer.concat(pieces));
    }
    pieces.push(piece);
    window =
      piece.length >= WINDOW ? piece.subarray(-WINDOW) : Buffer.concat([window, piece]).subarray(-WINDOW);
    at += 8 + folder.dataReserve + size;
  }
  return Buffer.concat(pieces);
}

/** "CK", then deflate that may look back on what the blocks before made. */
function unpackBlock(
  body: Buffer,
  dictionary: Uint8Array,
  budget: ArchiveBudget,
): Uint8Array | undefined | 'too-big' {
  const inflated = unpackWithin(body.length, budget, (allowed) =>
    inflateRawSync(body.subarray(2), {
      maxOutputLength: Math.min(allowed, WINDOW + 16),
      ...(dictionary.length === 0 ? {} : { dictionary }),
    }),
  );
  if (inflated.outcome === 'unpacked') {
    return inflated.content;
  }
  return inflated.outcome === 'too-big' ? 'too-big' : undefined;
}
