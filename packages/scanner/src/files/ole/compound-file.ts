import { asBuffer, u16, u32 } from '../../archives/numbers.ts';
import { COMPOUND_ENTRIES } from '../../limits.ts';
import { wideText } from '../../text/wide-text.ts';

/** One stream or storage of a compound file (MS-CFB 2.6.1). */
export interface CompoundEntry {
  /** Names of the storages around it and its own, joined by "/"; the root storage has ''. */
  readonly path: string;
  readonly name: string;
  readonly isStorage: boolean;
  /** Class of a storage, 32 hex digits as they stand in the file; zeros where none is set. */
  readonly classId: string;
  readonly size: number;
  readonly start: number;
}

/** A compound file: the container of the old Office formats, of Outlook messages and of installers. */
export interface CompoundFile {
  readonly entries: readonly CompoundEntry[];
  /** Content of one stream, as a view where it lies in one piece; cut at the limit, in bytes. */
  readonly read: (entry: CompoundEntry, limit: number) => Uint8Array;
}

/** Sector numbers above this are marks (end, free, table), not places. */
const LAST_SECTOR = 0xfffffff9;
const NO_STREAM = 0xffffffff;
const HEADER_TABLES = 109;
/** Streams below this many bytes lie in the stream of small pieces. */
const SMALL_STREAM = 4_096;

/** Reads header and directory; undefined where the bytes are none. Total: broken chains end where they break. */
export function readCompoundFile(content: Uint8Array): CompoundFile | undefined {
  if (content.length < 1_024 || u32(content, 0) !== 0xe011cfd0 || u32(content, 4) !== 0xe11ab1a1) {
    return undefined;
  }
  const sectors = new Sectors(content);
  const raw = readDirectory(sectors.chain(u32(content, 48)));
  const root = raw.find((entry) => entry.type === 5);
  const small = new SmallSectors(sectors, root?.start ?? LAST_SECTOR + 1, u32(content, 60));
  return {
    entries: withPaths(raw),
    read: (entry, limit) => {
      const size = Math.min(entry.size, limit, content.length);
      return entry.size < SMALL_STREAM ? small.read(entry.start, size) : sectors.read(entry.start, size);
    },
  };
}

/** The large sectors and the table that chains them. */
class Sectors {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly #tables: readonly number[];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.size = u16(bytes, 30) === 12 ? 4_096 : 512;
    this.#tables = this.#listTables();
  }

  offset(sector: number): number {
    return (sector + 1) * this.size;
  }

  next(sector: number): number {
    const perTable = this.size / 4;
    const table = this.#tables[Math.floor(sector / perTable)];
    return table === undefined ? NO_STREAM : u32(this.bytes, this.offset(table) + (sector % perTable) * 4);
  }

  /** Sectors from one on, in order. A chain longer than the file runs in a circle. */
  sectorsFrom(start: number, most: number = Number.POSITIVE_INFINITY): readonly number[] {
    const found: number[] = [];
    const limit = Math.min(most, Math.ceil(this.bytes.length / this.size));
    for (let at = start; at <= LAST_SECTOR && found.length < limit; at = this.next(at)) {
      if (this.offset(at) >= this.bytes.length) {
        break;
      }
      found.push(at);
    }
    return found;
  }

  chain(start: number): Uint8Array {
    const sectors = this.sectorsFrom(start);
    return this.#join(sectors, sectors.length * this.size);
  }

  read(start: number, size: number): Uint8Array {
    return this.#join(this.sectorsFrom(start, Math.ceil(size / this.size)), size);
  }

  /** A view where the sectors follow each other, a copy where they are scattered. */
  #join(sectors: readonly number[], size: number): Uint8Array {
    const first = sectors[0];
    if (first === undefined) {
      return this.bytes.subarray(0, 0);
    }
    const isOnePiece = sectors.every((sector, index) => sector === first + index);
    if (isOnePiece) {
      const from = this.offset(first);
      return this.bytes.subarray(from, from + Math.min(size, sectors.length * this.size));
    }
    const pieces = sectors.map((sector) =>
      this.bytes.subarray(this.offset(sector), this.offset(sector) + this.size),
    );
    return Buffer.concat(pieces).subarray(0, size);
  }

  #listTables(): readonly number[] {
    const most = Math.ceil(this.bytes.length / this.size);
    const tables: number[] = [];
    const take = (at: number, count: number): void => {
      for (let index = 0; index < count && tables.length < most; index += 1) {
        const sector = u32(this.bytes, at + index * 4);
        if (sector <= LAST_SECTOR) {
          tables.push(sector);
        }
      }
    };
    take(76, HEADER_TABLES);
    let more = u32(this.bytes, 68);
    for (
      let index = 0;
      index < most && more <= LAST_SECTOR && this.offset(more) < this.bytes.length;
      index += 1
    ) {
      take(this.offset(more), this.size / 4 - 1);
      more = u32(this.bytes, this.offset(more) + this.size - 4);
    }
    return tables;
  }
}

