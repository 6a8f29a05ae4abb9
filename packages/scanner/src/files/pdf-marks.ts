import type { ArchiveBudget } from '../archives/archive.ts';
import { inflate } from '../archives/inflate.ts';
import { MARKER_BYTES } from '../limits.ts';
import type { FileMark } from './file-facts.ts';
import type { DocumentFindings } from './office-marks.ts';

/** Packed object streams that are unpacked of one document. */
const STREAMS = 40;
/** Links taken from one document. */
const LINKS = 100;

const MARKS: readonly (readonly [RegExp, FileMark])[] = [
  [/\/(?:JavaScript|JS)\b/, 'pdf-script'],
  [/\/Launch\b/, 'pdf-launch'],
  [/\/EmbeddedFiles?\b/, 'pdf-embedded'],
  [/\/(?:OpenAction|AA)\b/, 'pdf-open-action'],
  [/\/SubmitForm\b/, 'pdf-form'],
  [/\/Encrypt\b/, 'pdf-encrypted'],
];

/** Looks for active content in a PDF (ISO 32000-1), object streams included. */
export function readPdf(content: Uint8Array, budget: ArchiveBudget): DocumentFindings {
  const bytes = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, MARKER_BYTES));
  const outline = withoutStreams(bytes, budget);
  const marks = MARKS.filter(([pattern]) => pattern.test(outline)).map(([, mark]) => mark);
  const links = [...outline.matchAll(/\/URI\s{0,8}\(((?:[^()\\]|\\.){4,2048})\)/g)]
    .slice(0, LINKS)
    .map((match) => (match[1] ?? '').replace(/\\(.)/g, '$1'));
  return { marks: marks.includes('pdf-encrypted') ? [...marks, 'encrypted'] : marks, links };
}

/** The text of all objects: raw streams left out, object streams unpacked, "#4a" escapes in names resolved. */
function withoutStreams(bytes: Buffer, budget: ArchiveBudget): string {
  let text = '';
  let from = 0;
  let unpacked = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', from)) {
    const head = bytes.toString('latin1', from, at);
    const end = bytes.indexOf('endstream', at);
    text += head;
    if (end < 0) {
      // No stream ends any more: looking again from each further word would cost the square of their number.
      from = at;
      break;
    }
    if (/\/ObjStm\b/.test(head.slice(-400)) && unpacked < STREAMS) {
      unpacked += 1;
      text += unpackStream(bytes.subarray(skipLineEnd(bytes, at + 6), end), budget);
    }
    from = end + 9;
  }
  text += bytes.toString('latin1', from);
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function unpackStream(packed: Uint8Array, budget: ArchiveBudget): string {
  const inflated = inflate(packed, 'zlib', budget);
  return inflated.outcome === 'unpacked' ? Buffer.from(inflated.content).toString('latin1') : '';
}

function skipLineEnd(bytes: Buffer, at: number): number {
  const afterReturn = bytes[at] === 13 ? at + 1 : at;
  return bytes[afterReturn] === 10 ? afterReturn + 1 : afterReturn;
}
