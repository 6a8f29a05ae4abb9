const DIGITS = '!"#$%&\'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr';

/** Run-length mark of BinHex. */
const RUN = 0x90;

/** What a BinHex file holds. */
interface BinhexFile {
  readonly name: string;
  /** The data fork; the resource fork is Macintosh furniture. */
  readonly data: Buffer;
}

/** Decodes BinHex 4.0 (RFC 1741 appendix A) between its colons, up to `limit` bytes; undefined where it is none. */
export function decodeBinhex(source: Uint8Array, limit: number): BinhexFile | undefined {
  const bytes = expandRuns(sixToEight(source), limit);
  const nameLength = bytes[0] ?? 0;
  // Name, a zero, type, creator, flags, then the length of the data fork.
  const lengthAt = 1 + nameLength + 1 + 4 + 4 + 2;
  if (nameLength === 0 || nameLength > 63 || bytes.length < lengthAt + 10) return undefined;
  const dataAt = lengthAt + 4 + 4 + 2;
  const dataLength = bytes.readUInt32BE(lengthAt);
  return {
    name: bytes.toString('latin1', 1, 1 + nameLength),
    data: bytes.subarray(dataAt, Math.min(bytes.length, dataAt + dataLength)),
  };
}

function sixToEight(source: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(Math.floor((source.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of source) {
    const value = byte > 32 ? DIGITS.indexOf(String.fromCharCode(byte)) : -1;
    if (value < 0) continue;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out[length] = bits >> held;
    bits &= (1 << held) - 1;
    length += 1;
  }
  return out.subarray(0, length);
}

function expandRuns(source: Buffer, limit: number): Buffer {
  const pieces: Buffer[] = [];
  let total = 0;
  let plain = 0;
  let last = 0;
  let at = source.indexOf(RUN);
  while (at >= 0 && at + 1 < source.length && total < limit) {
    const count = source[at + 1] ?? 0;
    const literal = source.subarray(plain, count === 0 ? at + 1 : at);
    last = literal.at(-1) ?? last;
    const repeated = count > 1 ? Buffer.alloc(count - 1, last) : EMPTY;
    pieces.push(literal, repeated);
    total += literal.length + repeated.length;
    plain = at + 2;
    at = source.indexOf(RUN, plain);
  }
  pieces.push(source.subarray(plain));
  return Buffer.concat(pieces).subarray(0, limit);
}

const EMPTY = Buffer.alloc(0);
