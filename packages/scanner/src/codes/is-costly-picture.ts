import { inflateSync } from 'node:zlib';

/**
 * Bytes that the pixels of a picture may unpack to: 16 million for the most pixels that are looked at, and the decoder
 * never gives back what it once took.
 */
const PIXEL_BYTES: number = 64 * 1024 * 1024;
/** DEFLATE makes at most so many bytes of one. */
const DEFLATE_RATIO = 1_032;
/** Passes over all pixels that a JPEG may ask for; progressive ones of cameras and web pages have ten. */
const JPEG_SCANS = 40;

/**
 * True for a picture that is made to cost more than its size says: a PNG whose data unpack to far more than its pixels,
 * or a JPEG that is to be drawn over and over.
 */
export function isCostlyPicture(image: Uint8Array): boolean {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? hasManyScans(bytes) : isPngBomb(bytes);
}

function hasManyScans(bytes: Buffer): boolean {
  let at = 0;
  for (let scans = 0; scans <= JPEG_SCANS; scans += 1) {
    at = bytes.indexOf(SCAN, at);
    if (at === -1) {
      return false;
    }
    at += 2;
  }
  return true;
}

/** Start of scan (ITU-T T.81 table B.1); within coded data FF is always followed by 00. */
const SCAN = Buffer.from([0xff, 0xda]);

function isPngBomb(bytes: Buffer): boolean {
  const isSmall = bytes.length * DEFLATE_RATIO <= PIXEL_BYTES;
  if (isSmall || bytes.readUInt32BE(0) !== 0x89504e47) {
    return false;
  }
  try {
    inflateSync(Buffer.concat(dataOf(bytes)), { maxOutputLength: PIXEL_BYTES });
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
}

function dataOf(bytes: Buffer): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      pieces.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }
  return pieces;
}
