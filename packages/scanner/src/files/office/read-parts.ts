import type { ArchiveBudget, ArchiveEntry } from '../../archives/archive.ts';
import { asBuffer } from '../../archives/numbers.ts';
import { CODE_IMAGES, MARKER_BYTES } from '../../limits.ts';
import { carriedFile, type DocumentFindings } from '../document-findings.ts';
import type { FileMark } from '../file-facts.ts';
import { endingOf, kindOfEnding } from '../file-names.ts';
import { macroMarks } from '../macro-marks.ts';
import { readCompoundFile } from '../ole/compound-file.ts';
import { readObject, readOleStorage } from '../ole/read-ole.ts';
import { vbaMarks } from '../ole/read-vba.ts';
import { hasFieldCommand } from './field-commands.ts';
import { noteLinkedParts, type LinkedParts } from './linked-parts.ts';
import { hasOpenDocumentCommand, openDocumentMarks, readOpenDocumentLinks } from './open-document.ts';
import { unescapeXml, xmlText, type OfficePart } from './office-part.ts';
import { relationshipsIn } from './relationships-in.ts';
import { readRelationships, type Found } from './relationships.ts';

/** Small XML parts read of one document. */
const PARTS = 200;
/** Binary parts opened of one document. */
const OBJECTS = 60;

interface Into extends Found {
  readonly files: ArchiveEntry[];
  readonly images: Uint8Array[];
  readonly budget: ArchiveBudget;
}

/** Looks into the parts of a document of Office (ECMA-376) or OpenDocument. */
export function readOfficeParts(parts: readonly OfficePart[], budget: ArchiveBudget): DocumentFindings {
  const into: Into = { marks: new Set(), links: [], files: [], images: [], budget };
  for (const part of parts) {
    noteName(part.name, into);
  }
  // First of all what Office itself goes by: what the parts are to each other, whatever they are called.
  const linked: LinkedParts = { carried: new Set(), telling: new Set() };
  for (const part of parts.filter(isRelationships).slice(0, PARTS)) {
    const relationships = relationshipsIn(openXml(part, into));
    readRelationships(relationships, into);
    noteLinkedParts(part.name, relationships, linked);
  }
  const isLinked = ({ name }: OfficePart): boolean => linked.carried.has(name.toLowerCase());
  for (const part of parts.filter((each) => isCarried(each.name) || isLinked(each)).slice(0, OBJECTS)) {
    readBinary(part, into);
  }
  for (const part of parts.filter((each) => isTelling(each, linked)).slice(0, PARTS)) {
    readXml(part.name, openXml(part, into), into);
  }
  for (const part of parts.filter(({ name }) => isPicture(name)).slice(0, CODE_IMAGES)) {
    const content = open(part, into);
    into.images.push(...(content === undefined ? [] : [content]));
  }
  return { marks: [...into.marks], links: into.links, files: into.files, images: into.images };
}

/** A part blown up beyond every honest ratio keeps what it says out of sight. */
function open(part: OfficePart, { marks }: Into): Uint8Array | undefined {
  const content = part.read();
  if (content === 'too-big') {
    marks.add('bomb');
    return undefined;
  }
  return content;
}

function openXml(part: OfficePart, into: Into): string {
  const content = open(part, into);
  return content === undefined ? '' : xmlText(content.subarray(0, MARKER_BYTES));
}

function noteName(name: string, { marks }: Into): void {
  if (/vbaProject[^/]{0,40}\.bin$/i.test(name)) {
    marks.add('macro');
  } else if (/^xl\/(?:int)?l?macrosheets\//i.test(name)) {
    marks.add('xlm-macro');
  } else if (/(?:^|\/)activeX\/[^/]{1,80}\.(?:bin|xml)$/i.test(name)) {
    marks.add('activex');
  }
  openDocumentMarks(name).forEach((mark) => marks.add(mark));
}

/** Parts that are files of their own: objects, macros, imported parts, and what has no business in a document. */
function isCarried(name: string): boolean {
  return (
    /vbaProject|(?:^|\/)embeddings\/|\/activeX\/[^/]{1,80}\.bin$|(?:^|\/)afchunk|externalLinks\/[^/]{1,80}\.bin$|^Object \d{1,4}$|^Object[^/]{1,80}$/i.test(
      name,
    ) || /^(?:program|script|shortcut|disk-image|page|archive)$/.test(kindOfEnding(endingOf(name)))
  );
}

