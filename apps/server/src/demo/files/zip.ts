import { crc32, deflateRawSync } from 'node:zlib';

import type { Random } from '../random.ts';
import { zipCrypto } from './zip-crypto.ts';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

/** Locks every entry with traditional PKWARE encryption (APPNOTE.TXT 6.1). */
export interface ZipLock {
  readonly password: string;
  readonly random: Random;
}

/** 1 January 2026, midnight, in the date format of MS-DOS: archives of the same content are the same bytes. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
const VERSION = 20;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 1 << 11;
const METHOD_DEFLATE = 8;

/** A ZIP archive (APPNOTE.TXT 4.3) of deflated entries. */
export function createZip(entries: readonly ZipEntry[], lock?: ZipLock): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { common, data, name } = packEntry(entry, lock);
    const local = Buffer.concat([words([0x04034b50], 4), common, words([name.length, 0], 2), name, data]);
    central.push(
      Buffer.concat([
        words([0x02014b50], 4),
        words([VERSION], 2),
        common,
        words([name.length, 0, 0, 0, 0], 2),
        words([0, offset], 4),
        name,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const size = central.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.concat([
    words([0x06054b50], 4),
    words([0, 0, entries.length, entries.length], 2),
    words([size, offset], 4),
    words([0], 2),
  ]);
  return Buffer.concat([...locals, ...central, end]);
}

/** The fields that local and central headers share, the stored bytes, and the name. */
function packEntry(
  entry: ZipEntry,
  lock: ZipLock | undefined,
): { readonly common: Buffer; readonly data: Buffer; readonly name: Buffer } {
  const check = crc32(entry.content);
  const packed = deflateRawSync(entry.content);
  const data = lock === undefined ? packed : zipCrypto(packed, check, lock);
  const flags = FLAG_UTF8 | (lock === undefined ? 0 : FLAG_ENCRYPTED);
  const common = Buffer.concat([
    words([VERSION, flags, METHOD_DEFLATE, 0, DOS_DATE], 2),
    words([check, data.length, entry.content.length], 4),
  ]);
  return { common, data, name: Buffer.from(entry.name, 'utf8') };
}

/** Little-endian numbers of so many bytes. */
function words(values: readonly number[], bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(values.length * bytes);
  for (const [index, value] of values.entries()) buffer.writeUIntLE(value >>> 0, index * bytes, bytes);
  return buffer;
}
