import type { FileMark } from '../../files/file-facts.ts';
import { fact, type Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** A document with parts that do more than be read: harmless in most letters, and what active documents are made of. */
export const documentParts: Rule = {
  code: 'attachments.document-parts',
  group: 'attachment-parts',
  severity: 'info',
  weight: 0.4,
  hard: undefined,
  category: 'malware',
  source: 'MITRE ATT&CK T1027.009 (embedded payloads), T1137',
  texts: {
    en: {
      title: 'Document with parts of its own',
      explanation: 'An attached document has parts that do more than be read: {what}.',
      advice: 'Look twice before you click inside it.',
      summary: 'An attached document has parts of its own ({what})',
    },
    ru: {
      title: 'Документ с частями',
      explanation: 'Во вложенном документе есть части, которые можно не только читать: {what}.',
      advice: 'Прежде чем нажимать в нём на что-либо, присмотритесь.',
      summary: 'Во вложенном документе есть особые части ({what})',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file }) => partOf(file.marks) !== undefined,
      ({ file }) => [fact('what', partOf(file.marks) ?? '')],
    ).map((sign) => {
      const what = String(sign.facts.find((each) => each.name === 'what')?.value);
      return MORE_TELLING.has(what) ? { ...sign, weight: 1.2, severity: 'low' } : sign;
    }),
};

const PARTS: readonly FileMark[] = [
  'foreign-part',
  'activex',
  'external-workbook',
  'pdf-media',
  'pdf-form',
  'pdf-xfa',
  'pdf-form-script',
  'pdf-embedded',
  'ole-embedded',
  'pdf-encrypted',
];
/** Controls, imported pages, films and forms that send what is typed are rare in letters. */
const MORE_TELLING: ReadonlySet<string> = new Set(['foreign-part', 'activex', 'pdf-media', 'pdf-form']);

function partOf(marks: ReadonlySet<FileMark>): FileMark | undefined {
  return PARTS.find((mark) => marks.has(mark));
}
