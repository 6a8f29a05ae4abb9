import type { ArchiveEntry } from '../../archives/archive.ts';
import { asBuffer, u16, u32 } from '../../archives/numbers.ts';
import { carriedFile } from '../document-findings.ts';

/** Characters of a name. */
const NAME = 260;

/**
 * The file in a packed object ("\u0001Ole10Native", MS-OLEDS 2.3.6 around the packager's own record): label, path,
 * temporary path, content. The name that Windows starts is the last of the path, not the label shown.
 */
export function readNativeObject(stream: Uint8Array): ArchiveEntry | undefined {
  return readPackage(stream.subarray(4));
}

/** The packager's record alone, as it stands in RTF objects. */
export function readPackage(record: Uint8Array): ArchiveEntry | undefined {
  const bytes = asBuffer(record);
  const label = readString(bytes, 2);
  const path = readString(bytes, label.next);
  // Two words of flags, then the length and text of the temporary path.
  const temporary = u32(bytes, path.next + 4);
  const sizeAt = path.next + 8 + temporary;
  const size = u32(bytes, sizeAt);
  if (u16(bytes, 0) !== 2 || sizeAt + 4 >= bytes.length || size === 0) {
    return bytes.length > 0 ? carriedFile('', bytes) : undefined;
  }
  const name = lastName(path.text) || label.text;
  return carriedFile(name, bytes.subarray(sizeAt + 4, sizeAt + 4 + size));
}

function readString(bytes: Buffer, at: number): { readonly text: string; readonly next: number } {
  const end = bytes.indexOf(0, at);
  const stop = end < 0 || end > at + NAME * 4 ? Math.min(bytes.length, at + NAME) : end;
  return { text: bytes.toString('latin1', at, stop), next: stop + 1 };
}

function lastName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}
