import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';

/** Coder id of AES-256 in 7z headers. */
const AES_CODER = Buffer.from([0x06, 0xf1, 0x07, 0x01]);
const HEADER_BYTES = 32;
/** Property id of the list of names. */
const NAMES = 0x11;

/**
 * Looks at the header of a 7z archive: whether it is encrypted, and the names where the header is not packed itself
 * (packers pack it as soon as it holds more than a few names).
 */
export function listSevenZip(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length < HEADER_BYTES) {
    return EMPTY_ARCHIVE;
  }
  const start = HEADER_BYTES + Number(bytes.readBigUInt64LE(12));
  const header = bytes.subarray(start, start + Math.min(Number(bytes.readBigUInt64LE(20)), 1_048_576));
  const isEncrypted = header.includes(AES_CODER);
  const entries = header[0] === 1 ? readNames(header, isEncrypted, budget) : [];
  return {
    ...EMPTY_ARCHIVE,
    entries,
    isEncrypted: isEncrypted && entries.length === 0,
    isListedOnly: true,
    isBroken: header.length === 0,
  };
}

function readNames(header: Buffer, isEncrypted: boolean, budget: ArchiveBudget): readonly ArchiveEntry[] {
  // Names are one run of UTF-16 strings, each ended by a zero; the property id, a size and a zero byte stand before.
  for (let at = header.indexOf(NAMES); at >= 0; at = header.indexOf(NAMES, at + 1)) {
    const size = header[at + 1] ?? 0;
    const isList =
      size > 2 && size < 0x80 && header[at + 2] === 0 && size % 2 === 1 && at + 2 + size <= header.length;
    if (isList) {
      const names = header
        .subarray(at + 3, at + 2 + size)
        .toString('utf16le')
        .split('\0')
        .filter((name) => name !== '');
      return names
        .filter(() => budget.takeEntry())
        .map((name) => ({ name, isEncrypted, size: 0, content: undefined }));
    }
  }
  return [];
}
