import { u32 } from '../../archives/numbers.ts';

/** Objects decoded of one document. */
const OBJECTS = 40;
/** Bytes of one document that are read as digits: groups that never end are read once, not forty times. */
const SCANNED_BYTES: number = 10 * 1024 * 1024;
/** Bytes of one object. */
const OBJECT_BYTES: number = 8 * 1024 * 1024;

/** An object in rich text (MS-OLEDS 2.2.4 and 2.2.5). */
export interface RtfObject {
  /** Name of the program that serves it ("Package", "Equation.3"); '' where the bytes do not say. */
  readonly className: string;
  readonly isLink: boolean;
  readonly data: Uint8Array;
}

/** Decodes the objects of a document: hexadecimal digits between whatever else Word skips over. */
export function rtfObjects(bytes: Buffer): readonly RtfObject[] {
  return hexRuns(bytes, Buffer.from('\\objdata', 'latin1'), OBJECTS).map(readObjectData);
}

/** Pictures of a document that are PNG or JPEG. */
export function rtfPictures(bytes: Buffer, most: number): readonly Uint8Array[] {
  return ['\\pngblip', '\\jpegblip']
    .flatMap((word) => hexRuns(bytes, Buffer.from(word, 'latin1'), most))
    .slice(0, most);
}

function hexRuns(bytes: Buffer, word: Buffer, most: number): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = bytes.indexOf(word);
  let left = SCANNED_BYTES;
  while (at >= 0 && found.length < most && left > 0) {
    const run = readHex(bytes.subarray(0, at + word.length + left), at + word.length);
    found.push(run.data);
    left -= run.end - at;
    at = bytes.indexOf(word, Math.max(run.end, at + word.length));
  }
  return found;
}

/** Digits up to the end of the group; control words, inner groups and anything else between them are passed over. */
function readHex(bytes: Buffer, start: number): { readonly data: Uint8Array; readonly end: number } {
  const out = Buffer.alloc(Math.min(OBJECT_BYTES, (bytes.length - start) >> 1));
  let digits = 0;
  let at = start;
  for (let depth = 0; at < bytes.length && depth >= 0 && digits < out.length * 2;) {
    const byte = bytes[at] ?? 0;
    if (byte === BACKSLASH) {
      at = skipControl(bytes, at + 1);
      continue;
    }
    depth += byte === OPEN ? 1 : byte === CLOSE ? -1 : 0;
    const digit = depth === 0 ? hexDigit(byte) : -1;
    if (digit >= 0) {
      out[digits >> 1] = ((out[digits >> 1] ?? 0) << 4) | digit;
      digits += 1;
    }
    at += 1;
  }
  return { data: out.subarray(0, digits >> 1), end: at };
}

const [BACKSLASH, OPEN, CLOSE] = [0x5c, 0x7b, 0x7d];

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) {
    return byte - 0x30;
  }
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** After a backslash: a control word with its number and one blank, or one character ("\'" takes two digits more). */
function skipControl(bytes: Buffer, start: number): number {
  let at = start;
  const isLetter = (byte: number | undefined): boolean =>
    byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
  if (!isLetter(bytes[at])) {
    return bytes[at] === 0x27 ? at + 3 : at + 1;
  }
  while (isLetter(bytes[at])) {
    at += 1;
  }
  while (bytes[at] === 0x2d || ((bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39)) {
    at += 1;
  }
  return bytes[at] === 0x20 ? at + 1 : at;
}

function readObjectData(data: Uint8Array): RtfObject {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const compound = bytes.indexOf(COMPOUND);
  const nameLength = u32(bytes, 8);
  const isWhole = nameLength > 0 && nameLength < 100;
  let at = 12 + (isWhole ? nameLength : 0);
  at += 4 + Math.min(u32(bytes, at), 4_096);
  at += 4 + Math.min(u32(bytes, at), 4_096);
  return {
    className: isWhole ? bytes.toString('latin1', 12, 12 + nameLength - 1) : '',
    isLink: u32(bytes, 4) === 1,
    data: compound >= 0 && compound < 8_192 ? bytes.subarray(compound) : bytes.subarray(at + 4),
  };
}

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
