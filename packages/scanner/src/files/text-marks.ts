import { asBuffer } from '../archives/numbers.ts';
import type { FileKind } from './file-names.ts';
import { NO_FINDINGS, type DocumentFindings } from './document-findings.ts';
import { documentLinks } from './document-links.ts';
import type { FileMark } from './file-facts.ts';

/** Characters of one text file that are read. */
const TEXT_BYTES = 1_048_576;
/** A cell that hands a command to another program; spreadsheets in text form run formulas, too. */
const COMMAND_CELL =
  /(?:^|[\r\n,;"\t])\s{0,8}[=+@-]{1,4}[^\r\n]{0,200}?(?:\bcmd|\bmsexcel|\bpowershell|\brundll32|\bmshta|\bregsvr32|\bwscript|\bcscript|\bcertutil)\s{0,8}(?:\.exe)?['"]?\s{0,4}\|/i;
/** A symbolic link table (SYLK) with an option for macro sheets, or a cell with one of their functions. */
const SYLK_MACRO = /^O;[^\r\n]{0,40}E|^NN;N(?:Auto_)|;E(?:EXEC|CALL|REGISTER|FORMULA|RUN)\(/im;

/** Looks into text files that programs of Office open as documents. */
export function readTextFile(content: Uint8Array, kind: FileKind): DocumentFindings {
  if (kind !== 'document' && kind !== 'shortcut' && kind !== 'macro-document') {
    return NO_FINDINGS;
  }
  const bytes = asBuffer(content.subarray(0, TEXT_BYTES));
  const text = bytes.toString('latin1');
  const marks: FileMark[] = [];
  if (COMMAND_CELL.test(text)) {
    marks.push('dde');
  }
  if (text.startsWith('ID;') && SYLK_MACRO.test(text)) {
    marks.push('xlm-macro');
  }
  return { marks, links: documentLinks(bytes) };
}
