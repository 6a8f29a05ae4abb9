import type { ArchiveBudget } from '../archives/archive.ts';
import { readZipRecords, unpackRecord, type ZipRecord } from '../archives/zip.ts';
import { MARKER_BYTES } from '../limits.ts';
import type { FileMark } from './file-facts.ts';
import { macroMarks } from './macro-marks.ts';

/** What looking into an office document found. */
export interface DocumentFindings {
  readonly marks: readonly FileMark[];
  readonly links: readonly string[];
}

const NONE: DocumentFindings = Object.freeze({ marks: [], links: [] });
/** Small XML parts read of one document. */
const PARTS = 60;
/** Links taken from one document. */
const LINKS = 100;

/** True where the names in a zip are those of an Office Open XML or OpenDocument file. */
export function isOfficeZip(records: readonly ZipRecord[]): boolean {
  return records.some((record) => record.name === '[Content_Types].xml' || record.name === 'content.xml');
}

/** Looks into an Office Open XML document (ECMA-376) for macros, remote parts, objects and field commands. */
export function readOfficeZip(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const marks = new Set<FileMark>();
  const links: string[] = [];
  const records = readZipRecords(content);
  for (const record of records) {
    nameMarks(record.name).forEach((mark) => marks.add(mark));
    if (/vbaProject\.bin$/i.test(record.name)) {
      const unpacked = unpackRecord(content, record, budget);
      noteBomb(unpacked, marks);
      if (unpacked instanceof Uint8Array) {
        macroMarks(unpacked).forEach((mark) => marks.add(mark));
      }
    }
  }
  for (const record of records.filter(isTelling).slice(0, PARTS)) {
    const unpacked = unpackRecord(content, record, budget);
    noteBomb(unpacked, marks);
    if (unpacked instanceof Uint8Array) {
      readXmlPart(Buffer.from(unpacked).toString('utf8'), marks, links);
    }
  }
  return { marks: [...marks], links };
}

/** A part blown up beyond every honest ratio keeps what it says out of sight. */
function noteBomb(unpacked: Uint8Array | 'too-big' | undefined, marks: Set<FileMark>): void {
  if (unpacked === 'too-big') {
    marks.add('bomb');
  }
}

function nameMarks(name: string): readonly FileMark[] {
  if (/vbaProject\.bin$/i.test(name) || /(?:^|\/)Basic\/.*\/script-lb\.xml$/i.test(name)) {
    return ['macro'];
  }
  if (/^xl\/macrosheets\//i.test(name)) {
    return ['xlm-macro'];
  }
  return /embeddings\/[^/]{1,200}\.bin$|activeX\/.*\.bin$/i.test(name) ? ['ole-object'] : [];
}

function isTelling(record: ZipRecord): boolean {
  return (
    /\.rels$|^word\/(?:document|header\d*|footer\d*|settings)\.xml$|^xl\/(?:worksheets\/sheet\d+|externalLinks\/.*)\.xml$|^docProps\/app\.xml$/i.test(
      record.name,
    ) && record.size < MARKER_BYTES
  );
}

function readXmlPart(xml: string, marks: Set<FileMark>, links: string[]): void {
  for (const match of xml.slice(0, MARKER_BYTES).matchAll(/<Relationship\s([^>]{1,4096})>/gi)) {
    readRelationship(match[1] ?? '', marks, links);
  }
  const fields = xml.slice(0, MARKER_BYTES).replace(/<[^>]{0,1000}>/g, '');
  if (
    /\bDDE(?:AUTO)?\s{1,8}["'c-z\\&]/i.test(fields) ||
    /<ddeLink\s/i.test(xml) ||
    /\bDDEAUTO\b/.test(fields)
  ) {
    marks.add('dde');
  }
}

function readRelationship(attributes: string, marks: Set<FileMark>, links: string[]): void {
  if (!/TargetMode\s*=\s*["']External/i.test(attributes)) {
    return;
  }
  const type =
    /Type\s*=\s*["'][^"']{0,200}\/([a-z0-9]{1,40})["']/i.exec(attributes)?.[1]?.toLowerCase() ?? '';
  const target = /Target\s*=\s*["']([^"']{1,2048})["']/i.exec(attributes)?.[1] ?? '';
  if (type === 'hyperlink') {
    if (links.length < LINKS && /^https?:/i.test(target)) {
      links.push(target.replaceAll('&amp;', '&'));
    }
  } else if (
    /^(?:attachedtemplate|oleobject|frame|subdocument|externallink|externallinkpath|webextension)$/.test(
      type,
    ) &&
    /^(?:https?:|ftp:|mhtml:|\\\\|file:\/\/\/?\\\\|file:\/\/[^/\\]|file:\/{4})/i.test(target)
  ) {
    marks.add(type === 'attachedtemplate' ? 'external-template' : 'external-link');
  }
}

/** A field (MS-DOC 2.8.25 begins it with this control character) that runs a command. */
const FIELD_COMMAND = new RegExp(`${String.fromCharCode(19)}\\s{0,8}DDE(?:AUTO)?\\s`, 'i');
const WIDE_ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const WIDE_VBA = Buffer.from('_VBA_PROJECT', 'utf16le');
const WIDE_NATIVE = Buffer.from('\u0001Ole10Native', 'utf16le');
const WIDE_EQUATION = Buffer.from('Equation Native', 'utf16le');
const WIDE_WORKBOOK = Buffer.from('Workbook', 'utf16le');

/** Looks into an OLE compound file: the old Office formats, encrypted new ones, and Outlook messages. */
export function readOleStorage(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const bytes = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, MARKER_BYTES));
  if (budget.bytes === 0) {
    return NONE;
  }
  const marks = new Set<FileMark>();
  if (bytes.includes(WIDE_ENCRYPTED)) {
    marks.add('office-encrypted').add('encrypted');
  }
  if (bytes.includes(WIDE_VBA)) {
    marks.add('macro');
    macroMarks(bytes).forEach((mark) => marks.add(mark));
  }
  if (bytes.includes(WIDE_NATIVE) || bytes.includes(WIDE_EQUATION)) {
    marks.add('ole-object');
  }
  if (bytes.includes(WIDE_WORKBOOK) && hasMacroSheet(bytes)) {
    marks.add('xlm-macro');
  }
  if (FIELD_COMMAND.test(bytes.toString('latin1'))) {
    marks.add('dde');
  }
  return { marks: [...marks], links: [] };
}

/** BIFF8 BOUNDSHEET records (MS-XLS 2.4.28) whose sheet type is "macro". */
function hasMacroSheet(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0x85); at >= 0 && at + 12 < bytes.length; at = bytes.indexOf(0x85, at + 1)) {
    const length = bytes.readUInt16LE(at + 2);
    const characters = bytes[at + 10] ?? 0;
    const wide = bytes[at + 11] ?? 2;
    const isRecord =
      bytes[at + 1] === 0 &&
      wide <= 1 &&
      length === 8 + characters * (wide + 1) &&
      characters > 0 &&
      characters < 32;
    if (isRecord && (bytes[at + 8] ?? 9) <= 2 && bytes[at + 9] === 1) {
      return true;
    }
  }
  return false;
}
