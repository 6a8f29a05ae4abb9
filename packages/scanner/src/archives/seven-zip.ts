import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';
import { asBuffer, u64 } from './numbers.ts';
import { unpackFolder } from './seven-zip-folder.ts';
import { readSevenZipHeader, type SevenZipHeader } from './seven-zip-header.ts';

const HEADER_BYTES = 32;
/** Bytes of a header that are read; one of 100,000 names is smaller. */
const HEADER_LIMIT = 1_048_576;
/** Id of a header that is packed itself. */
const PACKED_HEADER = 0x17;

/** Opens a 7z archive (7zFormat.txt of the LZMA SDK): names, and contents where they are not encrypted. */
export function openSevenZip(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const bytes = asBuffer(content);
  const start = HEADER_BYTES + u64(bytes, 12);
  const claimed = u64(bytes, 20);
  const header = bytes.subarray(start, start + Math.min(claimed, HEADER_LIMIT));
  if (header.length < Math.min(claimed, HEADER_LIMIT) || claimed === 0) {
    // Cut off, or a claim that cannot be true.
    return { ...EMPTY_ARCHIVE, isListedOnly: true, isBroken: claimed !== 0, isEncrypted: hasCipher(bytes) };
  }
  const first = readSevenZipHeader(header);
  if (first === undefined) {
    return { ...EMPTY_ARCHIVE, isListedOnly: true, isEncrypted: hasCipher(header) };
  }
  return header[0] === PACKED_HEADER ? openPacked(bytes, first, budget) : toArchive(bytes, first, budget);
}

function openPacked(bytes: Buffer, outer: SevenZipHeader, budget: ArchiveBudget): OpenedArchive {
  const [folder] = outer.folders;
  if (folder === undefined || folder.isEncrypted) {
    return {
      ...EMPTY_ARCHIVE,
      isEncrypted: folder?.isEncrypted ?? false,
      isListedOnly: true,
      isBroken: folder === undefined,
    };
  }
  const unpacked = unpackFolder(bytes, folder, budget);
  const inner =
    unpacked.outcome === 'unpacked'
      ? readSevenZipHeader(asBuffer(unpacked.content).subarray(0, HEADER_LIMIT))
      : undefined;
  if (inner === undefined) {
    return { ...EMPTY_ARCHIVE, isListedOnly: true, isBomb: unpacked.outcome === 'too-big' };
  }
  return toArchive(bytes, inner, budget);
}

function toArchive(bytes: Buffer, header: SevenZipHeader, budget: ArchiveBudget): OpenedArchive {
  const entries: ArchiveEntry[] = [];
  const names = [...header.names];
  let isBomb = header.wasCut;
  let isListedOnly = false;
  const filled = names.filter((_, index) => header.empty[index] !== true);
  let at = 0;
  for (const folder of header.folders) {
    const sizes = folder.sizes;
    const unpacked = folder.isEncrypted ? undefined : unpackFolder(bytes, folder, budget);
    isBomb ||= unpacked?.outcome === 'too-big';
    isListedOnly ||= unpacked !== undefined && unpacked.outcome !== 'unpacked';
    let from = 0;
    for (const size of sizes) {
      if (!budget.takeEntry()) {
        return { ...EMPTY_ARCHIVE, entries, isBomb: true, isListedOnly: true, isBroken: false };
      }
      const whole = unpacked?.outcome === 'unpacked' ? unpacked.content : undefined;
      const content =
        whole !== undefined && from + size <= whole.length ? whole.subarray(from, from + size) : undefined;
      entries.push({ name: filled[at] ?? '', isEncrypted: folder.isEncrypted, size, content });
      from += size;
      at += 1;
    }
  }
  return { ...EMPTY_ARCHIVE, entries, isBomb, isListedOnly, isBroken: false };
}

/** Coder id of AES-256 with SHA-256, wherever it stands. */
function hasCipher(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from([0x06, 0xf1, 0x07, 0x01]));
}
