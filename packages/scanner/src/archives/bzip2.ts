/** Bits of a code at most, and tables of one block at most (bzip2 1.0 format). */
const LONGEST = 20;
const TABLES = 6;

/** Unpacks a .bz2 file, checks apart. Throws: RangeError where it grows beyond the limit, Error where it is broken. */
export function unpackBzip2(bytes: Uint8Array, limit: number): Uint8Array {
  const bits = new Bits(bytes, 32);
  const level = (bytes[3] ?? 0) - 0x30;
  if (level < 1 || level > 9) {
    throw new Error('no bzip2');
  }
  const pieces: Buffer[] = [];
  let size = 0;
  for (let mark = bits.mark(); mark === BLOCK_MARK; mark = bits.mark()) {
    const piece = readBlock(bits, level * 100_000, limit - size);
    pieces.push(piece);
    size += piece.length;
  }
  if (pieces.length === 0) {
    throw new Error('no blocks');
  }
  return Buffer.concat(pieces);
}

const BLOCK_MARK = 0x314159265359;

/** Reads bits, highest first. */
class Bits {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  read(count: number): number {
    let value = 0;
    for (let left = count; left > 0;) {
      const take = Math.min(16, left);
      value = value * 2 ** take + this.#few(take);
      left -= take;
    }
    return value;
  }

  /** One bit. */
  bit(): number {
    const byte = this.#bytes[this.#at >> 3];
    if (byte === undefined) {
      throw new Error('the stream ends early');
    }
    const bit = (byte >> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit;
  }

  /** The next 20 bits without taking them; zeros beyond the end. */
  peek(): number {
    const at = this.#at >> 3;
    const bytes = this.#bytes;
    const high = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const shift = this.#at & 7;
    return (((high << shift) & 0xffffff) | ((bytes[at + 3] ?? 0) >> (8 - shift))) >>> 4;
  }

  skip(count: number): void {
    this.#at += count;
    if (this.#at > this.#bytes.length * 8) {
      throw new Error('the stream ends early');
    }
  }

  #few(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      value = (value << 1) | this.bit();
    }
    return value;
  }

  mark(): number {
    return this.read(48);
  }
}

function readBlock(bits: Bits, blockBytes: number, limit: number): Buffer {
  bits.read(32);
  bits.read(1);
  const origin = bits.read(24);
  const symbols = readSymbols(bits);
  const tableCount = bits.read(3);
  const selectors = readSelectors(bits, tableCount);
  const tables = Array.from({ length: tableCount }, () => readTable(bits, symbols.length + 2));
  const counts = new Int32Array(256);
  const column = new Uint32Array(blockBytes);
  const size = readColumn(bits, { symbols, selectors, tables }, column, counts);
  if (origin >= size) {
    throw new Error('the block begins outside of itself');
  }
  return expand(column, size, origin, counts, limit);
}

function readSymbols(bits: Bits): number[] {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group += 1) {
    const members = (groups & (0x8000 >> group)) === 0 ? 0 : bits.read(16);
    for (let member = 0; member < 16; member += 1) {
      if ((members & (0x8000 >> member)) !== 0) {
        used.push(group * 16 + member);
      }
    }
  }
  return used;
}

function readSelectors(bits: Bits, tableCount: number): Uint8Array {
  if (tableCount < 2 || tableCount > TABLES) {
    throw new Error('no such number of tables');
  }
  const order = Array.from({ length: tableCount }, (_, index) => index);
  return Uint8Array.from({ length: bits.read(15) }, () => {
    let place = 0;
    while (bits.read(1) === 1) {
      place += 1;
    }
    const [table = 0] = order.splice(place, 1);
    order.unshift(table);
    return table;
  });
}

/** Canonical codes: for each length its first code, its first place in the list, and the symbols in order. */
interface Table {
  readonly limits: Int32Array;
  readonly bases: Int32Array;
  readonly symbols: readonly number[];
}

