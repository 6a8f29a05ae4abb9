import { CR, LF } from './bytes.ts';

/** Bytes at the start of a leaf that tell a file from a text. */
const LOOKED_AT = 512;

/** Beginnings of files that are nothing to read, though some clients declare them texts. */
const MAGIC: readonly Buffer[] = [
  'PK\x03\x04',
  'PK\x05\x06',
  'MZ\x90',
  '%PDF-',
  'Rar!\x1a',
  '7z\xbc\xaf',
  '\x1f\x8b\x08',
  '\xd0\xcf\x11\xe0',
  '\x7fELF',
  'MSCF',
  '{\\rtf',
].map((magic) => Buffer.from(magic, 'latin1'));

/** Control characters in LOOKED_AT bytes that no text has; old mail has a form feed or an escape here and there. */
const MAX_CONTROLS = 16;

/**
 * Whether bytes that are declared a text are a file all the same. Such a leaf may be shown as gibberish; it is also
 * saved and opened, so it is an attachment besides.
 */
export function isBinary(content: Uint8Array): boolean {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(LOOKED_AT, content.byteLength));
  if (MAGIC.some((magic) => beginsWith(start, magic))) return true;
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return !isWide && controlsIn(start) > MAX_CONTROLS && !isWideAscii(start);
}

function beginsWith(start: Buffer, magic: Buffer): boolean {
  return start[0] === magic[0] && start.subarray(0, magic.length).equals(magic);
}

function controlsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 32 && byte !== LF && byte !== CR && byte !== 9) count += 1;
  }
  return count;
}

/** UTF-16 without a mark: every other byte of a Western text is NUL. */
function isWideAscii(bytes: Buffer): boolean {
  let nuls = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) nuls += 1;
  return nuls > bytes.length / 3 && nuls < (bytes.length * 2) / 3;
}
