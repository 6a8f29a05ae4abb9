/** A probability of one half, of 2048. */
export const UNTOUCHED = 1_024;
/** Bytes past the end that a sound stream may ask for. */
const SLACK = 16;

/** The arithmetic decoder below LZMA. Throws (Error) where the bytes end before the stream does. */
export class RangeDecoder {
  readonly #bytes: Uint8Array;
  #at: number;
  #range = 0xffffffff;
  #code = 0;

  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes;
    // The first byte is always zero.
    this.#at = start + 1;
    for (let index = 0; index < 4; index += 1) {
      this.#code = ((this.#code << 8) | this.#next()) >>> 0;
    }
  }

  bit(table: Uint16Array, index: number): number {
    const probability = table[index] ?? UNTOUCHED;
    const bound = (this.#range >>> 11) * probability;
    let bit = 0;
    if (this.#code < bound) {
      this.#range = bound;
      table[index] = probability + ((2_048 - probability) >> 5);
    } else {
      this.#range -= bound;
      this.#code -= bound;
      table[index] = probability - (probability >> 5);
      bit = 1;
    }
    this.#normalise();
    return bit;
  }

  /** Bits of equal chances, highest first. */
  direct(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      this.#range >>>= 1;
      const isOne = this.#code >= this.#range;
      this.#code -= isOne ? this.#range : 0;
      value = value * 2 + (isOne ? 1 : 0);
      this.#normalise();
    }
    return value;
  }

  tree(table: Uint16Array, offset: number, bits: number): number {
    let symbol = 1;
    for (let index = 0; index < bits; index += 1) {
      symbol = (symbol << 1) | this.bit(table, offset + symbol);
    }
    return symbol - (1 << bits);
  }

  reverseTree(table: Uint16Array, offset: number, bits: number): number {
    let symbol = 1;
    let value = 0;
    for (let index = 0; index < bits; index += 1) {
      const bit = this.bit(table, offset + symbol);
      symbol = (symbol << 1) | bit;
      value |= bit << index;
    }
    return value;
  }

  #normalise(): void {
    if (this.#range < 0x1000000) {
      this.#range = (this.#range << 8) >>> 0;
      this.#code = ((this.#code << 8) | this.#next()) >>> 0;
    }
  }

  #next(): number {
    const byte = this.#bytes[this.#at];
    this.#at += 1;
    if (byte === undefined && this.#at > this.#bytes.length + SLACK) {
      throw new Error('the stream ends early');
    }
    return byte ?? 0;
  }
}
