import { createHash } from 'node:crypto';
import type { ArchiveBudget, OpenedArchive } from '../archives/archive.ts';
import { openArchive } from '../archives/open-archive.ts';
import { readZipRecords } from '../archives/zip.ts';
import { ARCHIVE_DEPTH, MARKER_BYTES } from '../limits.ts';
import type { FileFacts, FileMark, InnerFile } from './file-facts.ts';
import { endingOf, kindOfEnding, type FileKind } from './file-names.ts';
import { isOfficeZip, readOfficeZip, readOleStorage, type DocumentFindings } from './office-marks.ts';
import { readPageFile } from './page-marks.ts';
import { readPdf } from './pdf-marks.ts';
import { realType, UNKNOWN_TYPE } from './real-type.ts';

const NOTHING: DocumentFindings = Object.freeze({ marks: [], links: [] });

/** The harmless file that every engine agrees to call a virus (EICAR, 2003), in two halves so that this is none. */
const EICAR = Buffer.from(
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
  'latin1',
);

/** Looks at one file and everything inside it, within the budget. Never throws on hostile bytes. */
export function inspectFile(
  content: Uint8Array,
  name: string,
  writtenName: string,
  budget: ArchiveBudget,
): FileFacts {
  const inside: InnerFile[] = [];
  const outer = inspect({ content, name, writtenName, depth: 0 }, budget, inside);
  return { ...outer, inside };
}

interface Candidate {
  readonly content: Uint8Array | undefined;
  readonly name: string;
  readonly writtenName: string;
  readonly depth: number;
}

function inspect(
  candidate: Candidate,
  budget: ArchiveBudget,
  inside: InnerFile[],
): Omit<FileFacts, 'inside'> {
  const { content, name, writtenName } = candidate;
  const type = content === undefined ? UNKNOWN_TYPE : realType(content);
  const marks = new Set<FileMark>();
  const office = content !== undefined && type === 'application/zip' && isOfficeZip(readZipRecords(content));
  const found = content === undefined ? NOTHING : lookInto(content, type, name, office, budget);
  found.marks.forEach((mark) => marks.add(mark));
  if (content !== undefined && content.length < 4_096 && Buffer.from(content).includes(EICAR)) {
    marks.add('eicar');
  }
  if (content !== undefined && !office) {
    openInside(candidate, content, type, budget, inside).forEach((mark) => marks.add(mark));
  }
  return {
    name,
    writtenName,
    ending: endingOf(writtenName),
    kind: kindOf(type, endingOf(writtenName), office),
    realType: office ? officeType(endingOf(name)) : type,
    size: content?.length ?? 0,
    sha256: content === undefined ? '' : createHash('sha256').update(content).digest('hex'),
    marks,
    links: found.links,
  };
}

function lookInto(
  content: Uint8Array,
  type: string,
  name: string,
  isOffice: boolean,
  budget: ArchiveBudget,
): DocumentFindings {
  if (isOffice) {
    return readOfficeZip(content, budget);
  }
  const kind = kindOfEnding(endingOf(name));
  switch (type) {
    case 'application/x-ole-storage':
      return readOleStorage(content, budget);
    case 'application/pdf':
      return readPdf(content, budget);
    case 'application/rtf':
      return readRtf(content);
    case 'application/onenote':
      return readOneNote(content);
    case 'text/html':
    case 'image/svg+xml':
      return readPageFile(pageText(content), type === 'image/svg+xml');
    default:
      return kind === 'page' || kind === 'vector-image'
        ? readPageFile(pageText(content), kind === 'vector-image')
        : readText(content, kind);
  }
}

function openInside(
  candidate: Candidate,
  content: Uint8Array,
  type: string,
  budget: ArchiveBudget,
  inside: InnerFile[],
): readonly FileMark[] {
  const opened = openArchive(content, type, candidate.name, budget);
  if (opened === undefined) {
    return [];
  }
  if (candidate.depth >= ARCHIVE_DEPTH) {
    budget.markExceeded();
    return ['bomb'];
  }
  for (const entry of opened.entries.filter((listed) => !listed.name.endsWith('/'))) {
    const name = entry.name.slice(entry.name.replaceAll('\\', '/').lastIndexOf('/') + 1);
    const depth = candidate.depth + 1;
    const nested: InnerFile[] = [];
    const file = inspect({ content: entry.content, name, writtenName: name, depth }, budget, nested);
    const marks = entry.isEncrypted ? new Set<FileMark>([...file.marks, 'encrypted']) : file.marks;
    inside.push({ ...file, size: Math.max(file.size, entry.size), marks, depth }, ...nested);
  }
  return archiveMarks(opened);
}

