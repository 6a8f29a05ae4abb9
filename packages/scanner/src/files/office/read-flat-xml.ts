import type { ArchiveBudget } from '../../archives/archive.ts';
import { inflate } from '../../archives/inflate.ts';
import { asBuffer } from '../../archives/numbers.ts';
import { MARKER_BYTES } from '../../limits.ts';
import { mergeFindings, NO_FINDINGS, type DocumentFindings } from '../document-findings.ts';
import { readObject, readOleStorage } from '../ole/read-ole.ts';
import { hasFieldCommand } from './field-commands.ts';
import { xmlText, type OfficePart } from './office-part.ts';
import { fromBase64, readOfficeParts } from './read-parts.ts';

/** Pieces of binary data taken from one file. */
const PIECES = 60;
const ACTIVE_MIME = Buffer.from('ActiveMime', 'latin1');

/** True for XML that Office opens as a document. */
export function isFlatOffice(head: string): boolean {
  return /<\?mso-application\s|<pkg:package[\s>]|<w:wordDocument[\s>]|urn:schemas-microsoft-com:office:spreadsheet|<office:document[\s>]/i.test(
    head,
  );
}

/** Looks into a document written as one XML file: Word 2003, Excel 2003, the flat form of packages, OpenDocument. */
export function readFlatXml(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const xml = xmlText(content.subarray(0, MARKER_BYTES));
  if (/<pkg:part\s/.test(xml)) {
    return readOfficeParts(packageParts(xml), budget);
  }
  const binaries = [...xml.matchAll(/<(?:w:binData|office:binary-data)[^>]{0,200}>([^<]{16,})</g)]
    .slice(0, PIECES)
    .map((match) => readBinary(fromBase64(match[1] ?? ''), budget));
  return mergeFindings([{ marks: [], links: [] }, textMarks(xml), ...binaries]);
}

function textMarks(xml: string): DocumentFindings {
  const hasCommand =
    hasFieldCommand(xml) ||
    /<SupBook>\s{0,80}<Path>[^<]{0,400}\|/i.test(xml) ||
    /\bss:Formula\s?=\s?"=[^"]{0,40}\|/i.test(xml) ||
    /<text:dde-connection-decl\b/i.test(xml);
  const hasMacros =
    /\bw:macrosPresent\s?=\s?["']yes|<w:docSuppData>|<(?:ooo|script):(?:libraries|module)\b/i.test(xml);
  const hasSheet =
    /<(?:\w{1,4}:)?(?:Macro|International)sheet\b|<x:Macrosheet\b|ss:Worksheet[^>]{0,200}macro/i.test(xml);
  const hasTemplate = /<w:attachedTemplate\s[^>]{0,200}w:val\s?=\s?["'](?:https?:|\\\\)/i.test(xml);
  return {
    marks: [
      ...(hasCommand ? (['dde'] as const) : []),
      ...(hasMacros ? (['macro'] as const) : []),
      ...(hasSheet ? (['xlm-macro'] as const) : []),
      ...(hasTemplate ? (['external-template'] as const) : []),
    ],
    links: [],
  };
}

function packageParts(xml: string): readonly OfficePart[] {
  const parts: OfficePart[] = [];
  for (const match of xml.matchAll(/<pkg:part\s[^>]{0,400}?pkg:name\s?=\s?"\/?([^"]{1,200})"[^>]{0,400}>/g)) {
    const start = match.index + match[0].length;
    const end = xml.indexOf('</pkg:part>', start);
    const body = xml.slice(start, end < 0 ? xml.length : end);
    const binary = /^\s{0,40}<pkg:binaryData>([^<]{0,})/.exec(body)?.[1];
    const read = (): Uint8Array =>
      binary === undefined ? asBuffer(Buffer.from(body, 'utf8')) : fromBase64(binary);
    parts.push({ name: match[1] ?? '', size: body.length, read });
  }
  return parts;
}

/** Binary data is a compound file, or one behind the header of ActiveMime. */
function readBinary(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const inner = readActiveMime(content, budget);
  if (inner !== undefined) {
    return readOleStorage(inner, budget, 1);
  }
  return content[0] === 0xd0 && content[1] === 0xcf ? readObject(content, budget, 1) : NO_FINDINGS;
}

/** The compressed project that Word keeps beside pages and XML files ("editdata.mso"). */
export function readActiveMime(content: Uint8Array, budget: ArchiveBudget): Uint8Array | undefined {
  const bytes = asBuffer(content);
  if (!bytes.subarray(0, 10).equals(ACTIVE_MIME)) {
    return undefined;
  }
  // The offset of the packed data stands in the header; packers write 50.
  for (const start of [
    50,
    bytes.indexOf(Buffer.from([0x78, 0x9c]), 20),
    bytes.indexOf(Buffer.from([0x78, 1]), 20),
  ]) {
    const inflated = start < 0 ? undefined : inflate(bytes.subarray(start), 'zlib', budget);
    if (inflated?.outcome === 'unpacked') {
      return inflated.content;
    }
  }
  return undefined;
}
