import type { FileMark } from './file-facts.ts';

/** Start of every VBA module's source ("Attribute VB_Name"), as its compression leaves it (MS-OVBA 2.4.1). */
const MODULE_START = Buffer.from('\0Attribut', 'latin1');
/** Modules unpacked of one project. */
const MODULES = 40;
/** Characters of source kept of one project. */
const SOURCE_CHARACTERS = 400_000;
/** Bytes of one unpacked chunk (MS-OVBA 2.4.1.1.4). */
const CHUNK = 4_096;

const AUTO_RUN =
  /\b(?:auto_?open|auto_?exec|auto_?close|autonew|document_?open|document_?close|document_new|workbook_?open|workbook_?activate|workbook_beforeclose|worksheet_activate|userform_initialize|\w{1,30}_(?:layout|painted|gotfocus|mousemove))\b/i;
const SUSPICIOUS =
  /\b(?:shell|wscript|createobject|getobject|powershell|urldownloadtofile|xmlhttp|adodb\.stream|callbyname|environ|virtualalloc|createthread|rtlmovememory|cmd\.exe|mshta|regsvr32|rundll32|winhttp|shellexecute|savetofile|certutil)\w{0,3}\b/i;

/** Says what the macros in a VBA project (or a file around one) do, as far as their words tell. */
export function macroMarks(project: Uint8Array): readonly FileMark[] {
  const source = readSource(Buffer.from(project.buffer, project.byteOffset, project.byteLength));
  const marks: FileMark[] = [];
  if (AUTO_RUN.test(source)) {
    marks.push('macro-auto');
  }
  if (SUSPICIOUS.test(source)) {
    marks.push('macro-suspicious');
  }
  return marks;
}

function readSource(bytes: Buffer): string {
  let source = '';
  let at = bytes.indexOf(MODULE_START);
  for (let module = 0; module < MODULES && at >= 0 && source.length < SOURCE_CHARACTERS; module += 1) {
    // Container signature (1) and chunk header (2) stand before the first literal run's flag byte.
    source += decompress(bytes, at - 3);
    at = bytes.indexOf(MODULE_START, at + 1);
  }
  return source;
}

/** MS-OVBA 2.4.1.3.1, lenient: stops at the first chunk that cannot be one. */
function decompress(bytes: Buffer, start: number): string {
  if (start < 0 || bytes[start] !== 1) {
    return '';
  }
  let text = '';
  let at = start + 1;
  while (at + 2 <= bytes.length && text.length < SOURCE_CHARACTERS) {
    const header = bytes.readUInt16LE(at);
    if ((header & 0x7000) !== 0x3000) {
      break;
    }
    const end = Math.min(bytes.length, at + (header & 0x0fff) + 3);
    text +=
      (header & 0x8000) === 0
        ? bytes.subarray(at + 2, end).toString('latin1')
        : decompressChunk(bytes, at + 2, end);
    at = end;
  }
  return text;
}

function decompressChunk(bytes: Buffer, start: number, end: number): string {
  const out = Buffer.alloc(CHUNK);
  let size = 0;
  let at = start;
  while (at < end && size < CHUNK) {
    const flags = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < end && size < CHUNK; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        out[size] = bytes[at] ?? 0;
        size += 1;
        at += 1;
      } else if (at + 1 < end) {
        size = copyToken(out, size, bytes.readUInt16LE(at));
        at += 2;
      } else {
        at = end;
      }
    }
  }
  return out.toString('latin1', 0, size);
}

function copyToken(out: Buffer, size: number, token: number): number {
  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(size, 1))));
  const lengthMask = 0xffff >> bits;
  const length = (token & lengthMask) + 3;
  const from = size - ((token >> (16 - bits)) + 1);
  let to = size;
  for (let index = 0; index < length && to < out.length && from >= 0; index += 1) {
    out[to] = out[from + index] ?? 0;
    to += 1;
  }
  return to;
}
