import { wideText } from '../text/wide-text.ts';
import { EMPTY_ARCHIVE, type ArchiveBudget, type ArchiveEntry, type OpenedArchive } from './archive.ts';
import { asBuffer, u16, u32 } from './numbers.ts';

/** Bytes of one sector of an optical disc (ECMA-119 6.1.2). */
const SECTOR = 2_048;
/** Folders walked in one image. */
const FOLDERS = 500;

/** Opens an image of a CD (ISO 9660 with Joliet names) or DVD (UDF): both are told by marks from sector 16 on. */
export function openDiskImage(content: Uint8Array, budget: ArchiveBudget): OpenedArchive {
  const bytes = asBuffer(content);
  const entries = [...walkIso(bytes, budget)];
  const seen = new Set(entries.map(({ name }) => name.toLowerCase()));
  // Bridge discs describe the same files twice, at times with a file that only one of the two shows.
  entries.push(...walkUdf(bytes, budget).filter(({ name }) => !seen.has(name.toLowerCase())));
  const isBomb = budget.wasExceeded;
  return { ...EMPTY_ARCHIVE, entries, isBomb, isListedOnly: entries.length === 0, isBroken: false };
}

function walkIso(bytes: Buffer, budget: ArchiveBudget): readonly ArchiveEntry[] {
  const volumes = [16, 17, 18, 19, 20, 21, 22, 23]
    .map((sector) => bytes.subarray(sector * SECTOR, (sector + 1) * SECTOR))
    .filter((volume) => volume.toString('latin1', 1, 6) === 'CD001' && (volume[0] === 1 || volume[0] === 2));
  const joliet = volumes.find(
    (volume) => volume[0] === 2 && /^%\/[@CE]/.test(volume.toString('latin1', 88, 91)),
  );
  const volume = joliet ?? volumes[0];
  return volume === undefined ? [] : walkFolders(bytes, volume, joliet !== undefined, budget);
}

function walkFolders(
  bytes: Buffer,
  volume: Buffer,
  isWide: boolean,
  budget: ArchiveBudget,
): readonly ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  const waiting = [{ at: u32(volume, 158) * SECTOR, size: u32(volume, 166) }];
  const visited = new Set<number>();
  for (let folder = waiting.pop(); folder !== undefined && visited.size < FOLDERS; folder = waiting.pop()) {
    if (visited.has(folder.at)) {
      continue;
    }
    visited.add(folder.at);
    for (const record of recordsOf(bytes.subarray(folder.at, folder.at + folder.size), isWide)) {
      if (record.isFolder) {
        waiting.push(record);
      } else if (budget.takeEntry()) {
        const { name, at, size } = record;
        entries.push({ name, isEncrypted: false, size, content: bytes.subarray(at, at + size) });
      } else {
        return entries;
      }
    }
  }
  return entries;
}

interface DiskRecord {
  readonly name: string;
  readonly isFolder: boolean;
  readonly at: number;
  readonly size: number;
}

/** Records of one folder (ECMA-119 9.1); the rest of a sector is zero where the next record does not fit. */
function recordsOf(folder: Buffer, isWide: boolean): readonly DiskRecord[] {
  const records: DiskRecord[] = [];
  for (let at = 0; at + 34 <= folder.length;) {
    const length = folder[at] ?? 0;
    if (length < 34) {
      at = (Math.floor(at / SECTOR) + 1) * SECTOR;
      continue;
    }
    const name = folder.subarray(at + 33, at + 33 + (folder[at + 32] ?? 0));
    // One byte of 0 or 1 is the folder itself, or the one above.
    if (!(name.length === 1 && (name[0] ?? 2) < 2)) {
      records.push({
        name: (isWide ? wide(name) : name.toString('latin1')).replace(/;\d{1,5}$/, ''),
        isFolder: ((folder[at + 25] ?? 0) & 2) !== 0,
        at: u32(folder, at + 2) * SECTOR,
        size: u32(folder, at + 10),
      });
    }
    at += length;
  }
  return records;
}