function readTable(bits: Bits, count: number): Table {
  let length = bits.read(5);
  const lengths = Array.from({ length: count }, () => {
    while (bits.read(1) === 1) {
      length += bits.read(1) === 0 ? 1 : -1;
    }
    if (length < 1 || length > LONGEST) {
      throw new Error('no such length of a code');
    }
    return length;
  });
  const limits = new Int32Array(LONGEST + 1).fill(-1);
  const bases = new Int32Array(LONGEST + 1);
  const symbols: number[] = [];
  let code = 0;
  for (let size = 1; size <= LONGEST; size += 1) {
    bases[size] = symbols.length - code;
    lengths.forEach((of, symbol) => {
      if (of === size) {
        symbols.push(symbol);
        code += 1;
      }
    });
    limits[size] = code - 1;
    code <<= 1;
  }
  return { limits, bases, symbols };
}

function readSymbol(bits: Bits, { limits, bases, symbols }: Table): number {
  const ahead = bits.peek();
  for (let size = 1; size <= LONGEST; size += 1) {
    const code = ahead >> (LONGEST - size);
    if (code <= (limits[size] ?? -1)) {
      bits.skip(size);
      return symbols[code + (bases[size] ?? 0)] ?? 0;
    }
  }
  throw new Error('no such code');
}

interface Coding {
  readonly symbols: number[];
  readonly selectors: Uint8Array;
  readonly tables: readonly Table[];
}

/** Runs and moves to the front undone: the last column of the sorted block. */
function readColumn(bits: Bits, coding: Coding, column: Uint32Array, counts: Int32Array): number {
  const order = Uint8Array.from(coding.symbols);
  const end = order.length + 1;
  let size = 0;
  let run = 0;
  let weight = 1;
  for (let index = 0; ; index += 1) {
    const table = coding.tables[coding.selectors[Math.floor(index / 50)] ?? 0];
    const symbol = table === undefined ? end : readSymbol(bits, table);
    if (symbol <= 1) {
      run += weight << symbol;
      weight <<= 1;
      if (run > column.length) {
        throw new Error('a run longer than the block');
      }
      continue;
    }
    const first = order[0] ?? 0;
    column.fill(first, size, Math.min(column.length, size + run));
    counts[first] = (counts[first] ?? 0) + run;
    size += run;
    [run, weight] = [0, 1];
    if (symbol === end || size >= column.length) {
      return Math.min(size, column.length);
    }
    const byte = order[symbol - 1] ?? 0;
    order.copyWithin(1, 0, symbol - 1);
    order[0] = byte;
    column[size] = byte;
    counts[byte] = (counts[byte] ?? 0) + 1;
    size += 1;
  }
}

/** Undoes the sorting, then the runs of four and more. */
function expand(
  column: Uint32Array,
  size: number,
  origin: number,
  counts: Int32Array,
  limit: number,
): Buffer {
  const starts = new Int32Array(256);
  let sum = 0;
  for (let byte = 0; byte < 256; byte += 1) {
    starts[byte] = sum;
    sum += counts[byte] ?? 0;
  }
  for (let index = 0; index < size; index += 1) {
    const byte = (column[index] ?? 0) & 0xff;
    const to = starts[byte] ?? 0;
    starts[byte] = to + 1;
    column[to] = ((column[to] ?? 0) & 0xff) | (index << 8);
  }
  return unrun(column, size, origin, limit);
}

function unrun(column: Uint32Array, size: number, origin: number, limit: number): Buffer {
  let out = Buffer.alloc(Math.min(limit, size * 2));
  let length = 0;
  let same = 0;
  let last = -1;
  let at = (column[origin] ?? 0) >>> 8;
  for (let index = 0; index < size; index += 1) {
    const entry = column[at] ?? 0;
    const byte = entry & 0xff;
    at = entry >>> 8;
    const times = same === 4 ? byte : 1;
    const value = same === 4 ? last : byte;
    if (length + times > limit) {
      throw new RangeError('larger than allowed');
    }
    if (length + times > out.length) {
      out = Buffer.concat([out, Buffer.alloc(Math.min(limit, out.length * 2 + 256) - out.length)]);
    }
    out.fill(value, length, length + times);
    length += times;
    same = same === 4 ? 0 : byte === last ? same + 1 : 1;
    last = same === 0 ? -1 : byte;
  }
  return out.subarray(0, length);
}