function readBinary(part: OfficePart, into: Into): void {
  const content = open(part, into);
  if (content === undefined) {
    return;
  }
  const isObject = /(?:^|\/)embeddings\/|^Object/i.test(part.name);
  if (/externalLinks\//i.test(part.name)) {
    noteBinaryLink(content, into);
  } else if (readCompoundFile(content) === undefined) {
    if (/vbaProject/i.test(part.name)) {
      macroMarks(content).forEach((mark) => into.marks.add(mark));
    } else if (!/\/activeX\//i.test(part.name)) {
      into.marks.add(isObject ? 'ole-embedded' : 'foreign-part');
      into.files.push(carriedFile(part.name.slice(part.name.lastIndexOf('/') + 1), content));
    }
  } else {
    readCompound(part.name, content, isObject, into);
  }
}

function readCompound(name: string, content: Uint8Array, isObject: boolean, into: Into): void {
  const file = readCompoundFile(content);
  const isProject =
    /vbaProject/i.test(name) || (file !== undefined && !isObject && vbaMarks(file).length > 0);
  const found = isProject ? readOleStorage(content, into.budget, 1) : readObject(content, into.budget, 1);
  found.marks.forEach((mark) => into.marks.add(mark));
  into.links.push(...found.links);
  into.files.push(...(found.files ?? []));
}

/** A link of a binary workbook (MS-XLSB 2.4.38, BrtBeginSupBook): 1 is DDE. */
function noteBinaryLink(content: Uint8Array, { marks }: Into): void {
  if (content[0] === 0xe8 && content[1] === 0x02 && content[3] === 1 && content[4] === 0) {
    marks.add('dde');
  }
}

function isRelationships({ name, size }: OfficePart): boolean {
  return /\.rels$/i.test(name) && size < MARKER_BYTES;
}

const TELLING =
  /^word\/[^/]{1,80}\.xml$|^word\/glossary\/[^/]{1,40}\.xml$|^xl\/(?:worksheets\/[^/]{1,80}|externalLinks\/[^/]{1,80}|workbook|connections)\.xml$|^ppt\/slides\/[^/]{1,40}\.xml$|^\[Content_Types\]\.xml$/i;
const OPEN_DOCUMENT = /^(?:Object \d{1,3}\/)?content\.xml$|^meta\.xml$|^META-INF\/manifest\.xml$/i;

function isTelling({ name, size }: OfficePart, { telling }: LinkedParts): boolean {
  const isNamed = TELLING.test(name) || OPEN_DOCUMENT.test(name);
  return (isNamed || telling.has(name.toLowerCase())) && size < MARKER_BYTES;
}

function readXml(name: string, xml: string, into: Into): void {
  noteIf(hasFieldCommand(xml), 'dde', into);
  noteIf(/<(?:\w{1,10}:)?ddeLink\s/i.test(xml), 'dde', into);
  noteIf(/<(?:\w{1,10}:)?webPr\s/i.test(xml), 'external-workbook', into);
  noteIf(/ppaction:\/\/(?:program|macro|ole)/i.test(xml), 'starts-program', into);
  if (/^\[Content_Types\]/i.test(name)) {
    const types = unescapeXml(xml);
    noteIf(/ms-excel\.(?:intl)?macrosheet/i.test(types), 'xlm-macro', into);
    noteIf(/vnd\.ms-office\.vbaProject/i.test(types), 'macro', into);
  } else if (OPEN_DOCUMENT.test(name)) {
    readOpenDocument(xml, into);
  }
}

function readOpenDocument(xml: string, into: Into): void {
  noteIf(hasOpenDocumentCommand(xml), 'dde', into);
  noteIf(/manifest:encryption-data/i.test(xml), 'encrypted', into);
  noteIf(/manifest:encryption-data/i.test(xml), 'office-encrypted', into);
  noteIf(
    /script:event-name\s?=\s?["'](?:dom:load|office:on-?load|on-?load|dom:focus)/i.test(xml),
    'macro-auto',
    into,
  );
  noteIf(/xlink:href\s?=\s?["']vnd\.sun\.star\.(?:script|expand):/i.test(xml), 'macro', into);
  readOpenDocumentLinks(xml, into);
}

function noteIf(condition: boolean, mark: FileMark, { marks }: Into): void {
  if (condition) {
    marks.add(mark);
  }
}

function isPicture(name: string): boolean {
  return /(?:^|\/)(?:media|Pictures)\/[^/]{1,120}\.(?:png|jpe?g|gif|bmp|webp)$/i.test(name);
}

/** The binary data of a part written in base64. */
export function fromBase64(text: string): Uint8Array {
  return asBuffer(Buffer.from(text, 'base64'));
}
