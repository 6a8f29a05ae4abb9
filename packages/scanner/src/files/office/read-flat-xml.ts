import type { ArchiveBudget } from '../../archives/archive.ts';
import { inflate } from '../../archives/inflate.ts';
import { asBuffer } from '../../archives/numbers.ts';
import { MARKER_BYTES } from '../../limits.ts';
import { mergeFindings, NO_FINDINGS, type DocumentFindings } from '../document-findings.ts';
import { readObject, readOleStorage } from '../ole/read-ole.ts';
import { hasFieldCommand } from './field-commands.ts';
import { unescapeXml, withoutXmlNoise, xmlText, type OfficePart } from './office-part.ts';
import { fromBase64, readOfficeParts } from './read-parts.ts';

/** Pieces of binary data taken from one file. */
const PIECES = 60;
const ACTIVE_MIME = Buffer.from('ActiveMime', 'latin1');

const NAMESPACES =
  /schemas\.microsoft\.com\/office\/(?:word\/2003\/wordml|2006\/xmlPackage)|urn:schemas-microsoft-com:office:spreadsheet|opendocument:xmlns:office|<\?mso-application\s/i;

/** True for XML that Office opens as a document: it goes by the namespaces, whatever prefix stands for them. */
export function isFlatOffice(xml: string): boolean {
  return (
    NAMESPACES.test(unescapeXml(xml)) || /<(?:pkg:package|w:wordDocument|office:document)[\s>]/i.test(xml)
  );
}

/** Looks into a document written as one XML file: Word 2003, Excel 2003, the flat form of packages, OpenDocument. */
export function readFlatXml(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const xml = withoutPrefixes(withoutXmlNoise(xmlText(content.subarray(0, MARKER_BYTES))));
  if (/<part\s[^<]{0,8192}<(?:binaryData|xmlData)\b/.test(xml)) {
    return readOfficeParts(packageParts(xml, budget), budget);
  }
  const binaries = [...xml.matchAll(/<(?:binData|binary-data)(?:\s[^<>]*)?>([^<]{16,})/g)]
    .slice(0, PIECES)
    .map((match) => readBinary(fromBase64(match[1] ?? ''), budget));
  return mergeFindings([{ marks: [], links: [] }, textMarks(xml), ...binaries]);
}

/** Names alone: what stands before the colon is the writer's choice. */
function withoutPrefixes(xml: string): string {
  return xml
    .replace(/(<\/?)[^\s<>/:="']{1,40}:/g, '$1')
    .replace(/(\s)[^\s<>/:="']{1,40}:(?=[^\s<>/:="']{1,40}\s{0,40}=)/g, '$1');
}

function textMarks(xml: string): DocumentFindings {
  const hasCommand =
    hasFieldCommand(xml) ||
    /<SupBook>\s{0,80}<Path>[^<]{0,400}\|/i.test(xml) ||
    /\sFormula\s{0,40}=\s{0,40}["']=[^"']{0,40}\|/i.test(unescapeXml(xml)) ||
    /<dde-connection-decl\b/i.test(xml);
  const hasMacros = /\smacrosPresent\s{0,40}=\s{0,40}["']yes|<docSuppData[\s>]|<(?:libraries|module)\b/i.test(
    xml,
  );
  const hasSheet = /<(?:Macro|International)sheet\b|<Worksheet[^<>]{0,200}macro/i.test(xml);
  const hasTemplate = /<attachedTemplate\s[^<]{0,2000}?\bval\s{0,40}=\s{0,40}["'](?:https?:|\\\\)/i.test(
    unescapeXml(xml),
  );
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

const PART = /<part\s[^<]{0,8192}?\bname\s{0,40}=\s{0,40}(?:"\/?([^"<]{1,2000})"|'\/?([^'<]{1,2000})')/g;
/** What is left of an element's first half; attributes may hold ">" in quotes. */
const REST = /(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;

function packageParts(xml: string, budget: ArchiveBudget): readonly OfficePart[] {
  const parts: OfficePart[] = [];
  let end = -1;
  for (const match of xml.matchAll(PART)) {
    REST.lastIndex = match.index + match[0].length;
    const start = REST.test(xml) ? REST.lastIndex : match.index + match[0].length;
    // Looked for once for all parts that it ends, so that parts without an end cost one pass.
    if (end < start) {
      const found = xml.indexOf('</part>', start);
      end = found < 0 ? xml.length : found;
    }
    const body = xml.slice(start, end);
    const name = unescapeXml(match[1] ?? match[2] ?? '');
    parts.push({ name, size: body.length, read: () => readBody(body, budget) });
  }
  return parts;
}

/** Parts inside of parts could be read over and over: what they come to is limited like what comes out of archives. */
function readBody(body: string, budget: ArchiveBudget): Uint8Array | 'too-big' {
  if (body.length > budget.bytes) {
    budget.markExceeded();
    return 'too-big';
  }
  budget.takeBytes(body.length);
  const binary = /^\s*<binaryData(?:\s[^<>]*)?>([^<]*)/.exec(body)?.[1];
  return binary === undefined ? asBuffer(Buffer.from(body, 'utf8')) : fromBase64(binary);
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
