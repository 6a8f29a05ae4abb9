import type { ArchiveBudget } from '../archives/archive.ts';
import { readZipRecords } from '../archives/zip.ts';
import { MARKER_BYTES } from '../limits.ts';
import { carriedFile, mergeFindings, NO_FINDINGS, type DocumentFindings } from './document-findings.ts';
import { kindOfEnding, endingOf } from './file-names.ts';
import { isFlatOffice, readActiveMime, readFlatXml } from './office/read-flat-xml.ts';
import { isOfficePackage, packageType, readOfficeZip } from './office/read-office-zip.ts';
import { readOleStorage } from './ole/read-ole.ts';
import { readWorkbook } from './ole/read-workbook.ts';
import { readPageFile } from './page-marks.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readCalendar } from './read-calendar.ts';
import { readOneNote } from './read-onenote.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { readTextFile } from './text-marks.ts';
import { TNEF_TYPE } from './real-type.ts';
import { readTnef } from './tnef/read-tnef.ts';
import { wideText } from '../text/wide-text.ts';

/** Looks into one file by its real type; the name decides where the type is only "text". */
export function lookInto(
  content: Uint8Array,
  type: string,
  name: string,
  budget: ArchiveBudget,
): DocumentFindings {
  switch (type) {
    case 'application/zip':
      return readZip(content, budget);
    case 'application/x-ole-storage':
      return readOleStorage(content, budget);
    case 'application/vnd.ms-excel':
      return { marks: readWorkbook(content.subarray(0, MARKER_BYTES)).marks, links: [] };
    case 'application/pdf':
      return readPdf(content, budget);
    case 'application/rtf':
      return readRtf(content, budget);
    case 'application/onenote':
      return readOneNote(content);
    case TNEF_TYPE:
      return readTnef(content);
    case 'application/x-mso':
      return readMso(content, budget);
    case 'text/calendar':
    case 'text/vcard':
      return readCalendar(content);
    case 'application/x-sylk':
      return readTextFile(content, 'shortcut');
    case 'text/xml':
      return readXml(content, name, budget);
    case 'text/html':
    case 'image/svg+xml':
      return readPageFile(pageText(content), type === 'image/svg+xml');
    default:
      return readByName(content, name);
  }
}

function readZip(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const records = readZipRecords(content);
  const type = packageType(records);
  if (type === undefined) {
    return NO_FINDINGS;
  }
  return isOfficePackage(type)
    ? { ...readOfficeZip(content, records, budget), type }
    : { marks: [], links: [], type };
}

/** A project without its document ("editdata.mso" beside a saved page). */
function readMso(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const inner = readActiveMime(content, budget);
  return inner === undefined
    ? NO_FINDINGS
    : mergeFindings([{ marks: [], links: [], files: [carriedFile('', inner)] }]);
}

function readXml(content: Uint8Array, name: string, budget: ArchiveBudget): DocumentFindings {
  return isFlatOffice(pageText(content)) ? readFlatXml(content, budget) : readByName(content, name);
}

function readByName(content: Uint8Array, name: string): DocumentFindings {
  const kind = kindOfEnding(endingOf(name));
  return kind === 'page' || kind === 'vector-image'
    ? readPageFile(pageText(content), kind === 'vector-image')
    : readTextFile(content, kind);
}

/** Text of a page, in either width of letters. */
function pageText(content: Uint8Array): string {
  const bytes = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, MARKER_BYTES));
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0 && bytes[3] === 0);
  return isWide ? wideText(bytes) : bytes.toString('utf8');
}
