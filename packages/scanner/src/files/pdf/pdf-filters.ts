import type { ArchiveBudget } from '../../archives/archive.ts';
import { inflatePartly } from '../../archives/inflate.ts';

/** Filters of one stream; honest ones have one or two. */
const FILTERS = 6;

/** Names of the filters of a stream (ISO 32000-1, 7.4), in the order in which they are undone. */
export function filtersOf(dictionary: string): readonly string[] {
  const written = /\/F(?:ilter)?\s{0,8}(\[[^\]]{0,400}\]|\/\w{1,40})/.exec(dictionary)?.[1] ?? '';
  return [...written.matchAll(/\/(\w{1,40})/g)].map((match) => match[1] ?? '').slice(0, FILTERS);
}

/** Undoes the filters; undefined where one of them is for pictures, or broken from its first byte. */
export function decodeStream(
  packed: Uint8Array,
  filters: readonly string[],
  budget: ArchiveBudget,
): Uint8Array | undefined {
  let content: Uint8Array | undefined = packed;
  for (const filter of filters) {
    content = content === undefined ? undefined : undo(filter, content, budget);
  }
  return content;
}

function undo(filter: string, packed: Uint8Array, budget: ArchiveBudget): Uint8Array | undefined {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflatePartly(packed, budget);
    case 'ASCIIHexDecode':
    case 'AHx':
      return fromHex(packed);
    case 'ASCII85Decode':
    case 'A85':
      return fromAscii85(packed);
    case 'RunLengthDecode':
    case 'RL':
      return fromRuns(packed, budget);
    case 'LZWDecode':
    case 'LZW':
      return fromLzw(packed, budget);
    case 'Crypt':
      return packed;
    default:
      return undefined;
  }
}

function fromHex(packed: Uint8Array): Uint8Array {
  const digits =
    Buffer.from(packed)
      .toString('latin1')
      .split('>')[0]
      ?.replace(/[^0-9a-f]/gi, '') ?? '';
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function fromAscii85(packed: Uint8Array): Uint8Array {
  const out = Buffer.alloc(packed.length * 4);
  let size = 0;
  let value = 0;
  let count = 0;
  const flush = (bytes: number): void => {
    for (let index = 0; index < bytes; index += 1) {
      out[size] = Math.floor(value / 256 ** (3 - index)) & 255;
      size += 1;
    }
    value = 0;
    count = 0;
  };
  for (const byte of packed) {
    if (byte === 0x7e) {
      break;
    }
    if (byte === 0x7a && count === 0) {
      flush(4);
    } else if (byte >= 0x21 && byte <= 0x75) {
      value = value * 85 + (byte - 0x21);
      count += 1;
      if (count === 5) {
        flush(4);
      }
    }
  }
  if (count > 1) {
    const left = count - 1;
    for (; count < 5; count += 1) {
      value = value * 85 + 84;
    }
    flush(left);
  }
  return out.subarray(0, size);
}

function fromRuns(packed: Uint8Array, budget: ArchiveBudget): Uint8Array {
  const out: Uint8Array[] = [];
  let size = 0;
  const limit = Math.min(budget.bytes, OWN_DECODER_BYTES);
  for (let at = 0; at < packed.length && size < limit;) {
    const length = packed[at] ?? 128;
    if (length === 128) {
      break;
    }
    const run =
      length < 128
        ? packed.subarray(at + 1, at + 2 + length)
        : new Uint8Array(257 - length).fill(packed[at + 1] ?? 0);
    out.push(run);
    size += run.length;
    at += length < 128 ? length + 2 : 2;
  }
  budget.takeBytes(size);
  return Buffer.concat(out);
}

/** Bytes that the decoders written here make of one stream; scripts and lists are far smaller. */
const OWN_DECODER_BYTES: number = 4 * 1024 * 1024;

/** ISO 32000-1, 7.4.4.2, with early change. */
function fromLzw(packed: Uint8Array, budget: ArchiveBudget): Uint8Array {
  const out = Buffer.alloc(Math.min(OWN_DECODER_BYTES, budget.bytes, packed.length * 400));
  // Each entry of the table is a place in the output, because every sequence has been written there before.
  const starts = new Int32Array(4_097);
  const lengths = new Int32Array(4_097);
  let [size, next, width, previous] = [0, 258, 9, -1];
  let [bits, held] = [0, 0];
  for (let at = 0; at < packed.length && size < out.length;) {
    while (held < width && at < packed.length) {
      bits = ((bits << 8) | (packed[at] ?? 0)) & 0xffffff;
      held += 8;
      at += 1;
    }
    if (held < width) {
      break;
    }
    const code = (bits >> (held - width)) & ((1 << width) - 1);
    held -= width;
    if (code === 257) {
      break;
    }
    if (code === 256) {
      [next, width, previous] = [258, 9, -1];
      continue;
    }
    const start = size;
    if (code < 256) {
      out[size] = code;
      size += 1;
    } else if (code < next || (code === next && previous >= 0)) {
      const from = code < next ? (starts[code] ?? 0) : previous;
      const length = code < next ? (lengths[code] ?? 0) : start - previous + 1;
      for (let index = 0; index < length && size < out.length; index += 1) {
        out[size] = out[from + index] ?? 0;
        size += 1;
      }
    } else {
      break;
    }
    if (previous >= 0 && next < 4_096) {
      starts[next] = previous;
      lengths[next] = start - previous + 1;
      next += 1;
    }
    previous = start;
    width = next >= 2_047 ? 12 : next >= 1_023 ? 11 : next >= 511 ? 10 : 9;
  }
  budget.takeBytes(size);
  return out.subarray(0, size);
}
