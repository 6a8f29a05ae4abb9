import { asBuffer } from '../../archives/numbers.ts';
import { MARKER_BYTES } from '../../limits.ts';
import type { DocumentFindings } from '../document-findings.ts';
import type { FileMark } from '../file-facts.ts';
import { macroMarks } from '../macro-marks.ts';

/** Names of streams as a directory writes them, and what each of them says. */
const NAMES: readonly (readonly [Buffer, readonly FileMark[]])[] = (
  [
    ['EncryptedPackage', ['office-encrypted', 'encrypted']],
    ['_VBA_PROJECT', ['macro']],
    ['\u0001Ole10Native', ['ole-package']],
    ['Equation Native', ['ole-embedded']],
  ] as const
).map(([name, marks]) => [Buffer.from(name, 'utf16le'), marks]);

/** A compound file whose structure is broken: Office repairs some of these, so its bytes are searched for names. */
export function guessOle(content: Uint8Array): DocumentFindings {
  const bytes = asBuffer(content.subarray(0, MARKER_BYTES));
  const marks = NAMES.filter(([name]) => bytes.includes(name)).flatMap(([, found]) => found);
  return { marks: [...marks, ...(marks.includes('macro') ? macroMarks(bytes) : []), 'broken'], links: [] };
}
