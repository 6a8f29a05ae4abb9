import type { ArchiveEntry } from '../archives/archive.ts';
import { asBuffer, u64 } from '../archives/numbers.ts';
import { UNPACKED_BYTES } from '../limits.ts';
import { carriedFile, type DocumentFindings } from './document-findings.ts';
import { documentLinks } from './document-links.ts';
import { wideText } from '../text/wide-text.ts';

/** A file stored in a section (MS-ONESTORE 2.6.13, FileDataStoreObject). */
const STORED_FILE = Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex');
/** From its mark to its content: the mark, a length of 64 bits, 12 bytes kept free. */
const HEADER = 36;
const FILES = 100;
const NAMES = 50;

/** Looks into a OneNote section for stored files, and for the names of those that run. */
export function readOneNote(content: Uint8Array): DocumentFindings {
  const bytes = asBuffer(content.subarray(0, UNPACKED_BYTES));
  const files: ArchiveEntry[] = [];
  for (let at = bytes.indexOf(STORED_FILE); at >= 0 && files.length < FILES;) {
    const size = Math.min(u64(bytes, at + 16), bytes.length);
    files.push(carriedFile('', bytes.subarray(at + HEADER, at + HEADER + size)));
    at = bytes.indexOf(STORED_FILE, at + HEADER);
  }
  const named = runningNames(bytes);
  const stored = files.filter((file) => !isPicture(file.content ?? bytes.subarray(0, 0)));
  return {
    marks: stored.length > 0 || named.length > 0 ? ['onenote-file'] : [],
    links: documentLinks(bytes),
    files: [...files, ...named],
  };
}

/** Pictures on the page are stored like attached files. */
function isPicture(content: Uint8Array): boolean {
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|.{40} EMF)/s.test(asBuffer(content).toString('latin1', 0, 48));
}

const RUNNING_ENDING =
  /\.(?:exe|scr|bat|cmd|com|pif|hta|vbs|vbe|js|jse|wsf|ps1|lnk|chm|msi|cpl|jar|url|iso|img|vhd)(?=\0|$)/gi;
/** Characters before the ending that are looked at. */
const NAME_CHARACTERS = 80;
const NAME_BEFORE = /(?<=([\p{L}\p{N} _.()-]+))$/u;

/** Which stored file has which name stands far away from it; that there is one that runs is what matters. */
function runningNames(bytes: Buffer): readonly ArchiveEntry[] {
  const names = new Set([...namesIn(wideText(bytes)), ...namesIn(wideText(bytes, 1))]);
  return [...names]
    .slice(0, NAMES)
    .map((name) => ({ name, isEncrypted: false, size: 0, content: undefined }));
}

/** Endings are looked for first, names before them: to try a name at every place takes a second for 10 MB. */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const { 0: ending, index } of text.matchAll(RUNNING_ENDING)) {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, index - NAME_CHARACTERS), index))?.[1]?.trim();
    if (name !== undefined) {
      names.push(`${name}${ending}`);
    }
    if (names.length >= NAMES) {
      break;
    }
  }
  return names;
}
