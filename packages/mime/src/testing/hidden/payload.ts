import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Bytes of the file inside the archive: from a fixed recipe, every byte value among them, compressible by nobody. */
const FILE_BYTES = 600;

/** The archive that every message hides: a zip of one stored file, the same bytes each time. */
export const PAYLOAD: Buffer = storedZip('harmless.bin', fixedNoise(FILE_BYTES));

/** SHA-256 of the archive in hex. */
export const PAYLOAD_SHA256: string = createHash('sha256').update(PAYLOAD).digest('hex');

/** SHA-256 of the one file in it: whoever opens the archive finds this one. */
export const INNER_SHA256: string = createHash('sha256').update(fixedNoise(FILE_BYTES)).digest('hex');

/** A linear congruential generator (Numerical Recipes): the same bytes on every machine. */
function fixedNoise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** A zip of one file that is stored as it is (APPNOTE 4.3). */
function storedZip(name: string, content: Buffer): Buffer {
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(content.length, 14);
  shared.writeUInt32LE(content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), content]);
  const list = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    shared,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, list, end]);
}
