import { u32 } from './numbers.ts';
import { RangeDecoder, UNTOUCHED } from './range-decoder.ts';

/** Numbers that shape a stream of LZMA: bits of literal context, of literal position and of position. */
export interface LzmaShape {
  readonly lc: number;
  readonly lp: number;
  readonly pb: number;
}

/** Reads the first byte of the properties; a shape that cannot be yields undefined. */
export function lzmaShape(byte: number): LzmaShape | undefined {
  const lc = byte % 9;
  const rest = Math.floor(byte / 9);
  return byte >= 225 ? undefined : { lc, lp: rest % 5, pb: Math.floor(rest / 5) };
}

/**
 * Decoder of LZMA into one output, which is its own dictionary. After the "LZMA specification" by Igor Pavlov (2015).
 * Throws for broken streams (Error) and where the output is full before the stream ends (RangeError).
 */
export class LzmaDecoder {
  out: Buffer;
  size = 0;
  readonly #shape: LzmaShape;
  #tables: Tables;
  #state = 0;
  #distances: [number, number, number, number] = [0, 0, 0, 0];

  constructor(out: Buffer, shape: LzmaShape, size = 0) {
    this.out = out;
    this.size = size;
    this.#shape = shape;
    this.#tables = newTables(shape);
  }

  /** Decodes until so many bytes stand in the output, or the stream says that it ends. */
  decode(coder: RangeDecoder, until: number): void {
    while (this.size < until) {
      const posState = this.size & ((1 << this.#shape.pb) - 1);
      if (coder.bit(this.#tables.isMatch, (this.#state << 4) + posState) === 0) {
        this.#literal(coder);
      } else {
        const length = this.#match(coder, posState);
        if (length < 0) {
          return;
        }
        this.#copy(length, until);
      }
    }
  }

  #literal(coder: RangeDecoder): void {
    const { lc, lp } = this.#shape;
    const before = this.size > 0 ? (this.out[this.size - 1] ?? 0) : 0;
    const place = ((this.size & ((1 << lp) - 1)) << lc) + (before >> (8 - lc));
    const offset = place * 0x300;
    let symbol = 1;
    if (this.#state >= 7) {
      let match = this.out[this.size - this.#distances[0] - 1] ?? 0;
      while (symbol < 0x100) {
        const matchBit = (match >> 7) & 1;
        match <<= 1;
        const bit = coder.bit(this.#tables.literals, offset + ((1 + matchBit) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (matchBit !== bit) {
          break;
        }
      }
    }
    while (symbol < 0x100) {
      symbol = (symbol << 1) | coder.bit(this.#tables.literals, offset + symbol);
    }
    this.out[this.size] = symbol & 0xff;
    this.size += 1;
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  /** Length of a match, whose distance is then the first of the four; -1 at the mark of the end. */
  #match(coder: RangeDecoder, posState: number): number {
    const tables = this.#tables;
    if (coder.bit(tables.isRep, this.#state) === 0) {
      const [a, b, c] = this.#distances;
      const length = readLength(coder, tables.length, posState);
      this.#state = this.#state < 7 ? 7 : 10;
      const distance = this.#distance(coder, Math.min(length - 2, 3));
      this.#distances = [distance, a, b, c];
      return distance === 0xffffffff ? -1 : length;
    }
    if (coder.bit(tables.isRep0, this.#state) === 0) {
      if (coder.bit(tables.isRep0Long, (this.#state << 4) + posState) === 0) {
        this.#state = this.#state < 7 ? 9 : 11;
        return 1;
      }
    } else {
      this.#turn(coder);
    }
    this.#state = this.#state < 7 ? 8 : 11;
    return readLength(coder, tables.repLength, posState);
  }

  /** Brings one of the three older distances to the front. */
  #turn(coder: RangeDecoder): void {
    const [a, b, c, d] = this.#distances;
    if (coder.bit(this.#tables.isRep1, this.#state) === 0) {
      this.#distances = [b, a, c, d];
    } else if (coder.bit(this.#tables.isRep2, this.#state) === 0) {
      this.#distances = [c, a, b, d];
    } else {
      this.#distances = [d, a, b, c];
    }
  }

  #distance(coder: RangeDecoder, lengthState: number): number {
    const slot = coder.tree(this.#tables.slots, lengthState << 6, 6);
    if (slot < 4) {
      return slot;
    }
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) {
      return base + coder.reverseTree(this.#tables.special, base - slot, bits);
    }
    return base + coder.direct(bits - 4) * 16 + coder.reverseTree(this.#tables.align, 0, 4);
  }

  #copy(length: number, until: number): void {
    const from = this.size - this.#distances[0] - 1;
    if (from < 0) {
      throw new Error('a distance leads before the beginning');
    }
    const end = Math.min(this.size + length, until);
    for (let index = 0; this.size + index < end; index += 1) {
      this.out[this.size + index] = this.out[from + index] ?? 0;
    }
    this.size = end;
  }
}

/** Unpacks one stream of LZMA with its five bytes of properties; the size is known from outside. */
export function decodeLzma(packed: Uint8Array, properties: Uint8Array, size: number): Uint8Array {
  const shape = lzmaShape(properties[0] ?? 255);
  if (shape === undefined || u32(properties, 1) > 0xf000_0000) {
    throw new Error('no properties of LZMA');
  }
  const decoder = new LzmaDecoder(Buffer.alloc(size), shape);
  decoder.decode(new RangeDecoder(packed), size);
  return decoder.out.subarray(0, decoder.size);
}

interface Lengths {
  readonly choice: Uint16Array;
  readonly low: Uint16Array;
  readonly middle: Uint16Array;
  readonly high: Uint16Array;
}

interface Tables {
  readonly literals: Uint16Array;
  readonly isMatch: Uint16Array;
  readonly isRep: Uint16Array;
  readonly isRep0: Uint16Array;
  readonly isRep1: Uint16Array;
  readonly isRep2: Uint16Array;
  readonly isRep0Long: Uint16Array;
  readonly slots: Uint16Array;
  readonly special: Uint16Array;
  readonly align: Uint16Array;
  readonly length: Lengths;
  readonly repLength: Lengths;
}

function newTables({ lc, lp }: LzmaShape): Tables {
  return {
    literals: table(0x300 << (lc + lp)),
    isMatch: table(192),
    isRep: table(12),
    isRep0: table(12),
    isRep1: table(12),
    isRep2: table(12),
    isRep0Long: table(192),
    slots: table(256),
    special: table(128),
    align: table(16),
    length: newLengths(),
    repLength: newLengths(),
  };
}

function newLengths(): Lengths {
  return { choice: table(2), low: table(128), middle: table(128), high: table(256) };
}

function table(size: number): Uint16Array {
  return new Uint16Array(size).fill(UNTOUCHED);
}

function readLength(coder: RangeDecoder, lengths: Lengths, posState: number): number {
  if (coder.bit(lengths.choice, 0) === 0) {
    return 2 + coder.tree(lengths.low, posState << 3, 3);
  }
  return coder.bit(lengths.choice, 1) === 0
    ? 10 + coder.tree(lengths.middle, posState << 3, 3)
    : 18 + coder.tree(lengths.high, 0, 8);
}
