import type { ArchiveBudget } from '../../archives/archive.ts';
import { asBuffer } from '../../archives/numbers.ts';
import { CODE_IMAGES, CODE_PIXELS } from '../../limits.ts';
import { predicted } from '../../codes/read-png.ts';
import { decodeStream, filtersOf } from './pdf-filters.ts';
import type { PdfStream } from './pdf-objects.ts';

/** Images below this many pixels hold no code (21 modules, 2 pixels each). */
const SMALLEST_PIXELS = 1_700;

/** Pictures of the pages in a form that the code reader takes: JPEG as it is, others as portable grey or colour maps. */
export function pageImages(streams: readonly PdfStream[], budget: ArchiveBudget): readonly Uint8Array[] {
  return streams
    .filter(({ dictionary }) => /\/Subtype\s{0,8}\/Image\b/.test(dictionary))
    .map((stream) => ({ stream, size: sizeOf(stream.dictionary) }))
    .filter(({ size }) => size.pixels >= SMALLEST_PIXELS && size.pixels <= CODE_PIXELS)
    .toSorted((a, b) => a.size.stretch - b.size.stretch)
    .slice(0, CODE_IMAGES)
    .flatMap(({ stream, size }) => toImage(stream, size, budget) ?? []);
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
  /** How far it is from a square; codes are squares, so these come first. */
  readonly stretch: number;
}

function sizeOf(dictionary: string): Size {
  const width = numberAfter(dictionary, 'Width', 0);
  const height = numberAfter(dictionary, 'Height', 0);
  const stretch = Math.round(Math.abs(Math.log((width || 1) / (height || 1))) * 4);
  return { width, height, pixels: width * height, stretch };
}

function toImage({ dictionary, data }: PdfStream, size: Size, budget: ArchiveBudget): Uint8Array | undefined {
  const filters = filtersOf(dictionary);
  const last = filters.at(-1) ?? '';
  if (last === 'DCTDecode' || last === 'DCT') {
    return decodeStream(data, filters.slice(0, -1), budget);
  }
  const raw = decodeStream(data, filters, budget);
  return raw === undefined ? undefined : toMap(undoPredictor(raw, dictionary, size), dictionary, size);
}

/** A portable map: a line of text, then the bytes (Netpbm P5, P6). */
function toMap(raw: Uint8Array, dictionary: string, { width, height, pixels }: Size): Uint8Array | undefined {
  const bits = /\/ImageMask\s{1,4}true/.test(dictionary) ? 1 : numberAfter(dictionary, 'BitsPerComponent', 8);
  const row = Math.ceil((width * bits) / 8);
  if (bits === 8 && raw.length >= pixels * 3) {
    return Buffer.concat([header('P6', width, height), raw.subarray(0, pixels * 3)]);
  }
  if (bits === 8 && raw.length >= pixels) {
    return Buffer.concat([header('P5', width, height), raw.subarray(0, pixels)]);
  }
  return bits < 8 && bits > 0 && raw.length >= row * height
    ? Buffer.concat([header('P5', width, height), spread(raw, { width, height, bits, row })])
    : undefined;
}

/** One byte a pixel out of 1, 2 or 4 bits. */
function spread(
  raw: Uint8Array,
  { width, height, bits, row }: { width: number; height: number; bits: number; row: number },
): Uint8Array {
  const out = Buffer.alloc(width * height);
  const most = (1 << bits) - 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = raw[y * row + ((x * bits) >> 3)] ?? 0;
      out[y * width + x] = Math.round((((byte >> (8 - bits - ((x * bits) & 7))) & most) * 255) / most);
    }
  }
  return out;
}

/** Undoes the predictors of PNG (ISO 32000-1, 7.4.4.4). */
function undoPredictor(raw: Uint8Array, dictionary: string, { width, height }: Size): Uint8Array {
  if (numberAfter(dictionary, 'Predictor', 1) < 10) {
    return raw;
  }
  const colours = numberAfter(dictionary, 'Colors', 1);
  const bits = numberAfter(dictionary, 'BitsPerComponent', 8);
  const step = Math.max(1, (colours * bits) >> 3);
  const row = Math.ceil((numberAfter(dictionary, 'Columns', width) * colours * bits) / 8);
  const out = Buffer.alloc(Math.min(row * height, raw.length));
  for (let y = 0; (y + 1) * row <= out.length && y < height; y += 1) {
    const kind = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const up = y > 0 ? (out[at - row] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[at - row - step] ?? 0) : 0;
      out[at] = (raw[y * (row + 1) + 1 + x] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function header(kind: string, width: number, height: number): Buffer {
  return asBuffer(Buffer.from(`${kind} ${width} ${height} 255\n`, 'latin1'));
}

function numberAfter(dictionary: string, key: string, otherwise: number): number {
  const value = new RegExp(`/${key}\\s{0,8}(\\d{1,6})\\b`).exec(dictionary)?.[1];
  return value === undefined ? otherwise : Number(value);
}
