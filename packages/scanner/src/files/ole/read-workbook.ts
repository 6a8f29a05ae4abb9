import { asBuffer, u16, u32 } from '../../archives/numbers.ts';
import type { FileMark } from '../file-facts.ts';
import { wideText } from '../../text/wide-text.ts';

/** Records read of one workbook. */
const RECORDS = 400_000;
const BOF_TYPES: ReadonlySet<number> = new Set([0x09, 0x209, 0x409, 0x809]);
/** Sheet type "macro" in the beginning of a sheet (MS-XLS 2.4.21), and in versions before it. */
const MACRO_SHEET = 0x40;

/** What a workbook of binary records says (MS-XLS; BIFF 2 to 8). */
export interface WorkbookFindings {
  readonly marks: readonly FileMark[];
  /** Body of the record that says how it is encrypted. */
  readonly lock: Uint8Array | undefined;
}

/** Walks the records of a workbook stream for macro sheets, command links and encryption. */
export function readWorkbook(bytes: Uint8Array): WorkbookFindings {
  const marks = new Set<FileMark>();
  let lock: Uint8Array | undefined;
  let linkTarget: string | undefined;
  let at = 0;
  for (let count = 0; count < RECORDS && at + 4 <= bytes.length; count += 1) {
    const type = u16(bytes, at);
    const body = bytes.subarray(at + 4, at + 4 + u16(bytes, at + 2));
    if ((BOF_TYPES.has(type) && u16(body, 2) === MACRO_SHEET) || (type === 0x85 && body[5] === 1)) {
      marks.add('xlm-macro');
    } else if (type === 0x2f && body.length >= 2) {
      lock ??= body;
    } else if (type === 0x1ae) {
      linkTarget = linkOf(body);
    } else if (type === 0x23 && linkTarget !== undefined) {
      noteLink(linkTarget, (u16(body, 0) & 0x10) !== 0, marks);
      linkTarget = undefined;
    }
    at += 4 + body.length;
    if (body.length < u16(bytes, at - body.length - 2)) {
      break;
    }
  }
  if (lock !== undefined) {
    marks.add('encrypted').add('office-encrypted');
  }
  return { marks: [...marks], lock };
}

/** Server and topic of a link that is no other workbook (MS-XLS 2.4.271), joined by the separator of the format. */
function linkOf(body: Uint8Array): string | undefined {
  const length = u16(body, 2);
  if (u16(body, 0) !== 0 || length === 0 || length > 255) {
    return undefined;
  }
  const isWide = (body[4] ?? 0) === 1;
  return isWide ? wideText(body, 5, 5 + length * 2) : asBuffer(body).toString('latin1', 5, 5 + length);
}

/** A link by an object is served by a document; one by DDE by whatever program is named. */
function noteLink(target: string, isObject: boolean, marks: Set<FileMark>): void {
  const separator = target.indexOf(String.fromCharCode(3));
  if (separator < 0) {
    return;
  }
  if (!isObject) {
    marks.add('dde');
  } else if (/^(?:https?:|ftp:|\\\\|file:\/\/[^/])/i.test(target.slice(separator + 1))) {
    marks.add('external-link');
  }
}

/** True for a workbook of the times before compound files: one stream of records. */
export function isBareWorkbook(content: Uint8Array): boolean {
  const type = u16(content, 0);
  const size = u16(content, 2);
  return (
    (type === 0x09 && size === 4) ||
    ((type === 0x209 || type === 0x409) && (size === 6 || size === 8) && u32(content, 4) < 0x1000_0000)
  );
}