/** Ids of the tags of UDF (ECMA-167 7.2.1). */
const TAGS = { partition: 5, name: 257, file: 261, extendedFile: 266 } as const;

/** Names in all folders, found by their tags; contents by the file entries that they point to. */
function walkUdf(bytes: Buffer, budget: ArchiveBudget): readonly ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  const isUdf =
    /^(?:BEA01|NSR0[23])/.test(bytes.toString('latin1', 16 * SECTOR + 1, 16 * SECTOR + 6)) ||
    bytes.includes('NSR0');
  if (!isUdf) {
    return entries;
  }
  let partition = 0;
  for (let sector = 16; sector * SECTOR < bytes.length; sector += 1) {
    const at = sector * SECTOR;
    const tag = hasTag(bytes, at) ? u16(bytes, at) : 0;
    if (tag === TAGS.partition && partition === 0) {
      partition = u32(bytes, at + 188);
    } else if (tag === TAGS.name) {
      readNames(bytes, at, partition, { entries, budget });
    } else if (tag === TAGS.file || tag === TAGS.extendedFile) {
      // Small folders stand inside their own entry.
      const inner = contentPlace(bytes, at, partition);
      if (inner !== undefined && inner.at % SECTOR !== 0 && hasTag(bytes, inner.at)) {
        readNames(bytes, inner.at, partition, { entries, budget });
      }
    }
  }
  return entries;
}

interface UdfInto {
  readonly entries: ArchiveEntry[];
  readonly budget: ArchiveBudget;
}

/** A run of names (ECMA-167 14.4). */
function readNames(bytes: Buffer, start: number, partition: number, { entries, budget }: UdfInto): void {
  for (let at = start; hasTag(bytes, at) && u16(bytes, at) === TAGS.name;) {
    const nameLength = bytes[at + 19] ?? 0;
    const useLength = u16(bytes, at + 36);
    const isFile = ((bytes[at + 18] ?? 0) & 0x0a) === 0;
    const nameAt = at + 38 + useLength;
    if (isFile && nameLength > 1) {
      if (!budget.takeEntry()) {
        return;
      }
      const raw = bytes.subarray(nameAt + 1, nameAt + nameLength);
      const name = bytes[nameAt] === 16 ? wide(raw) : raw.toString('latin1');
      const place = contentPlace(bytes, (partition + u32(bytes, at + 24)) * SECTOR, partition);
      const content = place === undefined ? undefined : bytes.subarray(place.at, place.at + place.size);
      entries.push({ name, isEncrypted: false, size: place?.size ?? 0, content });
    }
    at += 38 + useLength + nameLength + ((4 - ((38 + useLength + nameLength) % 4)) % 4);
  }
}

/** Where the content of a file entry lies (ECMA-167 14.9), its first piece. */
function contentPlace(
  bytes: Buffer,
  at: number,
  partition: number,
): { readonly at: number; readonly size: number } | undefined {
  const tag = u16(bytes, at);
  if (!hasTag(bytes, at) || (tag !== TAGS.file && tag !== TAGS.extendedFile)) {
    return undefined;
  }
  const size = u32(bytes, at + 56);
  const fields = tag === TAGS.file ? at + 168 : at + 208;
  const descriptors = fields + 8 + u32(bytes, fields);
  const isInside = (u16(bytes, at + 34) & 7) === 3;
  return { size, at: isInside ? descriptors : (partition + u32(bytes, descriptors + 4)) * SECTOR };
}

/** A tag carries the sum of its own other bytes. */
function hasTag(bytes: Buffer, at: number): boolean {
  const tag = bytes.subarray(at, at + 16);
  const sum = tag.reduce((total, byte, index) => (index === 4 ? total : total + byte), 0);
  return tag.length === 16 && u16(tag, 0) !== 0 && (sum & 0xff) === tag[4];
}

/** UTF-16 with the high byte first. */
function wide(raw: Buffer): string {
  return wideText(Buffer.from(raw.subarray(0, raw.length & ~1)).swap16());
}
