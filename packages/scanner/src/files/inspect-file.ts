import { createHash } from 'node:crypto';
import type { ArchiveBudget, OpenedArchive } from '../archives/archive.ts';
import { openArchive } from '../archives/open-archive.ts';
import { readZipRecords } from '../archives/zip.ts';
import { textLinks } from '../facts/text-links.ts';
import { ARCHIVE_DEPTH, LINKS, MARKER_BYTES } from '../limits.ts';
import type { FileFacts, FileMark, InnerFile } from './file-facts.ts';
import { endingOf, kindOfEnding } from './file-names.ts';
import { kindOfFile, officeType } from './kind-of-file.ts';
import { isNamedMessage, looksLikeMessage, MESSAGE_TYPE } from './looks-like-message.ts';
import { isOfficeZip, readOfficeZip, readOleStorage, type DocumentFindings } from './office-marks.ts';
import { readPageFile } from './page-marks.ts';
import { readPdf } from './pdf-marks.ts';
import { realType, UNKNOWN_TYPE } from './real-type.ts';
import { readOneNote, readRtf, readText } from './text-marks.ts';

/** Links taken from one invitation. */
const CALENDAR_LINKS = 50;

const NOTHING: DocumentFindings = Object.freeze({ marks: [], links: [] });

/** The harmless file that every engine agrees to call a virus (EICAR, 2003), in two halves so that this is none. */
const EICAR = Buffer.from(
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
  'latin1',
);

/** Looks at one file and everything inside it, within the budget. Never throws on hostile bytes. */
export function inspectFile(content: Uint8Array, label: FileLabel, budget: ArchiveBudget): FileFacts {
  const inside: InnerFile[] = [];
  const outer = inspect({ ...label, content, depth: 0 }, budget, inside);
  return { ...outer, inside };
}

/** What stands on a file, true or not. */
export interface FileLabel {
  /** As a person sees it. */
  readonly name: string;
  /** As it is written, marks and all. */
  readonly writtenName: string;
  /** Media type; undefined where none stands there. */
  readonly declaredType: string | undefined;
}

interface Candidate extends FileLabel {
  readonly content: Uint8Array | undefined;
  readonly depth: number;
}

function inspect(
  candidate: Candidate,
  budget: ArchiveBudget,
  inside: InnerFile[],
): Omit<FileFacts, 'inside'> {
  const { content, name, writtenName } = candidate;
  const type = typeOf(candidate);
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
    kind: kindOfFile(type, endingOf(writtenName), office),
    realType: office ? officeType(endingOf(name)) : type,
    size: content?.length ?? 0,
    sha256: content === undefined ? '' : createHash('sha256').update(content).digest('hex'),
    marks,
    // What a message brings is part of what its reader sees; what an archive brings has to be unpacked first.
    links: type === MESSAGE_TYPE ? inside.flatMap((inner) => inner.links).slice(0, LINKS) : found.links,
  };
}

/** A body inside a message may begin with the fields of a forwarded letter; there only the name makes a message. */
function typeOf({ content, name, declaredType, depth }: Candidate): string {
  const type = content === undefined ? UNKNOWN_TYPE : realType(content);
  // A body without a name is shown as what it is declared to be, however its page begins.
  if (name === '' && type === 'text/plain' && declaredType === 'text/html') {
    return 'text/html';
  }
  const isMessage =
    isNamedMessage(name, type) || (content !== undefined && depth === 0 && looksLikeMessage(content, type));
  return isMessage ? MESSAGE_TYPE : type;
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
    case 'text/calendar':
    case 'text/vcard':
      return { marks: [], links: textLinks(pageText(content)).slice(0, CALENDAR_LINKS) };
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
    const { content: bytes, declaredType } = entry;
    const file = inspect({ content: bytes, name, writtenName: name, declaredType, depth }, budget, nested);
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

function pageText(content: Uint8Array): string {
  const bytes = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, MARKER_BYTES));
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isWide ? 'utf16le' : 'utf8');
}
