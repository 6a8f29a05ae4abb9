import { asBuffer, u32 } from '../archives/numbers.ts';
import { MARKER_BYTES } from '../limits.ts';

/** What linkers write into every Windows program for those who start it under DOS. */
const STUB = Buffer.from('!This program cannot be run in DOS mode', 'latin1');
/** Places looked at in one file. */
const PLACES = 20;
/** Types that are not programs and have no business holding one unpacked. */
const INNOCENT = /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|rtf|x-ole-storage)$/;
/** Bytes of the smallest loader. */
const LOADER_BYTES = 1_024;

/** True where a picture, sound or document carries a Windows program among its bytes, or is a bare loader of one. */
export function hidesProgram(content: Uint8Array, type: string): boolean {
  if (!INNOCENT.test(type)) {
    return false;
  }
  const bytes = asBuffer(content.subarray(0, MARKER_BYTES));
  return (type === 'application/octet-stream' && isLoader(bytes)) || hasProgram(bytes);
}

/** The stub lies some 78 bytes behind "MZ", which names the place of "PE". */
function hasProgram(bytes: Buffer): boolean {
  let at = bytes.indexOf(STUB);
  for (let place = 0; place < PLACES && at >= 0; place += 1) {
    const start = bytes.lastIndexOf('MZ', at);
    if (start >= 0 && at - start < 512 && u32(bytes, start + u32(bytes, start + 60)) === 0x4550) {
      return true;
    }
    at = bytes.indexOf(STUB, at + STUB.length);
  }
  return false;
}

/** Code that runs wherever it is put: a call over its own data, then taking the data's address from the stack. */
function isLoader(bytes: Buffer): boolean {
  const size = u32(bytes, 1);
  const after = bytes[5 + size] ?? 0;
  return (
    bytes[0] === 0xe8 &&
    size > LOADER_BYTES &&
    after >= 0x58 &&
    after <= 0x5f &&
    size + 5 < bytes.length &&
    u32(bytes, 5) === size
  );
}
