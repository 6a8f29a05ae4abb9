import { ARCHIVE_ENTRIES } from '../limits.ts';
import { wideText } from '../text/wide-text.ts';

/** One run of bytes that is unpacked as a whole. Offsets and sizes in bytes. */
export interface SevenZipFolder {
  /** Coders from the packed side: ids as hexadecimal digits, with their properties. */
  readonly coders: readonly { readonly id: string; readonly properties: Uint8Array }[];
  readonly isEncrypted: boolean;
  /** Place and size of its first packed stream. */
  readonly offset: number;
  readonly packedSize: number;
  /** Size behind each coder. */
  readonly unpackedSizes: readonly number[];
  /** Sizes of the files in it. */
  readonly sizes: readonly number[];
}

export interface SevenZipHeader {
  readonly folders: readonly SevenZipFolder[];
  readonly names: readonly string[];
  /** True for folders and empty files, which have no content. */
  readonly empty: readonly boolean[];
  /** Lists were longer than is read. */
  readonly wasCut: boolean;
}

const CIPHER = '06f10701';

/** Reads a header that is not packed (ids 1 and 0x17); undefined where it cannot be one. Never throws. */
export function readSevenZipHeader(bytes: Buffer): SevenZipHeader | undefined {
  try {
    const reader = new Reader(bytes);
    const kind = reader.byte();
    return kind === 0x17 ? { ...empty(readStreams(reader)) } : kind === 1 ? readHeader(reader) : undefined;
  } catch {
    // The reader throws where the header ends in the middle of something.
    return undefined;
  }
}

function empty(folders: readonly SevenZipFolder[]): SevenZipHeader {
  return { folders, names: [], empty: [], wasCut: false };
}

function readHeader(reader: Reader): SevenZipHeader {
  let folders: readonly SevenZipFolder[] = [];
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    if (id === 4) {
      folders = readStreams(reader);
    } else if (id === 5) {
      return { ...readFiles(reader), folders };
    } else if (id === 2) {
      skipProperties(reader);
    } else {
      readStreams(reader);
    }
  }
  return empty(folders);
}

function skipProperties(reader: Reader): void {
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    reader.skip(reader.number());
  }
}

type Coders = Pick<SevenZipFolder, 'coders' | 'isEncrypted'> & {
  readonly outputs: number;
  readonly packed: number;
};

function readStreams(reader: Reader): readonly SevenZipFolder[] {
  let offset = 32;
  let packedSizes: number[] = [];
  let coders: readonly Coders[] = [];
  let unpackedSizes: number[][] = [];
  let sizes: number[][] | undefined;
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    if (id === 6) {
      offset += reader.number();
      packedSizes = readPackInfo(reader);
    } else if (id === 7) {
      ({ coders, unpackedSizes } = readCoders(reader));
    } else if (id === 8) {
      sizes = readSubStreams(reader, unpackedSizes);
    } else {
      throw new Error('no such list');
    }
  }
  let stream = 0;
  return coders.map((folder, index) => {
    const before = packedSizes.slice(0, stream).reduce((sum, size) => sum + size, 0);
    const packedSize = packedSizes[stream] ?? 0;
    stream += folder.packed;
    const own = unpackedSizes[index] ?? [];
    return {
      ...folder,
      offset: offset + before,
      packedSize,
      unpackedSizes: own,
      sizes: sizes?.[index] ?? [own.at(-1) ?? 0],
    };
  });
}

function readPackInfo(reader: Reader): number[] {
  const count = reader.count();
  let sizes: number[] = [];
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    if (id === 9) {
      sizes = Array.from({ length: count }, () => reader.number());
    } else {
      reader.digests(count);
    }
  }
  return sizes;
}

function readCoders(reader: Reader): {
  readonly coders: readonly Coders[];
  readonly unpackedSizes: number[][];
} {
  reader.byte();
  const count = reader.count();
  reader.byte();
  const coders = Array.from({ length: count }, () => readFolder(reader));
  let unpackedSizes: number[][] = [];
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    if (id === 12) {
      unpackedSizes = coders.map(({ outputs }) => Array.from({ length: outputs }, () => reader.number()));
    } else {
      reader.digests(count);
    }
  }
  return { coders, unpackedSizes };
}

/** Coders of one folder at most. */
const CODERS = 8;

