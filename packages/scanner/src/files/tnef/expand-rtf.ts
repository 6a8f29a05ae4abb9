import { u32 } from '../../archives/numbers.ts';

/** What the dictionary holds before the first byte (MS-OXRTFCP 2.1.2.1). */
const BEGINNING =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const DICTIONARY = 4_096;
const PACKED = 0x75465a4c;
const PLAIN = 0x414c454d;
/** Bytes of text that are unpacked, whatever size the header claims. */
const EXPANDED_BYTES: number = 4 * 1024 * 1024;

/** Unpacks the compressed rich text of Outlook (MS-OXRTFCP). Total: what is cut or lies yields what came before. */
export function expandRtf(bytes: Uint8Array): Uint8Array {
  const kind = u32(bytes, 8);
  if (kind === PLAIN) {
    return bytes.subarray(16, 16 + u32(bytes, 4));
  }
  return kind === PACKED ? expand(bytes, Math.min(u32(bytes, 4), EXPANDED_BYTES)) : bytes.subarray(0, 0);
}

function expand(bytes: Uint8Array, size: number): Uint8Array {
  const dictionary = Buffer.alloc(DICTIONARY);
  let write = dictionary.write(BEGINNING, 'latin1');
  // A reference of two bytes makes at most seventeen: room for more is never needed, whatever is claimed.
  const out = Buffer.alloc(Math.min(size, bytes.length * 17));
  let length = 0;
  const put = (byte: number): void => {
    if (length < out.length) {
      out[length] = byte;
      length += 1;
    }
    dictionary[write] = byte;
    write = (write + 1) % DICTIONARY;
  };
  let at = 16;
  while (at < bytes.length && length < out.length) {
    const control = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < bytes.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      const from = reference >> 4;
      at += 2;
      if (from === write) {
        return out.subarray(0, length);
      }
      for (let index = 0; index < (reference & 15) + 2; index += 1) {
        put(dictionary[(from + index) % DICTIONARY] ?? 0);
      }
    }
  }
  return out.subarray(0, length);
}
