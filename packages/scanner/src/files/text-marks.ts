import { MARKER_BYTES } from '../limits.ts';
import type { FileMark } from './file-facts.ts';
import type { FileKind } from './file-names.ts';
import type { DocumentFindings } from './office-marks.ts';

const NOTHING: DocumentFindings = Object.freeze({ marks: [], links: [] });

/** Looks into rich text for embedded objects and remote templates. */
export function readRtf(content: Uint8Array): DocumentFindings {
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

/** Looks into a OneNote section for embedded files. */
export function readOneNote(content: Uint8Array): DocumentFindings {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(ONENOTE_FILE)
    ? { marks: ['onenote-file'], links: [] }
    : NOTHING;
}

/** Spreadsheets in text form run formulas too. */
export function readText(content: Uint8Array, kind: FileKind): DocumentFindings {
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
