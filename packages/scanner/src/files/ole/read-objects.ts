import type { ArchiveEntry } from '../../archives/archive.ts';
import { asBuffer } from '../../archives/numbers.ts';
import { MARKER_BYTES, UNPACKED_BYTES } from '../../limits.ts';
import { carriedFile, type DocumentFindings } from '../document-findings.ts';
import type { FileMark } from '../file-facts.ts';
import type { CompoundEntry, CompoundFile } from './compound-file.ts';
import { EXPLOITED_CLASSES, URL_MONIKER } from './object-classes.ts';
import { readNativeObject } from './read-native-object.ts';
import { wideText } from '../../text/wide-text.ts';

/** Embedded objects looked at in one compound file. */
const OBJECTS = 200;
/** Streams in which an object's server keeps a whole file. */
const WHOLE_FILES: ReadonlySet<string> = new Set(['contents', 'package', 'embeddedodf']);

/** Looks for objects in a compound file: packed files, documents in documents, links, and classes with known holes. */
export function readObjects(file: CompoundFile): DocumentFindings {
  const marks = new Set<FileMark>();
  const links: string[] = [];
  const files: ArchiveEntry[] = [];
  for (const entry of file.entries) {
    if (entry.isStorage) {
      noteClass(entry, marks);
    } else if (files.length < OBJECTS) {
      readStream(file, entry, { marks, links, files });
    }
  }
  return { marks: [...marks], links, files };
}

interface Into {
  readonly marks: Set<FileMark>;
  readonly links: string[];
  readonly files: ArchiveEntry[];
}

function noteClass({ classId }: CompoundEntry, marks: Set<FileMark>): void {
  if (EXPLOITED_CLASSES.has(classId)) {
    marks.add('ole-exploit');
  }
}

function readStream(file: CompoundFile, entry: CompoundEntry, into: Into): void {
  // Names of streams begin with control characters; any of them will do.
  const name = visible(entry.name);
  if (name === 'ole10native') {
    const packed = readNativeObject(file.read(entry, UNPACKED_BYTES));
    into.marks.add('ole-package');
    into.files.push(...(packed === undefined ? [] : [packed]));
  } else if (WHOLE_FILES.has(name)) {
    into.marks.add('ole-embedded');
    into.files.push(carriedFile('', file.read(entry, UNPACKED_BYTES)));
  } else if (name === 'ole' || name === 'linkinfo') {
    noteMoniker(asBuffer(file.read(entry, MARKER_BYTES)), into);
  } else if (/\/(?:worddocument|workbook|book|powerpoint document|visiodocument)$/i.test(entry.path)) {
    into.marks.add('ole-embedded');
  }
}

/** A link by URL is fetched when the document is opened (CVE-2017-0199). */
export function noteMoniker(stream: Buffer, into: Pick<Into, 'marks' | 'links'>): void {
  const at = stream.indexOf(URL_MONIKER);
  if (at < 0) {
    return;
  }
  const text = wideText(stream, at + 20, at + 20 + 2_048);
  const target = /^[^\0]{0,16}?((?:https?|ftp|script|mhtml):[^\0\s]{3,1000})/i.exec(text)?.[1];
  into.marks.add('external-link');
  if (target !== undefined) {
    into.links.push(target);
  }
}

function visible(name: string): string {
  return [...name]
    .filter((character) => character >= ' ')
    .join('')
    .toLowerCase();
}
