import { createHash } from 'node:crypto';
import type { ArchiveBudget, ArchiveEntry, OpenedArchive } from '../archives/archive.ts';
import { openArchive } from '../archives/open-archive.ts';
import { asBuffer } from '../archives/numbers.ts';
import { ARCHIVE_DEPTH, LINKS } from '../limits.ts';
import { NO_FINDINGS, type DocumentFindings } from './document-findings.ts';
import type { FileFacts, FileMark, InnerFile } from './file-facts.ts';
import { endingOf } from './file-names.ts';
import { hidesProgram } from './hidden-program.ts';
import { kindOfFile } from './kind-of-file.ts';
import { lookInto } from './look-into.ts';
import { MESSAGE_TYPE } from './looks-like-message.ts';
import { OUTLOOK_TYPE } from './ole/read-ole.ts';
import { typeOfFile } from './type-of-file.ts';

/** The harmless file that every engine agrees to call a virus (EICAR, 2003), in two halves so that this is none. */
const EICAR = Buffer.from(
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
  'latin1',
);
const EICAR_BYTES = 4_096;
/** Types whose parts are what their reader sees at once: links in them count as links of the file. */
const MESSAGES: ReadonlySet<string> = new Set([MESSAGE_TYPE, OUTLOOK_TYPE]);

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
  const outerType = typeOfFile(candidate);
  const found = content === undefined ? NO_FINDINGS : lookInto(content, outerType, name, budget);
  const type = found.type ?? outerType;
  const marks = new Set<FileMark>(found.marks);
  if (content !== undefined) {
    ownMarks(content, type).forEach((mark) => marks.add(mark));
    openInside({ candidate, content, type, found }, budget, inside).forEach((mark) => marks.add(mark));
  }
  return {
    name,
    writtenName,
    ending: endingOf(writtenName),
    kind: kindOfFile(type, endingOf(writtenName)),
    realType: type,
    size: content?.length ?? 0,
    sha256: content === undefined ? '' : createHash('sha256').update(content).digest('hex'),
    marks,
    links: linksOf(type, found, inside),
    images: imagesOf(candidate, type, found),
  };
}

function ownMarks(content: Uint8Array, type: string): readonly FileMark[] {
  const marks: FileMark[] = [];
  if (content.length < EICAR_BYTES && asBuffer(content).includes(EICAR)) {
    marks.push('eicar');
  }
  if (hidesProgram(content, type)) {
    marks.push('hidden-program');
  }
  return marks;
}

/** What a message brings is part of what its reader sees; what an archive brings has to be unpacked first. */
function linksOf(type: string, found: DocumentFindings, inside: readonly InnerFile[]): readonly string[] {
  const links = MESSAGES.has(type)
    ? [...found.links, ...inside.flatMap((inner) => inner.links)]
    : found.links;
  return links.slice(0, LINKS);
}

/** Pictures of a document's pages; a picture found inside another file is one itself. */
function imagesOf(
  { content, depth }: Candidate,
  type: string,
  found: DocumentFindings,
): readonly Uint8Array[] {
  const isPicture =
    depth > 0 && content !== undefined && type.startsWith('image/') && type !== 'image/svg+xml';
  return isPicture ? [content] : (found.images ?? []);
}

interface Outer {
  readonly candidate: Candidate;
  readonly content: Uint8Array;
  readonly type: string;
  readonly found: DocumentFindings;
}

function openInside(
  { candidate, content, type, found }: Outer,
  budget: ArchiveBudget,
  inside: InnerFile[],
): readonly FileMark[] {
  const opened = openArchive(content, type, candidate.name, budget);
  const carried = found.files ?? [];
  if (opened === undefined && carried.length === 0) {
    return [];
  }
  if (candidate.depth >= ARCHIVE_DEPTH) {
    budget.markExceeded();
    return ['bomb'];
  }
  const marks = opened === undefined ? [] : archiveMarks(opened);
  inspectAll(opened?.entries ?? [], candidate.depth + 1, budget, inside);
  const counted = carried.filter(() => budget.takeEntry());
  inspectAll(counted, candidate.depth + 1, budget, inside);
  return counted.length < carried.length ? [...marks, 'bomb'] : marks;
}

function inspectAll(
  entries: readonly ArchiveEntry[],
  depth: number,
  budget: ArchiveBudget,
  inside: InnerFile[],
): void {
  for (const entry of entries.filter((listed) => !listed.name.endsWith('/'))) {
    const name = entry.name.slice(entry.name.replaceAll('\\', '/').lastIndexOf('/') + 1);
    const nested: InnerFile[] = [];
    const { content, declaredType } = entry;
    const file = inspect({ content, name, writtenName: name, declaredType, depth }, budget, nested);
    const marks = entry.isEncrypted ? new Set<FileMark>([...file.marks, 'encrypted']) : file.marks;
    inside.push({ ...file, size: Math.max(file.size, entry.size), marks, depth }, ...nested);
  }
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
