import type { ArchiveBudget } from '../../archives/archive.ts';
import { asBuffer } from '../../archives/numbers.ts';
import { CODE_IMAGES, MARKER_BYTES } from '../../limits.ts';
import { mergeFindings, NO_FINDINGS, type DocumentFindings } from '../document-findings.ts';
import { documentLinks } from '../document-links.ts';
import type { FileMark } from '../file-facts.ts';
import { isCommand } from '../office/field-commands.ts';
import { readPackage } from '../ole/read-native-object.ts';
import { readOleStorage } from '../ole/read-ole.ts';
import { rtfObjects, rtfPictures, type RtfObject } from './rtf-objects.ts';

/** Field codes read of one document. */
const FIELDS = 400;

/** Looks into rich text: embedded and linked objects, field commands, remote templates and pictures. */
export function readRtf(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const bytes = asBuffer(content.subarray(0, MARKER_BYTES));
  const text = bytes.toString('latin1');
  return mergeFindings([
    { marks: textMarks(text), links: documentLinks(bytes), images: rtfPictures(bytes, CODE_IMAGES) },
    ...rtfObjects(bytes).map((object) => readObject(object, budget)),
  ]);
}

function textMarks(text: string): readonly FileMark[] {
  const marks: FileMark[] = [];
  if (/\\obj(?:data|update|autlink|link|emb|ocx)\b|\\objclass\s|d0cf11e0a1b11ae1/i.test(text)) {
    marks.push('rtf-object');
  }
  if (/\\\*\\template\s{1,4}(?:https?:|ftp:|\\\\|\\'|\\u-?\d|u-)/i.test(text)) {
    marks.push('external-template');
  }
  const codes = fieldCodes(text);
  if (codes.some(isCommand)) {
    marks.push('dde');
  }
  // "INCLUDEPICTURE" of a web picture is a common trace of copying; from a file server it sends the reader's login.
  if (
    codes.some((code) => /\bINCLUDE(?:TEXT|PICTURE)\s{1,8}"?(?:\\{2,8}[\w.-]{1,80}|ftp:|mhtml:)/i.test(code))
  ) {
    marks.push('external-link');
  }
  return marks;
}

/** Codes of the fields, control words and braces taken out. */
function fieldCodes(text: string): readonly string[] {
  const codes: string[] = [];
  for (
    let at = text.indexOf('\\fldinst');
    at >= 0 && codes.length < FIELDS;
    at = text.indexOf('\\fldinst', at + 8)
  ) {
    const end = text.indexOf('\\fldrslt', at);
    const code = text.slice(at + 8, Math.min(at + 4_000, end < 0 ? text.length : end));
    codes.push(
      code
        .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/\\(?!\\)[a-z]{1,32}-?\d{0,10} ?/gi, '')
        .replace(/[{}\r\n]/g, ''),
    );
  }
  return codes;
}

function readObject({ className, isLink, data }: RtfObject, budget: ArchiveBudget): DocumentFindings {
  const marks: FileMark[] = [];
  if (/^(?:equation\.[23]|shell\.explorer|htmlfile|ole2link|otkloadr|script|mscomctl)/i.test(className)) {
    marks.push('ole-exploit');
  }
  if (isLink) {
    marks.push('external-link');
  }
  if (/^package/i.test(className)) {
    const packed = readPackage(data);
    marks.push('ole-package');
    return { marks, links: [], files: packed === undefined ? [] : [packed] };
  }
  const isCompound = data[0] === 0xd0 && data[1] === 0xcf;
  return mergeFindings([{ marks, links: [] }, isCompound ? readOleStorage(data, budget, 1) : NO_FINDINGS]);
}