function readFolder(reader: Reader): Coders {
  const coders: { id: string; properties: Uint8Array }[] = [];
  let [inputs, outputs] = [0, 0];
  const count = Math.min(reader.number(), CODERS);
  for (let index = 0; index < count; index += 1) {
    const flags = reader.byte();
    const id = reader.bytes(flags & 15).toString('hex');
    const isComplex = (flags & 0x10) !== 0;
    inputs += isComplex ? reader.number() : 1;
    outputs += isComplex ? reader.number() : 1;
    coders.push({ id, properties: (flags & 0x20) === 0 ? reader.bytes(0) : reader.bytes(reader.number()) });
  }
  const bonds = Math.max(0, outputs - 1);
  const packed = Math.max(1, inputs - bonds);
  for (let index = 0; index < bonds * 2 + (packed > 1 ? packed : 0) && index < 64; index += 1) {
    reader.number();
  }
  return {
    coders,
    isEncrypted: coders.some(({ id }) => id === CIPHER),
    outputs: Math.min(outputs, CODERS * 4),
    packed,
  };
}

function readSubStreams(reader: Reader, unpackedSizes: readonly number[][]): number[][] {
  let counts = unpackedSizes.map(() => 1);
  let sizes: number[][] | undefined;
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    if (id === 13) {
      counts = counts.map(() => reader.count());
    } else if (id === 9) {
      sizes = counts.map((count, folder) => splitSizes(reader, count, unpackedSizes[folder]?.at(-1) ?? 0));
    } else {
      // Digests stand for the streams that have none yet; nothing behind them is needed.
      sizes ??= counts.map((count, folder) => (count === 1 ? [unpackedSizes[folder]?.at(-1) ?? 0] : []));
      skipDigests(
        reader,
        counts.reduce((sum, count) => sum + count, 0),
      );
    }
  }
  return sizes ?? counts.map((count, folder) => (count === 0 ? [] : [unpackedSizes[folder]?.at(-1) ?? 0]));
}

/** All but the last size are written. */
function splitSizes(reader: Reader, count: number, whole: number): number[] {
  const written = Array.from({ length: Math.max(0, count - 1) }, () => reader.number());
  const rest = whole - written.reduce((sum, size) => sum + size, 0);
  return count === 0 ? [] : [...written, Math.max(0, rest)];
}

function skipDigests(reader: Reader, most: number): void {
  reader.digests(most);
}

function readFiles(reader: Reader): Omit<SevenZipHeader, 'folders'> {
  const claimed = reader.number();
  const count = Math.min(claimed, ARCHIVE_ENTRIES * 2);
  let names: readonly string[] = [];
  let isEmpty: readonly boolean[] = [];
  for (let id = reader.byte(); id !== 0; id = reader.byte()) {
    const body = reader.bytes(reader.number());
    if (id === 0x0e) {
      isEmpty = Array.from(
        { length: count },
        (_, index) => ((body[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0,
      );
    } else if (id === 0x11) {
      names = wideText(body, 1).split('\0', count);
    }
  }
  return { names, empty: isEmpty, wasCut: claimed > count };
}

/** Reads bytes and numbers; throws at the end. */
class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.bytes(1)[0] ?? 0;
  }

  bytes(count: number): Buffer {
    if (!(this.#at + count <= this.#bytes.length)) {
      throw new RangeError('the header ends early');
    }
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  skip(count: number): void {
    this.bytes(count);
  }

  /** As many high bits of the first byte are set as bytes follow. */
  number(): number {
    const first = this.byte();
    let value = 0;
    let mask = 0x80;
    for (let index = 0; index < 8; index += 1) {
      if ((first & mask) === 0) {
        return value + (first & (mask - 1)) * 256 ** index;
      }
      value += this.byte() * 256 ** index;
      mask >>= 1;
    }
    return value;
  }

  /** A number of things that each take room in the header. */
  count(): number {
    const value = this.number();
    if (value > this.#bytes.length) {
      throw new RangeError('more than there is room for');
    }
    return value;
  }

  /** Bits that say which are defined, unless all are; then 32 bits for each. */
  digests(count: number): void {
    const isAll = this.byte() !== 0;
    const bits = isAll ? undefined : this.bytes(Math.ceil(count / 8));
    const defined = bits === undefined ? count : bits.reduce((sum, byte) => sum + ones(byte), 0);
    this.skip(defined * 4);
  }
}

function ones(byte: number): number {
  return [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte & (1 << bit)) !== 0).length;
}