/** Small streams: pieces of 64 bytes inside one large stream. */
class SmallSectors {
  readonly #large: Sectors;
  readonly #homeStart: number;
  readonly #tableStart: number;
  #home: readonly number[] | undefined;
  #table: Uint8Array | undefined;

  constructor(large: Sectors, homeStart: number, tableStart: number) {
    this.#large = large;
    this.#homeStart = homeStart;
    this.#tableStart = tableStart;
  }

  read(start: number, size: number): Uint8Array {
    const home = (this.#home ??= this.#large.sectorsFrom(this.#homeStart));
    const table = (this.#table ??= this.#large.chain(this.#tableStart));
    const pieces: Uint8Array[] = [];
    const perLarge = this.#large.size / 64;
    let at = start;
    for (let left = size; left > 0 && at <= LAST_SECTOR; left -= 64) {
      const sector = home[Math.floor(at / perLarge)];
      if (sector === undefined) {
        break;
      }
      const from = this.#large.offset(sector) + (at % perLarge) * 64;
      pieces.push(this.#large.bytes.subarray(from, from + Math.min(64, left)));
      at = at * 4 < table.length ? u32(table, at * 4) : NO_STREAM;
    }
    return Buffer.concat(pieces);
  }
}

interface RawEntry extends Omit<CompoundEntry, 'path'> {
  /** 1 storage, 2 stream, 5 root; others are unused. */
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function readDirectory(directory: Uint8Array): readonly RawEntry[] {
  const bytes = asBuffer(directory);
  const count = Math.min(COMPOUND_ENTRIES, Math.floor(bytes.length / 128));
  return Array.from({ length: count }, (_, index) => readEntry(bytes, index * 128));
}

function readEntry(bytes: Buffer, at: number): RawEntry {
  const nameBytes = Math.min(64, u16(bytes, at + 64));
  const type = bytes[at + 66] ?? 0;
  return {
    name: wideText(bytes, at, at + Math.max(0, nameBytes - 2)),
    type,
    isStorage: type !== 2,
    left: u32(bytes, at + 68),
    right: u32(bytes, at + 72),
    child: u32(bytes, at + 76),
    classId: bytes.toString('hex', at + 80, at + 96),
    start: u32(bytes, at + 116),
    size: u32(bytes, at + 120),
  };
}

/** Walks the tree from the root; what no storage names comes last, because hiding is no reason not to look. */
function withPaths(raw: readonly RawEntry[]): readonly CompoundEntry[] {
  const paths = new Map<number, string>();
  const waiting: { readonly index: number; readonly parent: string }[] = [{ index: 0, parent: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = raw[next.index];
    if (entry === undefined || paths.has(next.index)) {
      continue;
    }
    const path = entry.type === 5 ? '' : next.parent === '' ? entry.name : `${next.parent}/${entry.name}`;
    paths.set(next.index, path.slice(-PATH_CHARACTERS));
    waiting.push({ index: entry.left, parent: next.parent }, { index: entry.right, parent: next.parent });
    waiting.push({ index: entry.child, parent: path.slice(-PATH_CHARACTERS) });
  }
  return raw
    .map(({ name, isStorage, classId, size, start, type }, index) => ({
      path: paths.get(index) ?? name,
      name,
      isStorage,
      classId,
      size,
      start,
      type,
    }))
    .filter(({ type }) => type === 1 || type === 2 || type === 5);
}

/** Characters of a path that are kept; honest ones have 31 a level and five levels. */
const PATH_CHARACTERS = 400;
