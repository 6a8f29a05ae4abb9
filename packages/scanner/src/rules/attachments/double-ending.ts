import { innerEnding, kindOfEnding, kindOfName, type FileKind } from '../../files/file-names.ts';
import { fact, type Rule } from '../rule.ts';
import { eachFile } from './each-file.ts';

/** "invoice.pdf.exe": the ending that counts hides behind one that is harmless. */
export const doubleEnding: Rule = {
  code: 'attachments.double-ending',
  group: 'attachment',
  severity: 'critical',
  weight: 5,
  hard: 'dangerous',
  category: 'malware',
  source: 'MITRE ATT&CK T1036.007 (double file extension)',
  texts: {
    en: {
      title: 'Two endings',
      explanation: 'A file pretends to be a .{shown} but really is a .{ending}.',
      advice: 'Do not open it.',
      summary: 'A file in it pretends to be a .{shown} but is a .{ending}',
    },
    ru: {
      title: 'Двойное расширение',
      explanation: 'Файл притворяется .{shown}, а на деле это .{ending}.',
      advice: 'Не открывайте.',
      summary: 'Файл притворяется .{shown}, а на деле это .{ending}',
    },
  },
  evaluate: ({ attachments }) =>
    eachFile(
      attachments,
      ({ file }) => disguises(file.writtenName),
      ({ file }) => [fact('shown', innerEnding(file.writtenName))],
    ),
};

const HARMLESS: ReadonlySet<FileKind> = new Set<FileKind>([
  'document',
  'image',
  'text',
  'sound',
  'message',
  'archive',
]);
const RUNS: ReadonlySet<FileKind> = new Set<FileKind>([
  'program',
  'script',
  'shortcut',
  'disk-image',
  'page',
]);

/** "shop.com.html" is a saved page and "notes.txt.js" on a list a test; both are rare enough as attachments. */
function disguises(name: string): boolean {
  return RUNS.has(kindOfName(name)) && HARMLESS.has(kindOfEnding(innerEnding(name)));
}
