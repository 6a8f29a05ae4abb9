import { asBuffer } from '../archives/numbers.ts';
import type { FileMark } from './file-facts.ts';
import { decompressVba } from './ole/decompress-vba.ts';

/** Start of every VBA module's source ("Attribute VB_Name"), as its compression leaves it (MS-OVBA 2.4.1). */
const MODULE_START = Buffer.from('\0Attribut', 'latin1');
/** Modules unpacked of one project. */
const MODULES = 40;
/** Characters of source kept of one project. */
export const SOURCE_CHARACTERS = 400_000;

const AUTO_RUN =
  /\b(?:auto_?open|auto_?exec|auto_?close|auto_?exit|autonew|document_?open|document_?close|document_?beforeclose|document_?new|documentchange|workbook_?open|workbook_?close|workbook_?activate|workbook_?beforeclose|worksheet_?(?:activate|calculate|change)|newdocument|userform_?initialize|presentation_?open|slideshow_?(?:begin|nextslide)|onslideshow\w{1,20}|onload\w{0,20}|\w{1,30}_(?:layout|painted|gotfocus|lostfocus|mousemove|mousehover|documentcomplete|downloadcomplete|connecting|resize))\b/i;
const SUSPICIOUS =
  /\b(?:shell|shell32|wscript|createobject|getobject|powershell|urldownloadtofile|xmlhttp|serverxmlhttp|adodb\.stream|callbyname|environ|virtualalloc|virtualprotect|createthread|createremotethread|rtlmovememory|writeprocessmemory|enumsystemlanguagegroups|cmd\.exe|cmd \/c|mshta|regsvr32|rundll32|winhttp|shellexecute|shellexecuteex|savetofile|certutil|bitsadmin|executeexcel4macro|macscript|applescripttask|regwrite|winmgmts|win32_process)\w{0,3}\b|\bdeclare\s{1,4}(?:ptrsafe\s{1,4})?(?:function|sub)\b|\bopen\s[^\r\n]{1,200}\sfor\s(?:binary|output)\b/i;

/** Says what the macros in a file around a VBA project do, found without knowing its structure. */
export function macroMarks(project: Uint8Array): readonly FileMark[] {
  return sourceMarks(findSources(project));
}

/** Says what macros do, as far as their words tell. */
export function sourceMarks(source: string): readonly FileMark[] {
  const marks: FileMark[] = [];
  const joined = source.replace(/ _\r?\n\s{0,200}/g, ' ');
  if (AUTO_RUN.test(joined)) {
    marks.push('macro-auto');
  }
  if (SUSPICIOUS.test(joined)) {
    marks.push('macro-suspicious');
  }
  return marks;
}

/** Sources of all modules that begin anywhere in the bytes. */
export function findSources(project: Uint8Array): string {
  const bytes = asBuffer(project);
  let source = '';
  let at = bytes.indexOf(MODULE_START);
  for (let module = 0; module < MODULES && at >= 0 && source.length < SOURCE_CHARACTERS; module += 1) {
    // Container signature (1) and chunk header (2) stand before the first literal run's flag byte.
    source += decompressVba(bytes, at - 3, SOURCE_CHARACTERS).toString('latin1');
    at = bytes.indexOf(MODULE_START, at + 1);
  }
  return source;
}
