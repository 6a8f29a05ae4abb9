import { DICTIONARIES } from './dictionary.ts';
import type { Chance } from './random.ts';

/** Bytes of a message at most: a mutation that doubles must not grow without end. */
const MAX_BYTES = 1_000_000;

/** Mutations of one message at most; AFL stacks up to 128, most of which break nothing but the letters. */
const MAX_STACKED = 16;

type Mutation = (bytes: Buffer, chance: Chance, other: Buffer) => Buffer;

/** One message with a few mutations on top of each other; `other` is what pieces are taken from. */
export function mutate(original: Buffer, chance: Chance, other: Buffer): Buffer {
  let bytes: Buffer = Buffer.from(original);
  const count = 1 + chance.below(MAX_STACKED);
  for (let done = 0; done < count; done += 1) bytes = chance.pick(MUTATIONS)(bytes, chance, other);
  return bytes.subarray(0, MAX_BYTES);
}

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  flipBit,
  randomByte,
  specialByte,
  addToByte,
  removeSpan,
  repeatSpan,
  swapSpans,
  insertToken,
  insertToken,
  insertToken,
  overwriteToken,
  repeatToken,
  cut,
  splice,
  splice,
  insertFrom,
  dropLine,
  repeatLine,
  changeNumber,
];

function flipBit(bytes: Buffer, chance: Chance): Buffer {
  const at = chance.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
  return bytes;
}

function randomByte(bytes: Buffer, chance: Chance): Buffer {
  bytes[chance.below(bytes.length)] = chance.below(256);
  return bytes;
}

const SPECIAL = [0, 9, 10, 13, 32, 0x22, 0x2d, 0x3a, 0x3b, 0x3d, 0x5c, 0x7f, 0x80, 0xff] as const;

function specialByte(bytes: Buffer, chance: Chance): Buffer {
  bytes[chance.below(bytes.length)] = chance.pick(SPECIAL);
  return bytes;
}

function addToByte(bytes: Buffer, chance: Chance): Buffer {
  const at = chance.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) + chance.below(71) - 35;
  return bytes;
}

/** Short spans are likelier, long ones happen. */
function spanIn(bytes: Buffer, chance: Chance): { start: number; end: number } {
  const start = chance.below(bytes.length);
  const longest = chance.pick([4, 32, 256, 4_096]);
  return { start, end: Math.min(bytes.length, start + 1 + chance.below(longest)) };
}

function removeSpan(bytes: Buffer, chance: Chance): Buffer {
  const { start, end } = spanIn(bytes, chance);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

function repeatSpan(bytes: Buffer, chance: Chance): Buffer {
  const { start, end } = spanIn(bytes, chance);
  const span = bytes.subarray(start, end);
  const times = chance.pick([1, 2, 10, 200]);
  const room = Math.max(1, Math.floor((MAX_BYTES - bytes.length) / span.length));
  const repeated = Array.from({ length: Math.min(times, room) }, () => span);
  return Buffer.concat([bytes.subarray(0, end), ...repeated, bytes.subarray(end)]);
}

function swapSpans(bytes: Buffer, chance: Chance): Buffer {
  const first = spanIn(bytes, chance);
  const second = spanIn(bytes, chance);
  const [left, right] = first.start < second.start ? [first, second] : [second, first];
  if (left.end > right.start) return bytes;
  return Buffer.concat([
    bytes.subarray(0, left.start),
    bytes.subarray(right.start, right.end),
    bytes.subarray(left.end, right.start),
    bytes.subarray(left.start, left.end),
    bytes.subarray(right.end),
  ]);
}

function tokenFrom(chance: Chance): Buffer {
  return Buffer.from(chance.pick(chance.pick(DICTIONARIES)), 'latin1');
}

function insertToken(bytes: Buffer, chance: Chance): Buffer {
  return insert(bytes, chance, tokenFrom(chance));
}

function insert(bytes: Buffer, chance: Chance, piece: Buffer): Buffer {
  const at = chance.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function overwriteToken(bytes: Buffer, chance: Chance): Buffer {
  tokenFrom(chance).copy(bytes, chance.below(bytes.length));
  return bytes;
}

function repeatToken(bytes: Buffer, chance: Chance): Buffer {
  const token = tokenFrom(chance);
  const times = chance.pick([10, 100, 1_000, 10_000]);
  return insert(bytes, chance, Buffer.concat(Array.from({ length: times }, () => token)));
}

function cut(bytes: Buffer, chance: Chance): Buffer {
  return chance.below(4) === 0 ? bytes.subarray(0, 1 + chance.below(bytes.length)) : bytes;
}

function splice(bytes: Buffer, chance: Chance, other: Buffer): Buffer {
  if (chance.below(3) > 0) return insertFrom(bytes, chance, other);
  return Buffer.concat([
    bytes.subarray(0, chance.below(bytes.length) + 1),
    other.subarray(chance.below(other.length)),
  ]);
}

function insertFrom(bytes: Buffer, chance: Chance, other: Buffer): Buffer {
  const { start, end } = spanIn(other, chance);
  return insert(bytes, chance, other.subarray(start, end));
}

function lineAt(bytes: Buffer, chance: Chance): { start: number; end: number } {
  const at = chance.below(bytes.length);
  const start = bytes.lastIndexOf(10, at) + 1;
  const end = bytes.indexOf(10, at);
  return { start: Math.min(start, at), end: end < 0 ? bytes.length : end + 1 };
}

function dropLine(bytes: Buffer, chance: Chance): Buffer {
  const { start, end } = lineAt(bytes, chance);
  return end - start >= bytes.length ? bytes : Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

function repeatLine(bytes: Buffer, chance: Chance): Buffer {
  const { start, end } = lineAt(bytes, chance);
  const line = bytes.subarray(start, end);
  const times = line.length > 10_000 ? 1 : chance.pick([1, 3, 50]);
  return Buffer.concat([
    bytes.subarray(0, end),
    ...Array.from({ length: times }, () => line),
    bytes.subarray(end),
  ]);
}

const NUMBERS = ['0', '-1', '1', '255', '65536', '2147483648', '4294967295', '99999999999999999999'] as const;

function changeNumber(bytes: Buffer, chance: Chance): Buffer {
  let at = chance.below(bytes.length);
  while (at < bytes.length && !isDigit(bytes[at])) at += 1;
  let end = at;
  while (end < bytes.length && isDigit(bytes[end])) end += 1;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(chance.pick(NUMBERS)), bytes.subarray(end)]);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