function archiveMarks(opened: OpenedArchive): readonly FileMark[] {
  const marks: FileMark[] = [];
  if (opened.isEncrypted || opened.entries.some((entry) => entry.isEncrypted)) {
    marks.push('encrypted');
  }
  if (opened.isBomb) {
    marks.push('bomb');
  }
  if (opened.isListedOnly) {
    marks.push('listed-only');
  }
  if (opened.isBroken) {
    marks.push('broken');
  }
  return marks;
}

function readRtf(content: Uint8Array): DocumentFindings {
  const text = Buffer.from(
    content.buffer,
    content.byteOffset,
    Math.min(content.byteLength, MARKER_BYTES),
  ).toString('latin1');
  const marks: FileMark[] = [];
  if (/\\obj(?:data|update|autlink|emb|ocx)\b|\\objclass\s|d0cf11e0a1b11ae1/i.test(text)) {
    marks.push('rtf-object');
  }
  if (/\\\*\\template\s{1,4}(?:https?:|\\\\|\\'|u-)/i.test(text)) {
    marks.push('external-template');
  }
  return { marks, links: [] };
}

/** A file stored in a OneNote section (MS-ONESTORE 2.6.13, FileDataStoreObject). */
const ONENOTE_FILE = Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex');

function readOneNote(content: Uint8Array): DocumentFindings {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(ONENOTE_FILE)
    ? { marks: ['onenote-file'], links: [] }
    : NOTHING;
}

/** Spreadsheets in text form run formulas too. */
function readText(content: Uint8Array, kind: FileKind): DocumentFindings {
  if (kind !== 'document' && kind !== 'shortcut') {
    return NOTHING;
  }
  const text = Buffer.from(
    content.buffer,
    content.byteOffset,
    Math.min(content.byteLength, 1_048_576),
  ).toString('latin1');
  return /(?:^|[\r\n,;"])\s{0,8}[=+@-]{1,4}[^\r\n]{0,200}(?:\bcmd|\bmsexcel|\bpowershell|\brundll32|\bmshta)\s{0,8}(?:\.exe)?['"]?\|/i.test(
    text,
  )
    ? { marks: ['dde'], links: [] }
    : NOTHING;
}

function pageText(content: Uint8Array): string {
  const bytes = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, MARKER_BYTES));
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isWide ? 'utf16le' : 'utf8');
}

function officeType(ending: string): string {
  return OFFICE_TYPES[ending.slice(0, 3)] ?? 'application/vnd.openxmlformats-officedocument';
}

const OFFICE_TYPES: Readonly<Record<string, string>> = {
  doc: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** What a file is: its content decides where it speaks, its name where it does not. */
function kindOf(type: string, ending: string, isOffice: boolean): FileKind {
  const byName = kindOfEnding(ending);
  if (isOffice) {
    return byName === 'macro-document' ? byName : 'document';
  }
  const byType = KIND_BY_TYPE[type];
  if (type === 'application/zip' && (byName === 'program' || byName === 'document')) {
    return byName;
  }
  if (byType !== undefined) {
    return byType;
  }
  if (type.startsWith('image/')) {
    return 'image';
  }
  if (byName === 'other' && type === 'text/html') {
    return 'page';
  }
  // "www.shop.com" is a name, not a program of 1985.
  return ending === 'com' && type.startsWith('text/') ? 'text' : byName;
}

const KIND_BY_TYPE: Readonly<Record<string, FileKind>> = {
  'application/vnd.microsoft.portable-executable': 'program',
  'application/x-elf': 'program',
  'application/x-mach-binary': 'program',
  'application/java-class': 'program',
  'application/vnd.android.dex': 'program',
  'application/x-ms-shortcut': 'shortcut',
  'application/x-internet-shortcut': 'shortcut',
  'application/vnd.ms-htmlhelp': 'script',
  'application/hta': 'script',
  'application/x-iso9660-image': 'disk-image',
  'application/x-udf-image': 'disk-image',
  'application/x-vhd': 'disk-image',
  'application/x-vhdx': 'disk-image',
  'application/x-vmdk': 'disk-image',
  'application/zip': 'archive',
  'application/gzip': 'archive',
  'application/x-tar': 'archive',
  'application/vnd.rar': 'archive',
  'application/x-7z-compressed': 'archive',
  'application/vnd.ms-cab-compressed': 'archive',
  'application/pdf': 'document',
  'application/rtf': 'document',
  'application/onenote': 'document',
  'image/svg+xml': 'vector-image',
};
