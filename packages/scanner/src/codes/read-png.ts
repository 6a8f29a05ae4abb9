import { inflateSync } from 'node:zlib';
import { CODE_PIXELS } from '../limits.ts';

/** A picture in shades of grey, one byte a pixel. */
export interface GreyMap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = 0x89504e47;
/** Samples of one pixel by colour type (PNG 11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Width and height that a PNG says it has, in pixels; undefined for anything else. */
export function pngSize(image: Uint8Array): Pick<GreyMap, 'width' | 'height'> | undefined {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  if (bytes.length < 57 || bytes.readUInt32BE(0) !== SIGNATURE) {
    return undefined;
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Decodes a PNG that is not interlaced; undefined for all others. Never throws. */
export function readPng(image: Uint8Array): GreyMap | undefined {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  if (bytes.length < 57 || bytes.readUInt32BE(0) !== SIGNATURE || bytes[28] !== 0) {
    return undefined;
  }
  const header: Header = {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    bits: bytes[24] ?? 0,
    samples: SAMPLES[bytes[25] ?? 9] ?? 0,
  };
  const rowBytes = Math.ceil((header.width * header.bits * header.samples) / 8);
  if (
    header.samples === 0 ||
    header.bits > 8 ||
    header.bits === 0 ||
    header.width * header.height > CODE_PIXELS
  ) {
    return undefined;
  }
  const { data, palette } = readChunks(bytes);
  try {
    const raw = inflateSync(data, { maxOutputLength: Math.max(1, (rowBytes + 1) * header.height) });
    return toGrey(unfilter(raw, rowBytes, header), rowBytes, header, palette);
  } catch {
    // Damaged or lying about its size: no code in it that anybody could read.
    return undefined;
  }
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly samples: number;
}

function readChunks(bytes: Buffer): { readonly data: Buffer; readonly palette: Buffer | undefined } {
  const pieces: Buffer[] = [];
  let palette: Buffer | undefined;
  for (let at = 8; at + 12 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + size);
    if (kind === 'IDAT') {
      pieces.push(body);
    } else if (kind === 'PLTE') {
      palette = body;
    }
    at += 12 + size;
  }
  return { data: Buffer.concat(pieces), palette };
}

function unfilter(raw: Uint8Array, rowBytes: number, { height, bits, samples }: Header): Uint8Array {
  const step = Math.max(1, (bits * samples) >> 3);
  const out = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (rowBytes + 1) + 1;
    const row = out.subarray(y * rowBytes, (y + 1) * rowBytes);
    const above = y > 0 ? out.subarray((y - 1) * rowBytes, y * rowBytes) : new Uint8Array(rowBytes);
    row.set(raw.subarray(from, from + rowBytes));
    addPredicted(raw[from - 1] ?? 0, row, above, step);
  }
  return out;
}

/** Adds to each byte of a row what its filter foretold. */
function addPredicted(kind: number, row: Uint8Array, above: Uint8Array, step: number): void {
  if (kind === 0) {
    return;
  }
  for (let x = 0; x < row.length; x += 1) {
    const left = x < step ? 0 : (row[x - step] ?? 0);
    const corner = x < step ? 0 : (above[x - step] ?? 0);
    row[x] = (row[x] ?? 0) + predicted(kind, left, above[x] ?? 0, corner);
  }
}

/** PNG 9.2: what a filter adds to a byte, from those left, above and across. */
export function predicted(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const a = Math.abs(guess - left);
      const b = Math.abs(guess - up);
      const c = Math.abs(guess - corner);
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

function toGrey(rows: Uint8Array, rowBytes: number, header: Header, palette: Buffer | undefined): GreyMap {
  const { width, height, bits, samples } = header;
  const pixels = new Uint8Array(width * height);
  const most = (1 << bits) - 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = x * bits * samples;
      const at = y * rowBytes + (bit >> 3);
      // Green stands for the brightness of a colour well enough to tell ink from paper.
      if (samples >= 3) {
        pixels[y * width + x] = rows[at + 1] ?? 0;
        continue;
      }
      const byte = rows[at] ?? 0;
      const value = bits === 8 ? byte : (byte >> (8 - bits - (bit & 7))) & most;
      pixels[y * width + x] = palette === undefined ? (value * 255) / most : (palette[value * 3 + 1] ?? 0);
    }
  }
  return { width, height, pixels };
}
